package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Village;
import org.madoguchi.terminal.CannotStart;

/** Of two insurers, one has a key store. */
class DocumentSignersTest {

    private static final InsurerNumber HERE = InsurerNumber.of("06990014");
    private static final InsurerNumber ELSEWHERE = InsurerNumber.of("06990030");

    private final Village village = new Village("2026-11-21T10:00:00");
    private final byte[] pdf = new EligibilityInformationPdf(Validation.words(), Validation.FONTS).of(new EligibilityInformation(
            "みほん健康保険組合", "06990014", "2601", "1001", "00", "健保　太郎", null, null, LocalDate.of(2026, 11, 21)));

    @Test
    void theDocumentsOfTheOtherStayAsTheyWere() throws IOException {
        var signers = signers("https://madoguchi.kenpo.example");
        assertThat(signers.mark(ELSEWHERE)).isNull();
        assertThat(signers.signed(ELSEWHERE, pdf)).isEqualTo(pdf);
        assertThat(isSigned(signers.signed(HERE, pdf))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://madoguchi.kenpo.example", "https://madoguchi.kenpo.example/"})
    void eachDocumentNamesAnotherNumberAndThePortal(String portal) {
        var signers = signers(portal);
        var mark = signers.mark(HERE);
        assertThat(mark.page()).isEqualTo("https://madoguchi.kenpo.example/v");
        assertThat(mark.link()).isEqualTo("https://madoguchi.kenpo.example/v/" + mark.number().letters());
        assertThat(signers.mark(HERE).number()).isNotEqualTo(mark.number());
    }

    /** Members need them; whoever checks one is told by the page. */
    @Test
    void onceTheCertificateHasRunOutDocumentsAreGivenOutUnsigned() throws IOException {
        var signers = signers("https://madoguchi.kenpo.example");
        village.itIs("2027-01-01T09:00:01");
        assertThat(isSigned(signers.signed(HERE, pdf))).isFalse();
        assertThat(signers.mark(HERE)).isNotNull();
    }

    @Test
    void thePortalStartsWithACertificateThatHasRunOutAndGivesThemOutUnsigned() throws IOException {
        village.itIs("2027-01-01T09:00:01");
        assertThat(isSigned(signers("https://madoguchi.kenpo.example").signed(HERE, pdf))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "madoguchi.kenpo.example", "https://kenpo.example/madoguchi", "https://somebody@kenpo.example"})
    void thePortalDoesNotStartWithoutAnAddressToName(String portal) {
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> signers(portal)).withMessageContaining("madoguchi.public-url");
        assertThat(new DocumentSigners(new DocumentProperties(null, portal), village).mark(HERE)).isNull();
    }

    private DocumentSigners signers(String portal) {
        var insurers = Map.of(
                HERE.digits(), new DocumentProperties.Entry(KeyStores.ec()),
                ELSEWHERE.digits(), new DocumentProperties.Entry(null));
        return new DocumentSigners(new DocumentProperties(insurers, portal), village);
    }

    private static boolean isSigned(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getLastSignatureDictionary() != null;
        }
    }
}
