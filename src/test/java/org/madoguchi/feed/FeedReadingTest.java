package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.madoguchi.feed.FeedFile.insured;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.register.RegisteredMember;
import org.springframework.core.io.ByteArrayResource;

/** Good files are read rightly, whatever core system wrote them. */
class FeedReadingTest extends RegisterTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @Test
    void everyFactOfAMemberArrives() {
        full(insured("0000001")
                .with("MemberKey", "K1")
                .with("PostNumber", "000-0001")
                .with("Address", "見本県窓口市中央1-2")
                .with("DisqualificationDate", "20270401")
                .with("InsuredCertificateIssuanceDate", "20150410")
                .with("InsuredPartialContributionRatio", "020")
                .with("ElderlyValidStartDate", "20260801")
                .with("ElderlyValidEndDate", "20270731")
                .with("CardEnrollment", "1")
                .with("CardEnrollmentDate", "20240105")
                .with("CertificateExpiry", "20261225")
                .with("UnusableFrom", "202704")
                .with("CardExpiry", "20311225")
                .with("ResidenceExpiry", "20300101")
                .with("EligibilityConfirmationIssued", "20251001")
                .with("EligibilityConfirmationValidEnd", "20300930")
                .with("NonDisclosure", "1")
                .with("SelfInformationBlocked", "0"));
        var sato = sato("0000001");
        assertEquals(RegisteredMember.Role.INSURED, sato.role());
        assertEquals(RegisteredMember.Sex.MALE, sato.sex());
        assertEquals("佐藤　太郎", sato.name().written());
        assertEquals("サトウ　タロウ", sato.name().kana());
        assertEquals("000-0001", sato.postNumber());
        assertEquals("見本県窓口市中央1-2", sato.address());
        assertEquals(LocalDate.parse("2015-04-01"), sato.eligibility().acquiredOn());
        assertEquals(LocalDate.parse("2027-04-01"), sato.eligibility().lostOn());
        assertEquals(LocalDate.parse("2015-04-10"), sato.eligibility().issuedOn());
        assertEquals(2, sato.eligibility().copayment().tenths());
        assertEquals(LocalDate.parse("2026-08-01"), sato.eligibility().elderlyFrom());
        assertEquals(LocalDate.parse("2027-07-31"), sato.eligibility().elderlyTo());
        assertEquals(new Enrollment(Enrollment.State.ENROLLED, LocalDate.parse("2024-01-05")), sato.enrollment());
        assertEquals(LocalDate.parse("2026-12-25"), sato.certificate().expiry().value());
        assertEquals(OCTOBER, sato.certificate().expiry().asOf());
        assertEquals(YearMonth.of(2027, 4), sato.certificate().unusableFrom());
        assertEquals(LocalDate.parse("2031-12-25"), sato.certificate().cardExpiry());
        assertEquals(LocalDate.parse("2030-01-01"), sato.certificate().residenceExpiry());
        assertEquals(LocalDate.parse("2025-10-01"), sato.confirmation().issuedOn());
        assertEquals(LocalDate.parse("2030-09-30"), sato.confirmation().validTo());
        assertEquals(true, sato.nonDisclosure());
        assertEquals(OCTOBER, sato.asOf());
    }

    @Test
    void emptyIsNotKnownAndNeverZero() {
        full(insured("0000001").with("CardEnrollment", "").with("InsuredPartialContributionRatio", ""));
        var sato = sato("0000001");
        assertEquals(Enrollment.State.UNKNOWN, sato.enrollment().state());
        assertNull(sato.eligibility().copayment());
        assertNull(sato.certificate().expiry());
        assertNull(sato.certificate().unusableFrom());
        assertNull(sato.address());
    }

    @Test
    void anInsurerMayUseNoSymbol() {
        full(insured("0000001").with("InsuredCardSymbol", ""));
        assertEquals("", jdbc.sql("select symbol from member").query(String.class).single());
    }

    @Test
    void zerosInFrontBelongToANumber() {
        full(insured("0000001").with("InsuredCardSymbol", "012"));
        assertEquals("012", jdbc.sql("select symbol from member").query(String.class).single());
    }

    @ParameterizedTest
    @ValueSource(strings = {"19800510", "1980-05-10"})
    void datesComeWithAndWithoutHyphens(String birthdate) {
        full(insured("0000001").with("Birthdate", birthdate));
        assertEquals(SATOS_BIRTHDAY, sato("0000001").birthdate());
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷野　一", "髙橋　二", "渡邊\uDB40\uDD03　三", "葛\uDB40\uDD00城　四", "﨑山　五", "\uFA19田　\uF9DC",
            "O'BRIEN GARCÍA",
            "●田　六", "か\u3099　七"})
    void aNameIsStoredAsReceivedToTheLastByte(String name) {
        full(insured("0000001").with("Name", name));
        assertEquals(name, sato("0000001").name().written());
    }

    @Test
    void halfWidthKanaStaysHalfWidth() {
        full(insured("0000001").with("NameKana", "ｻﾄｳ ﾀﾛｳ"));
        assertEquals("ｻﾄｳ ﾀﾛｳ", sato("0000001").name().kana());
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "told"})
    void windows31jKeepsTheCharactersOfItsVendors(String how) {
        var text = FeedFile.of(insured("0000001").with("Name", "髙﨑　①")).text();
        feeds.takeIn(FeedFile.source(text, WINDOWS_31J),
                new FeedOptions(OCTOBER, FeedKind.FULL, how.equals("told") ? WINDOWS_31J : null, false, false));
        assertEquals("髙﨑　①", sato("0000001").name().written());
    }

    @Test
    void saitoInWindows31jIsNotTakenForUtf8ThoughHerFirstThreeBytesCouldBe() {
        var text = FeedFile.of(insured("0000001").with("Name", "齋藤　太郎")).text();
        feeds.takeIn(FeedFile.source(text, WINDOWS_31J), FeedOptions.full(OCTOBER));
        assertEquals("齋藤　太郎", sato("0000001").name().written());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        var report = feeds.takeIn(
                FeedFile.source("\uFEFF" + FeedFile.of(insured("0000001")).text(), UTF_8), FeedOptions.full(OCTOBER));
        assertAccepted(1, 0, 0, 0, report);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void linesEndWithOrWithoutACarriageReturn(String end) {
        var text = FeedFile.of(insured("0000001"), insured("0000002")).text().replace("\n", end);
        assertAccepted(2, 0, 0, 0, feeds.takeIn(FeedFile.source(text, UTF_8), FeedOptions.full(OCTOBER)));
    }

    @Test
    void theLastLineNeedsNoEnd() {
        var text = FeedFile.of(insured("0000001")).text().stripTrailing();
        assertAccepted(1, 0, 0, 0, feeds.takeIn(FeedFile.source(text, UTF_8), FeedOptions.full(OCTOBER)));
    }

    @Test
    void quotedFieldsHoldCommasQuotesAndLineBreaks() {
        full(insured("0000001").with("Address", "\"中央1-2, \"\"窓\"\"ビル\r\n3階\t\\N \\\\\""));
        assertEquals("中央1-2, \"窓\"ビル\r\n3階\t\\N \\\\", sato("0000001").address());
    }

    @Test
    void columnsComeInAnyOrder() {
        var text = """
                QualificationDate,Birthdate,Sex1,NameKana,Name,PersonalFamilyClassification,InsuredBranchNumber,\
                InsuredIdentificationNumber,InsuredCardSymbol,InsurerNumber
                20150401,19800510,1,サトウ,佐藤,1,00,0000001,12,06990022
                """;
        assertAccepted(1, 0, 0, 0, feeds.takeIn(FeedFile.source(text, UTF_8), FeedOptions.full(OCTOBER)));
        assertEquals("佐藤", sato("0000001").name().written());
    }

    @Test
    void aByteThatIsNeitherIsNamedByItsLine() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write(FeedFile.of(insured("0000001"), insured("0000002")).text().getBytes(UTF_8));
        bytes.write(0xFF);
        bytes.write('\n');
        assertEquals(
                List.of(problem(4, null, FeedReason.UNREADABLE_BYTE)),
                problems(new ByteArrayResource(bytes.toByteArray()), FeedOptions.full(OCTOBER)));
    }

    @Test
    void windows31jToldToBeUtf8IsRefusedWithTheLineOfTheFirstName() {
        var text = FeedFile.of(insured("0000001")).text();
        assertEquals(
                List.of(problem(2, null, FeedReason.UNREADABLE_BYTE)),
                problems(FeedFile.source(text, WINDOWS_31J), new FeedOptions(OCTOBER, FeedKind.FULL, UTF_8, false, false)));
    }

    @Test
    void aCharacterAcrossTwoReadsIsOneCharacter() {
        var many = new FeedFile.Row[3000];
        for (int n = 0; n < many.length; n++) {
            many[n] = insured("%07d".formatted(n)).with("Name", "𠮷".repeat(1 + n % 7));
        }
        assertAccepted(3000, 0, 0, 0, full(many));
        assertEquals(0, jdbc.sql("select count(*) from member where name !~ '^𠮷+$'").query(Integer.class).single());
    }
}
