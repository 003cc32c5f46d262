package org.madoguchi.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.document.Papers.Kind;

/** Every kind of document of every kind of person: what the counter, a screen reader, an archive and a phone ask of it. */
class PapersTest {

    /** What an ordinary printer reaches, in points from the upper left corner. */
    private static final Rectangle2D PRINTED = new Rectangle2D.Float(40, 24, 515, 794);
    private static final float SMALLEST_LETTER = 4.5f;

    static Stream<Paper> papers() {
        return Papers.all();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void aScreenReaderAndAnArchiveTakeIt(Paper paper) throws Exception {
        assertThat(Validation.failures(paper.pdf())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("papers")
    void itSaysWhatItsFormSaysInItsOrder(Paper paper) throws IOException {
        assertThat(TaggedText.of(paper.pdf())).containsExactlyElementsOf(paper.said());
    }

    /** What is copied from it goes into other programs, so nothing is lost or folded, and nothing else is hidden in it. */
    @ParameterizedTest
    @MethodSource("papers")
    void whatIsCopiedFromItIsWhatItSays(Paper paper) throws IOException {
        var copied = close(copied(paper.pdf()));
        if (paper.isDrawn()) {
            assertThat(copied).containsSubsequence(text(paper).stream().map(PapersTest::close).toList());
        } else {
            assertThat(copied).isEqualTo(close(String.join("", text(paper))));
        }
    }

    /** Beneath each text that is heard stand the letters of that very text. */
    @ParameterizedTest
    @MethodSource("papers")
    void whatIsSeenIsWhatIsHeard(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(paper.pdf())) {
            var drawn = Glyph.of(document).stream().flatMap(List::stream).toList();
            var text = drawn.stream().filter(Glyph::isInText).map(Glyph::letter).collect(Collectors.joining());
            assertThat(seen(text)).isEqualTo(seen(String.join("", text(paper)).replaceAll("[□☑] ", "")));
            assertThat(drawn).filteredOn(glyph -> "Artifact".equals(glyph.tag())).extracting(Glyph::letter)
                    .as("only a sign that words repeat").hasSizeLessThan(2).isSubsetOf("○", "△", "×", "？");
        }
    }

    /** As an ordinary printer prints it; the image lies in target/documents to be looked at. */
    @ParameterizedTest
    @MethodSource("papers")
    void itsCodesLeadWhereTheyMustAndHoldNothingElse(Paper paper) throws IOException {
        var codes = new ArrayList<String>();
        for (var page : PageImages.lay(paper.name(), paper.pdf())) {
            codes.addAll(Codes.on(page));
        }
        assertThat(codes).containsExactlyElementsOf(paper.codes());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void nothingIsCutOffAndNothingStandsOnTopOfAnythingElse(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(paper.pdf())) {
            flatten(document);
            for (var page : Glyph.of(document)) {
                assertThat(page).isNotEmpty().allMatch(glyph -> PRINTED.contains(glyph.core()))
                        .allMatch(glyph -> glyph.size() >= SMALLEST_LETTER);
                for (int i = 0; i < page.size(); i++) {
                    var core = page.get(i).core();
                    assertThat(page.subList(i + 1, page.size())).noneMatch(other -> core.intersects(other.core()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("papers")
    void itIsSmallEnoughForAPhone(Paper paper) {
        assertThat(paper.pdf()).hasSizeLessThan(paper.bytes());
    }

    @ParameterizedTest
    @MethodSource("papers")
    void itsWindowNamesNobody(Paper paper) throws IOException {
        try (var document = Loader.loadPDF(paper.pdf())) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo(paper.title());
            assertThat(document.getDocumentInformation().getMetadataKeys()).isSubsetOf("Title", "Producer", "CreationDate", "ModDate");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .contains("<rdf:li xml:lang=\"x-default\">" + paper.title() + "</rdf:li>").containsOnlyOnce("rdf:li xml:lang");
        }
    }

    /** Who cannot see the page finds their way by headings, by what a row is called and by what a field asks for. */
    @ParameterizedTest
    @MethodSource("papers")
    void itIsBuiltToBeHeard(Paper paper) throws IOException {
        var tags = Structure.of(paper.pdf());
        int level = 0;
        for (var tag : tags) {
            switch (tag.getStructureType()) {
                case "H1", "H2", "H3" -> {
                    int next = tag.getStructureType().charAt(1) - '0';
                    assertThat(next).as("a heading below no other").isLessThanOrEqualTo(level + 1);
                    level = next;
                }
                case "TR" -> assertThat(Structure.kids(tag)).extracting(PDStructureElement::getStructureType)
                        .containsExactly("TH", "TD");
                case "TH" -> assertThat(tag.getAttributes().getObject(0).getCOSObject().getNameAsString("Scope")).isEqualTo("Row");
                case "Figure" -> {
                    assertThat(tag.getAlternateDescription()).isNotBlank();
                    assertThat(tag.getAttributes().getObject(0).getCOSObject().containsKey(COSName.BBOX)).isTrue();
                }
                default -> assertThat(tag.getStructureType())
                        .isIn("Document", "Sect", "P", "Div", "Table", "TD", "L", "LI", "Lbl", "LBody", "Span", "Form");
            }
        }
        assertThat(tags).extracting(PDStructureElement::getStructureType).contains("H1");
    }

    /** The typefaces are read once, and shared. */
    @Test
    void manyAtOnceGetTheirOwn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var kinds = List.of(Kind.ELIGIBILITY_INFORMATION, Kind.ELIGIBILITY_NOTICE, Kind.ELIGIBILITY_DECLARATION_FORM,
                    Kind.ELIGIBILITY_NOTICE_COPY, Kind.MARKED_NOTICE);
            var work = kinds.stream().flatMap(kind -> Stream.of(Person.values()).map(person ->
                    (Callable<Boolean>) () -> TaggedText.of(kind.of(person)).equals(kind.said(person)))).toList();
            for (var each : threads.invokeAll(Collections.nCopies(2, work).stream().flatMap(List::stream).toList())) {
                assertThat(each.get()).isTrue();
            }
        }
    }

    private static List<String> text(Paper paper) {
        return paper.said().stream().filter(piece -> !piece.startsWith("Figure ") && !piece.startsWith("Form "))
                .map(piece -> piece.substring(piece.indexOf(' ') + 1)).toList();
    }

    /** What the fields show becomes a part of the pages, so that their letters are found there. */
    private static void flatten(PDDocument document) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null && document.getLastSignatureDictionary() == null) {
            form.flatten();
        }
    }

    private static String copied(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** Without white space, of which a broken line or a column has its own. */
    private static String close(String text) {
        return text.replaceAll("[\\s\\p{Z}]", "");
    }

    /** A glyph does not tell which of two characters of the same looks it stands for. */
    private static String seen(String text) {
        return close(Normalizer.normalize(text.replaceAll("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]", ""), Normalizer.Form.NFKC));
    }
}
