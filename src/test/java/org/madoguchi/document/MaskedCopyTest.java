package org.madoguchi.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.eligibility.CopaymentRatio;

/**
 * 写し（番号を隠したもの）: nothing of 保険者番号, 記号, 番号 and 枝番 is anywhere in it, in no writing. What else it says, and how
 * it is set, is read by {@link PapersTest}.
 */
class MaskedCopyTest {

    private static final String INSURER_NUMBER = "06130488";
    private static final String SYMBOL = "霞が関-73195";
    private static final String NUMBER = "8642097";
    private static final String BRANCH = "57";
    private static final String NAME = "健保　太郎";
    private static final EligibilityInformation INFORMATION = new EligibilityInformation("みどり健康保険組合", INSURER_NUMBER,
            SYMBOL, NUMBER, BRANCH, NAME, new CopaymentRatio(2), Person.TODAY.plusDays(300), Person.TODAY);
    private static final EligibilityNotice NOTICE = new EligibilityNotice("みどり健康保険組合", INSURER_NUMBER, SYMBOL, NUMBER,
            BRANCH, NAME, "ケンポ　タロウ", new EligibilityNotice.Elderly(
                    new CopaymentRatio(2), Person.TODAY.plusDays(300), Person.TODAY.minusDays(60)), Person.TODAY.minusDays(999), Person.TODAY);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noneOfTheNumbersIsInTheFileOrInAnyPartThatItCanBeTakenApartInto(boolean ofTheNotice) throws IOException {
        var unpacked = Unpacked.of(copy(ofTheNotice));
        assertThat(Stream.of(INSURER_NUMBER, "73195", NUMBER).filter(unpacked::holdsDigits)).isEmpty();
        assertThat(Stream.of(SYMBOL, "霞が関").filter(unpacked::holds)).isEmpty();
        assertThat(unpacked.holds("健保")).as("what is there is found in this way").isTrue();
    }

    /** 枝番 is too short to be told from any other two digits in a file, so the words alone are searched for it. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void noneOfTheNumbersIsHeardOrSeenOrCopied(boolean ofTheNotice) throws IOException {
        var copy = copy(ofTheNotice);
        for (var text : List.of(heard(copy), seen(copy), copied(copy))) {
            assertThat(text).contains("健保").doesNotContain(INSURER_NUMBER, "霞が関", "73195", NUMBER, BRANCH);
        }
    }

    /** What stood in an earlier revision could be brought back, and what is attached opened. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void thereIsNoEarlierRevisionOfItAndNothingIsAttachedToIt(boolean ofTheNotice) throws IOException {
        var copy = copy(ofTheNotice);
        var file = new String(copy, ISO_8859_1);
        assertThat(file.split("startxref", -1)).hasSize(2);
        assertThat(file.split("%%EOF", -1)).hasSize(2);
        assertThat(file.strip()).endsWith("%%EOF").doesNotContain("/Prev ");
        try (var document = Loader.loadPDF(copy)) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getNames()).isNull();
            assertThat(catalog.getDocumentOutline()).isNull();
            assertThat(catalog.getAcroForm(null)).isNull();
            assertThat(catalog.getCOSObject().keySet()).extracting(key -> key.getName()).doesNotContain("AF", "OpenAction", "PieceInfo");
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    /** The control of all three: the documents that the copies are made of hold all of it. */
    @Test
    void whatTheCopyHidesIsInTheDocument() throws IOException {
        for (var document : List.of(Papers.INFORMATION.of(INFORMATION), Papers.NOTICE.of(NOTICE))) {
            var unpacked = Unpacked.of(document);
            assertThat(Stream.of(INSURER_NUMBER, "73195", NUMBER, BRANCH)).allMatch(unpacked::holdsDigits);
            assertThat(unpacked.holds(SYMBOL)).isTrue();
            for (var text : List.of(heard(document), seen(document), copied(document))) {
                assertThat(text).contains(INSURER_NUMBER, SYMBOL, NUMBER, BRANCH);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8642097", "８６４２０９７", "864-2097", "864 2097", "8642‐097", "８６４－２０９７", "8・6・4・2・0・9・7", "864　2097"})
    void aNumberIsFoundInWhateverWriting(String written) throws IOException {
        var document = Papers.NOTICE.of(new EligibilityNotice(NOTICE.insurerName(), NOTICE.insurerNumber(), "", written, BRANCH,
                NAME, NOTICE.kana(), null, NOTICE.appliesFrom(), NOTICE.issuedOn()));
        assertThat(Unpacked.of(document).holdsDigits(NUMBER)).isTrue();
    }

    @Test
    void theFileIsNamedAfterNobody() {
        assertThat(MaskedCopyPdf.informationFileName(Person.TODAY)).isEqualTo("eligibility-information-copy-2026-11-21.pdf");
        assertThat(MaskedCopyPdf.noticeFileName(Person.TODAY)).isEqualTo("eligibility-notice-copy-2026-11-21.pdf");
    }

    @Test
    void aLogFileLearnsNothingOfThePerson() {
        assertThat(INFORMATION.masked()).hasToString("EligibilityInformationCopy[2026-11-21]");
        assertThat(NOTICE.masked()).hasToString("EligibilityNoticeCopy[2026-11-21]");
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        var copy = new EligibilityInformationCopy("みどり健康保険組合", "山田 \uD869\uDED7子", null, null, Person.TODAY);
        assertThatExceptionOfType(UnprintableCharacter.class)
                .isThrownBy(() -> Papers.COPY.of(copy)).withMessage("No typeface has U+2A6D7");
    }

    private static byte[] copy(boolean ofTheNotice) {
        return ofTheNotice ? Papers.COPY.of(NOTICE.masked()) : Papers.COPY.of(INFORMATION.masked());
    }

    private static String heard(byte[] pdf) throws IOException {
        return String.join("\n", TaggedText.of(pdf));
    }

    private static String seen(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Glyph.of(document).stream().flatMap(List::stream).map(Glyph::letter).collect(Collectors.joining());
        }
    }

    private static String copied(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
