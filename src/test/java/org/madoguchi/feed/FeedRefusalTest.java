package org.madoguchi.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.Insurers;

/** Bad files are refused whole, and each problem has its line, its column and its reason. */
class FeedRefusalTest extends RegisterTest {

    /** Twelve digits with the check digit of a 個人番号; nobody's. */
    private static final String LOOKS_LIKE_INDIVIDUAL_NUMBER = "123456789018";

    @ParameterizedTest
    @CsvSource(textBlock = """
            InsurerNumber,                  '',           EMPTY_VALUE
            InsurerNumber,                  06990021,     NOT_AN_INSURER_NUMBER
            InsurerNumber,                  00990028,     NOT_AN_INSURER_NUMBER
            InsurerNumber,                  0699002,      NOT_AN_INSURER_NUMBER
            InsuredIdentificationNumber,    '',           EMPTY_VALUE
            InsuredIdentificationNumber,    '　',         EMPTY_VALUE
            InsuredBranchNumber,            '',           EMPTY_VALUE
            InsuredBranchNumber,            1,            NOT_A_BRANCH
            InsuredBranchNumber,            0１,          NOT_A_BRANCH
            InsuredBranchNumber,            001,          NOT_A_BRANCH
            PersonalFamilyClassification,   3,            NOT_A_CODE
            Name,                           '',           EMPTY_VALUE
            NameKana,                       '',           EMPTY_VALUE
            Sex1,                           0,            NOT_A_CODE
            Sex1,                           M,            NOT_A_CODE
            Birthdate,                      '',           EMPTY_VALUE
            Birthdate,                      19800231,     NOT_A_DATE
            Birthdate,                      00000000,     NOT_A_DATE
            Birthdate,                      1980/05/10,   NOT_A_DATE
            Birthdate,                      S550510,      NOT_A_DATE
            Birthdate,                      20261122,     BORN_IN_FUTURE
            Birthdate,                      00010101,     DATE_OUT_OF_RANGE
            Birthdate,                      18721231,     DATE_OUT_OF_RANGE
            QualificationDate,              00010101,     DATE_OUT_OF_RANGE
            DisqualificationDate,           99991231,     DATE_OUT_OF_RANGE
            CertificateExpiry,              22010101,     DATE_OUT_OF_RANGE
            UnusableFrom,                   999912,       DATE_OUT_OF_RANGE
            CardExpiry,                     9999-12-31,   DATE_OUT_OF_RANGE
            QualificationDate,              '',           EMPTY_VALUE
            QualificationDate,              20150400,     NOT_A_DATE
            DisqualificationDate,           20150331,     LOST_BEFORE_ACQUIRED
            InsuredCertificateIssuanceDate, 2015,         NOT_A_DATE
            InsuredPartialContributionRatio, 30,          NOT_A_CODE
            InsuredPartialContributionRatio, 000,         NOT_A_CODE
            CardEnrollment,                 3,            NOT_A_CODE
            CardEnrollmentDate,             20260229,     NOT_A_DATE
            CertificateExpiry,              20270229,     NOT_A_DATE
            UnusableFrom,                   202713,       NOT_A_MONTH
            UnusableFrom,                   20270401,     NOT_A_MONTH
            UnusableFrom,                   2027-04,      NOT_A_MONTH
            CardExpiry,                     unknown,      NOT_A_DATE
            ResidenceExpiry,                1,            NOT_A_DATE
            EligibilityConfirmationIssued,  20261301,     NOT_A_DATE
            EligibilityConfirmationValidEnd, 20260931,    NOT_A_DATE
            NonDisclosure,                  2,            NOT_A_CODE
            SelfInformationBlocked,         true,         NOT_A_CODE
            """)
    void aWrongValueIsNamedByLineAndColumn(String column, String value, FeedReason reason) {
        assertEquals(
                List.of(problem(3, column, reason)),
                problems(insured("0000001"), insured("0000002").with(column, value)));
    }

    @ParameterizedTest
    @CsvSource({"ElderlyValidStartDate,ElderlyValidEndDate", "ElderlyValidEndDate,ElderlyValidStartDate"})
    void theElderlyPeriodHasAStartAndAnEnd(String given, String missing) {
        assertEquals(
                List.of(problem(2, missing, FeedReason.NOT_TOGETHER)),
                problems(insured("0000001").with(given, "20260801")));
    }

    @Test
    void aBirthdateThatNeverEndsIsOutOfRange() {
        var problems = problems(insured("0000001").with("Birthdate", "99991231"));
        assertTrue(problems.contains(problem(2, "Birthdate", FeedReason.DATE_OUT_OF_RANGE)), problems.toString());
    }

    @Test
    void theFirstAndTheLastDayOfTheRangeAreInIt() {
        assertAccepted(1, 0, 0, 0, full(insured("0000001")
                .with("Birthdate", "18730101").with("DisqualificationDate", "22001231")));
    }

    @Test
    void bornTodayIsNotInTheFuture() {
        assertAccepted(1, 0, 0, 0,
                full(insured("0000001").with("Birthdate", "20261121").with("QualificationDate", "20261121")));
    }

    @Test
    void theDayOfLossMayBeTheDayOfAcquisition() {
        assertAccepted(1, 0, 0, 0, full(insured("0000001").with("DisqualificationDate", "20150401")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MemberKey", "InsuredCardSymbol", "InsuredIdentificationNumber", "Name", "NameKana",
            "PostNumber", "Address", "Birthdate", "CardEnrollment", "InsurerNumber", "InsuredBranchNumber"})
    void anIndividualNumberIsTurnedAwayInAnyColumnAndNeverRepeated(String column) {
        var report = full(insured("0000001").with(column, LOOKS_LIKE_INDIVIDUAL_NUMBER));
        var refused = assertInstanceOf(FeedReport.Refused.class, report);
        assertEquals(List.of(problem(2, column, FeedReason.INDIVIDUAL_NUMBER)), refused.problems());
        assertFalse(report.toString().contains(LOOKS_LIKE_INDIVIDUAL_NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234 5678 9018", "1234-5678-9018", "１２３４５６７８９０１８", "1234－5678－9018",
            "中央1-2 マイナンバー123456789018", "佐藤（1234-5678-9018）"})
    void anIndividualNumberIsFoundHoweverItIsWritten(String address) {
        assertEquals(
                List.of(problem(2, "Address", FeedReason.INDIVIDUAL_NUMBER)),
                problems(insured("0000001").with("Address", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789019", "1234567890180", "見本県窓口市中央1-23-4567-8901号室8"})
    void twelveDigitsWithoutTheCheckDigitAndLongerNumbersAreNone(String address) {
        assertAccepted(1, 0, 0, 0, full(insured("0000001").with("Address", address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MyNumber", "IndividualNumber", "個人番号", "マイナンバー", "my_number"})
    void aColumnForIndividualNumbersIsTurnedAway(String column) {
        assertEquals(
                List.of(problem(1, column, FeedReason.INDIVIDUAL_NUMBER)),
                problems(insured("0000001").with(column, "")));
    }

    @Test
    void anIndividualNumberAmongTheHeadersIsNotRepeated() {
        assertEquals(
                List.of(problem(1, null, FeedReason.INDIVIDUAL_NUMBER)),
                problems(insured("0000001").with(LOOKS_LIKE_INDIVIDUAL_NUMBER, "")));
    }

    @Test
    void missingUnknownAndRepeatedColumnsAreNamed() {
        var text = FeedFile.of(insured("0000001")).text()
                .replaceFirst("InsuredCardSymbol,", "Kigo,")
                .replaceFirst("Sex1", "Name");
        assertEquals(
                List.of(problem(1, "Kigo", FeedReason.UNKNOWN_COLUMN),
                        problem(1, "Name", FeedReason.REPEATED_COLUMN),
                        problem(1, "InsuredCardSymbol", FeedReason.MISSING_COLUMN),
                        problem(1, "Sex1", FeedReason.MISSING_COLUMN)),
                problems(text));
    }

    @Test
    void aFeedWithoutItsHeaderIsNotRepeatedAsUnknownColumns() {
        var text = FeedFile.of(insured("0000001")).text();
        assertEquals(
                List.of(problem(1, null, FeedReason.NO_HEADER)), problems(text.substring(text.indexOf('\n') + 1)));
    }

    @Test
    void anEmptyFileHasNoHeader() {
        assertEquals(List.of(problem(0, null, FeedReason.NO_HEADER)), problems(""));
    }

    @Test
    void aHeaderAloneIsNoFeed() {
        var text = FeedFile.of(insured("0000001")).text();
        assertEquals(
                List.of(problem(0, null, FeedReason.NO_ROWS)), problems(text.substring(0, text.indexOf('\n') + 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {",1", ""})
    void aRowHasAsManyFieldsAsTheHeader(String end) {
        var text = FeedFile.of(insured("0000001"), insured("0000002")).text().stripTrailing();
        var wrong = end.isEmpty() ? text.substring(0, text.lastIndexOf(',')) : text + end;
        assertEquals(List.of(problem(3, null, FeedReason.FIELD_COUNT)), problems(wrong));
    }

    @Test
    void aLineOfCommasAloneTakesNoMemory() {
        var commas = ",".repeat(3_000_000);
        var line = CsvReader.builder().build(new CsvLine.Handler(), commas).iterator().next();
        assertTrue(line.fields().size() < 100, () -> line.fields().size() + " fields");
        assertEquals(
                List.of(problem(3, null, FeedReason.FIELD_COUNT)),
                problems(FeedFile.of(insured("0000001")).text() + commas + "\n"));
        assertEquals(List.of(problem(1, null, FeedReason.NO_HEADER)), problems(commas));
    }

    @Test
    void aQuoteWithinAnUnquotedFieldIsAProblemOfItsLine() {
        assertEquals(
                List.of(problem(3, null, FeedReason.MALFORMED_QUOTES)),
                problems(insured("0000001"), insured("0000002").with("Name", "佐藤\"太郎")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"佐藤\"太郎", "\"佐藤"})
    void behindAQuoteThatDoesNotCloseNothingCanBeRead(String name) {
        assertEquals(
                List.of(problem(3, null, FeedReason.UNREADABLE_REST)),
                problems(insured("0000001"), insured("0000002").with("Name", name), insured("0000003").with("Sex1", "9")));
    }

    @Test
    void linesAreCountedAsTheFileHasThemNotAsRows() {
        assertEquals(
                List.of(problem(5, "Sex1", FeedReason.NOT_A_CODE)),
                problems(
                        insured("0000001").with("Address", "\"中央\n1-2\n3階\""),
                        insured("0000002").with("Address", "").with("Sex1", "9")));
    }

    @Test
    void controlCharactersAndEndlessTextsAreTurnedAway() {
        assertEquals(
                List.of(problem(2, "Name", FeedReason.CONTROL_CHARACTER), problem(3, "Address", FeedReason.TOO_LONG)),
                problems(
                        insured("0000001").with("Name", "佐藤\u0000"),
                        insured("0000002").with("Address", "中".repeat(301))));
    }

    @Test
    void oneFeedHasOneInsurer() {
        new Insurers(jdbc).put(new Insurer(
                InsurerNumber.of("06990014"), "別の見本健康保険組合", "03-0000-0001"));
        assertEquals(
                List.of(problem(3, "InsurerNumber", FeedReason.SECOND_INSURER)),
                problems(insured("0000001"), insured("0000002").with("InsurerNumber", "06990014")));
    }

    @Test
    void theInsurerIsOneOfThePortal() {
        assertEquals(
                List.of(problem(2, "InsurerNumber", FeedReason.UNKNOWN_INSURER)),
                problems(insured("0000001").with("InsurerNumber", "06990014")));
    }

    @Test
    void nobodyStandsInAFeedTwice() {
        assertEquals(
                List.of(problem(4, "InsuredIdentificationNumber", FeedReason.REPEATED_NUMBER)),
                problems(insured("0000001"), insured("0000002"), insured("0000001")));
        assertEquals(
                List.of(problem(3, "MemberKey", FeedReason.REPEATED_MEMBER_KEY)),
                problems(insured("0000001").with("MemberKey", "K"), insured("0000002").with("MemberKey", "K")));
    }

    @Test
    void aHouseholdHasOneInsured() {
        assertEquals(
                List.of(problem(3, "PersonalFamilyClassification", FeedReason.HOUSEHOLD_WITHOUT_INSURED),
                        problem(5, "PersonalFamilyClassification", FeedReason.HOUSEHOLD_WITH_TWO_INSURED)),
                problems(
                        insured("0000001"),
                        dependent("0000002", "01"),
                        insured("0000003"),
                        insured("0000003").with("InsuredBranchNumber", "01")));
    }

    @Test
    void aFeedOfADayToComeIsRefused() {
        var tomorrow = LocalDate.parse("2026-11-22");
        assertEquals(
                List.of(problem(0, null, FeedReason.AS_OF_IN_FUTURE)),
                problems(FeedFile.of(insured("0000001")).source(), FeedOptions.full(tomorrow)));
    }

    @Test
    void aFeedOlderThanTheNewestOneIsRefused() {
        full(insured("0000001"));
        assertEquals(
                List.of(problem(0, null, FeedReason.OLDER_THAN_NEWEST)),
                problems(FeedFile.of(insured("0000002")).source(), FeedOptions.full(SEPTEMBER)));
    }

    @Test
    void allProblemsAreCountedAndTheFirstThousandKept() {
        var many = new FeedFile.Row[1500];
        for (int n = 0; n < many.length; n++) {
            many[n] = insured("%07d".formatted(n)).with("Sex1", "x");
        }
        var refused = assertInstanceOf(FeedReport.Refused.class, full(many));
        assertEquals(1500, refused.total());
        assertEquals(1000, refused.problems().size());
        assertEquals(problem(1001, "Sex1", FeedReason.NOT_A_CODE), refused.problems().getLast());
    }

    @Test
    void aGoodRowBeforeABadOneIsNotKept() {
        var refused = full(insured("0000001"), insured("0000002").with("Sex1", "x"));
        assertInstanceOf(FeedReport.Refused.class, refused);
        assertTrue(rows().isEmpty());
        assertEquals(0, jdbc.sql("select count(*) from feed where state = 'APPLIED'").query(Integer.class).single());
    }

    @Test
    void everyReasonHasItsWordsInBothLanguages() {
        for (var language : List.of("feed", "feed_en")) {
            var words = ResourceBundle.getBundle("i18n/" + language, Locale.ROOT);
            for (var reason : FeedReason.values()) {
                assertTrue(words.containsKey(reason.key()), reason.key());
            }
        }
    }
}
