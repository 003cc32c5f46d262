package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What it says, and how it is set, is read by {@link PapersTest}. */
class EligibilityNoticePdfTest {

    /** The card is 85.6 × 53.98 mm (ISO/IEC 7810 ID-1); nothing stands within 2 mm of where it is cut. */
    @ParameterizedTest
    @EnumSource
    void theScissorsMeetNothing(Person person) throws IOException {
        var card = new Rectangle2D.Double(298.6, 654.9, 242.6, 153);
        var safe = new Rectangle2D.Double(card.x + 5.7, card.y + 5.7, card.width - 11.4, card.height - 11.4);
        try (var document = Loader.loadPDF(notice(person))) {
            assertThat(Glyph.of(document).getFirst()).extracting(Glyph::core).filteredOn(card::intersects)
                    .hasSizeGreaterThan(60).allMatch(safe::contains);
        }
    }

    /** ISO/IEC 18004; 25 modules and 4 on each side are 33. */
    @Test
    void theCodeIsWhiteForFourModulesAllAround() throws IOException {
        var notice = notice(Person.PLAIN);
        var image = PageImages.page(notice, 0, 144);
        var place = placeOfFigure(notice);
        int left = Math.round(place.getLowerLeftX() * 2);
        int top = image.getHeight() - Math.round(place.getUpperRightY() * 2);
        int side = Math.round(place.getWidth() * 2);
        int quiet = side * 4 / 33 - 1;
        for (int x = 1; x < side - 1; x++) {
            for (int y = 1; y < side - 1; y++) {
                boolean inCode = Math.min(Math.min(x, y), side - 1 - Math.max(x, y)) >= quiet;
                assertThat(inCode || (image.getRGB(left + x, top + y) & 0xFFFFFF) == 0xFFFFFF).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCopiedFromItIsWhatTheRegisterHas(Person person) throws IOException {
        assertThat(copied(notice(person))).contains(person.name, person.kana, person.symbol(), person.number());
    }

    @Test
    void aHouseholdGetsAPageForEach() throws IOException {
        var family = Stream.of(Person.PLAIN, Person.ELDERLY, Person.DEPENDENT)
                .map(person -> EligibilityNotice.of(person.member(), Person.TODAY)).toList();
        try (var document = Loader.loadPDF(Papers.NOTICE.of(family))) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            var root = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            assertThat(Structure.kids(root)).extracting(PDStructureElement::getStructureType).containsExactly("Sect", "Sect", "Sect");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> Papers.NOTICE.of(List.of()));
    }

    @Test
    void theFirstYearOfAnEraIsNotCalledOne() throws IOException {
        assertThat(TaggedText.of(Papers.NOTICE.of(notice("健保　太郎", LocalDate.of(2019, 5, 1))))).contains("TD 令和元年5月1日");
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        var notice = notice("山田 \uD869\uDED7子", LocalDate.of(2019, 4, 30));
        assertThatExceptionOfType(UnprintableCharacter.class)
                .isThrownBy(() -> Papers.NOTICE.of(notice)).withMessage("No typeface has U+2A6D7");
    }

    @Test
    void theFileIsNamedAfterNobody() {
        assertThat(EligibilityNoticePdf.fileName(Person.TODAY)).isEqualTo("eligibility-notice-2026-11-21.pdf");
        assertThat(EligibilityNoticePdf.householdFileName(Person.TODAY)).isEqualTo("eligibility-notices-2026-11-21.pdf");
    }

    private static byte[] notice(Person person) {
        return Papers.Kind.ELIGIBILITY_NOTICE.of(person);
    }

    private static EligibilityNotice notice(String name, LocalDate appliesFrom) {
        return new EligibilityNotice(
                "みほん健康保険組合", "06990014", "2601", "1001", "00", name, "ケンポ　タロウ", null, appliesFrom, Person.TODAY);
    }

    private static PDRectangle placeOfFigure(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = (PDStructureElement) ((PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst())
                    .getKids().getFirst();
            return page.getKids().stream().map(PDStructureElement.class::cast)
                    .filter(element -> element.getStructureType().equals("Figure"))
                    .map(figure -> ((PDLayoutAttributeObject) figure.getAttributes().getObject(0)).getBBox())
                    .findFirst().orElseThrow();
        }
    }

    private static String copied(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
    }
}
