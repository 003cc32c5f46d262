package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;

/** Each person of the demo is what the list of people says, whatever the day of the start. */
@ParameterizedClass
@ValueSource(strings = {
    "2026-11-21", "2026-01-01", "2027-02-28", "2028-02-29", "2028-03-01", "2026-03-31", "2026-05-31", "2026-07-31",
    "2026-08-01", "2026-08-31", "2026-12-31", "2027-03-30"
})
record DemoFeedTest(LocalDate today) {

    @Test
    void everyDayIsResolved() {
        assertThat(DemoFeed.csv(today)).doesNotContain("$").doesNotContain("{");
    }

    @Test
    void theFeedIsTheStateAtTheEndOfLastMonth() {
        assertThat(DemoFeed.asOf(today)).isEqualTo(today.withDayOfMonth(1).minusDays(1));
    }

    @Test
    void theInsurersAreFictionalWithValidNumbers() {
        assertThat(DemoFeed.insurers()).containsKeys(
                "madoguchi.insurers.06990014.name", "madoguchi.insurers.06990014.phone",
                "madoguchi.insurers.06990022.name", "madoguchi.insurers.06990022.phone",
                "madoguchi.insurers.06990030.name", "madoguchi.insurers.06990030.phone");
        assertThat(DemoFeed.insurers().keySet()).allMatch(key -> key.matches("madoguchi\\.insurers\\.069900(14|22|30)\\..+"));
        assertThat(InsurerNumber.of("06990014")).isNotEqualTo(InsurerNumber.of("06990030"));
        assertThat(rows().values()).filteredOn(row -> !row.getField("InsurerNumber").equals("06990014"))
                .extracting(row -> row.getField("MemberKey")).containsExactly("mori");
    }

    /** So that everybody sees what a page is like with hours, with others, and with none. */
    @Test
    void oneInsurerHasALunchBreakOneIsOpenOnSaturdaysAndOneDoesNotSay() {
        assertThat(DemoFeed.insurers()).containsEntry("madoguchi.insurers.06990014.hours", "8:30-12:00/12:45-17:00")
                .containsEntry("madoguchi.insurers.06990022.shorter-hours", "9:00-12:00")
                .doesNotContainKey("madoguchi.insurers.06990030.hours");
    }

    @Test
    void eachInsurerHasAFeedOfItsOwn() {
        assertThat(DemoFeed.ofEachInsurer(today)).hasSize(2).allSatisfy(feed ->
                assertThat(DemoFeed.rows(feed)).extracting(row -> row.getField("InsurerNumber")).hasSizeGreaterThan(0)
                        .containsOnly(DemoFeed.rows(feed).getFirst().getField("InsurerNumber")));
        assertThat(DemoFeed.ofEachInsurer(today).stream().mapToInt(feed -> DemoFeed.rows(feed).size()).sum())
                .isEqualTo(rows().size());
    }

    @Test
    void oneInsurersFeedIsLateWhateverTheDay() {
        assertThat(DemoFeed.ofEachInsurer(today)).extracting(feed -> DemoFeed.asOf(feed, today)).satisfiesExactly(
                asOf -> assertThat(asOf).isEqualTo(DemoFeed.asOf(today)),
                asOf -> assertThat(asOf).isBefore(today.minusDays(45)).isEqualTo(YearMonth.from(asOf).atEndOfMonth()));
    }

    @Test
    void moriIs74AndMustRenewWithinTwentyDays() {
        assertThat(age("mori")).isEqualTo(74);
        assertThat(day("mori", "CertificateExpiry")).isBetween(today.plusDays(1), today.plusDays(20));
    }

    @Test
    void theSatosAreOneHouseholdOfSix() {
        var household = rows().values().stream()
                .filter(row -> row.getField("InsuredIdentificationNumber").equals("1001")).toList();

        assertThat(household).extracting(row -> row.getField("InsuredBranchNumber"))
                .containsExactlyInAnyOrder("00", "01", "02", "03", "04", "05");
        assertThat(household).filteredOn(row -> row.getField("PersonalFamilyClassification").equals("1"))
                .extracting(row -> row.getField("MemberKey")).containsExactly("sato");
        assertThat(household).allMatch(row -> day(row, "CertificateExpiry").isAfter(today.plusMonths(3)));
        assertThat(household).extracting(row -> age(row.getField("MemberKey"))).contains(17, 14, 9, 72);
        assertThat(age("sato-mei")).isEqualTo(17);
    }

    @Test
    void everyHouseholdHasOneInsured() {
        var insured = rows().values().stream()
                .filter(row -> row.getField("PersonalFamilyClassification").equals("1"))
                .map(row -> row.getField("InsuredIdentificationNumber")).toList();

        assertThat(insured).doesNotHaveDuplicates();
        assertThat(rows().values()).extracting(row -> row.getField("InsuredIdentificationNumber"))
                .allMatch(new HashSet<>(insured)::contains);
    }

    @Test
    void yamadaMustRenewWithinFortyDays() {
        assertThat(day("yamada", "CertificateExpiry")).isBetween(today.plusDays(1), today.plusDays(40));
    }

    @Test
    void suzukiIsInGrace() {
        assertThat(today).isBetween(day("suzuki", "CertificateExpiry").plusDays(1), graceEnd("suzuki"));
    }

    @Test
    void takahashiIsPastGraceWithAConfirmationThatCameInTime() {
        assertThat(today).isAfter(graceEnd("takahashi"));
        assertThat(field("takahashi", "CardEnrollment")).isEqualTo("2");
        assertThat(day("takahashi", "CardEnrollmentDate"))
                .isBetween(graceEnd("takahashi"), DemoFeed.asOf(today));
        assertThat(day("takahashi", "EligibilityConfirmationIssued")).isBeforeOrEqualTo(graceEnd("takahashi"));
        assertThat(day("takahashi", "EligibilityConfirmationValidEnd")).isAfter(today);
    }

    @Test
    void watanabeIsNotEnrolledAndHasAConfirmation() {
        assertThat(field("watanabe", "CardEnrollment")).isEqualTo("0");
        assertThat(day("watanabe", "EligibilityConfirmationIssued")).isBefore(today);
        assertThat(day("watanabe", "EligibilityConfirmationValidEnd")).isAfter(today);
    }

    @Test
    void ofKobayashiNoExpiryIsKnown() {
        assertThat(field("kobayashi", "CardEnrollment")).isEqualTo("1");
        assertThat(field("kobayashi", "CertificateExpiry")).isEmpty();
    }

    @Test
    void yoshinoIs71AndPaysTwentyPercentForTheseTwelveMonths() {
        assertThat(age("yoshino")).isEqualTo(71);
        assertThat(field("yoshino", "InsuredPartialContributionRatio")).isEqualTo("020");
        assertThat(today).isBetween(day("yoshino", "ElderlyValidStartDate"), day("yoshino", "ElderlyValidEndDate"));
        assertThat(day("yoshino", "ElderlyValidStartDate").plusYears(1).minusDays(1))
                .isEqualTo(day("yoshino", "ElderlyValidEndDate"));
    }

    @Test
    void nguyensCardEndsWithThePeriodOfStay() {
        assertThat(day("nguyen", "CertificateExpiry")).isEqualTo(day("nguyen", "ResidenceExpiry"))
                .isEqualTo(day("nguyen", "CardExpiry")).isBetween(today.plusDays(1), today.plusMonths(3).minusDays(1));
        assertThat(field("nguyen", "Name")).isEqualTo("NGUYEN VAN AN".replace(' ', '\u3000'));
    }

    @Test
    void tanakaIsTheWifeOfTanakaKenAndHerDataAreNotDisclosed() {
        assertThat(field("tanaka", "NonDisclosure")).isEqualTo("1");
        assertThat(field("tanaka", "PersonalFamilyClassification")).isEqualTo("2");
        assertThat(field("tanaka", "InsuredIdentificationNumber"))
                .isEqualTo(field("tanaka-ken", "InsuredIdentificationNumber"));
    }

    @Test
    void itoIsNoLongerEligible() {
        assertThat(day("ito", "DisqualificationDate")).isBefore(DemoFeed.asOf(today))
                .isAfter(day("ito", "QualificationDate"));
    }

    @Test
    void rareCharactersStandAsTheyWereWritten() {
        assertThat(field("takahashi", "Name")).startsWith("\u9ad9\u6a4b");
        assertThat(field("watanabe", "Name")).startsWith("\u6e21\u908a\udb40\udd03");
        assertThat(field("yoshino", "Name")).startsWith("\ud842\udfb7\u91ce");
    }

    @Test
    void aCertificateEndsOnABirthdayUnlessTheStayEndsIt() {
        assertThat(rows().values())
                .filteredOn(row -> !row.getField("CertificateExpiry").isEmpty())
                .filteredOn(row -> row.getField("ResidenceExpiry").isEmpty())
                .allMatch(row -> isBirthday(day(row, "Birthdate"), day(row, "CertificateExpiry")));
    }

    @Test
    void everybodyButKatoIsLinked() {
        var people = DemoPeople.on(today);

        assertThat(people.members()).extracting(DemoPerson.Member::signInName).contains("kato").hasSize(16);
        assertThat(people.linked()).extracting(DemoPerson.Member::signInName).doesNotContain("kato").hasSize(15);
        assertThat(people.all()).extracting(DemoPerson::subject).doesNotHaveDuplicates();
    }

    @Test
    void theProviderKnowsTheBirthdateThatTheInsurerKnows() {
        assertThat(DemoPeople.on(today).members()).allSatisfy(member ->
                assertThat(member.claims()).containsEntry("birthdate", field(member.signInName(), "Birthdate")));
    }

    @Test
    void noValueLooksLikeAnIndividualNumber() {
        assertThat(Pattern.compile("[0-9]{12}").matcher(DemoFeed.csv(today)).find()).isFalse();
    }

    private Map<String, NamedCsvRecord> rows() {
        List<NamedCsvRecord> rows = DemoFeed.rows(DemoFeed.csv(today));
        return rows.stream().collect(Collectors.toMap(row -> row.getField("MemberKey"), Function.identity()));
    }

    private String field(String person, String column) {
        return rows().get(person).getField(column);
    }

    private LocalDate day(String person, String column) {
        return day(rows().get(person), column);
    }

    private static LocalDate day(NamedCsvRecord row, String column) {
        return DemoFeed.date(row.getField(column));
    }

    private int age(String person) {
        return Period.between(day(person, "Birthdate"), today).getYears();
    }

    /** To the end of the third month after the month of the expiry. */
    private LocalDate graceEnd(String person) {
        return YearMonth.from(day(person, "CertificateExpiry")).plusMonths(3).atEndOfMonth();
    }

    private static boolean isBirthday(LocalDate born, LocalDate day) {
        return born.plusYears(Period.between(born.withDayOfMonth(1), day).getYears()).equals(day);
    }
}
