package org.madoguchi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;

class OutlookTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate JOINED = LocalDate.of(2020, 4, 1);

    @Test
    void itNamesEachDayOnWhichTheAnswerChangesAndNoOther() {
        for (var enrollment : Enrollment.State.values()) {
            for (var certificate : certificates()) {
                for (var lostOn : new LocalDate[] {null, day("2026-12-10"), day("2027-01-01"), day("2028-01-01")}) {
                    for (var validTo : new LocalDate[] {null, day("2026-11-30"), day("2027-07-31")}) {
                        var standing = Standing.on(TODAY, certificate, new Enrollment(enrollment, null),
                                Somebody.insured(JOINED, lostOn), new EligibilityConfirmation(JOINED, validTo));
                        assertThat(days(standing.outlook())).isEqualTo(everyChangeOf(standing.facts()));
                    }
                }
            }
        }
    }

    @Test
    void yamadasCardEndsInTwoSteps() {
        var outlook = Somebody.with(Somebody.expiring(day("2026-12-25")), TODAY).outlook();

        assertThat(days(outlook)).containsExactly(TODAY, day("2026-12-26"), day("2027-04-01"));
        assertThat(outlook).extracting(Standing::answer)
                .containsExactly(Answer.USABLE_RENEW_SOON, Answer.ELIGIBILITY_ONLY, Answer.NOT_USABLE);
    }

    @Test
    void theNationalDatasMonthEndsTheCardBeforeTheRuleWould() {
        var outlook = Somebody.with(certificate(day("2026-12-25"), YearMonth.of(2027, 2)), TODAY).outlook();

        assertThat(days(outlook)).endsWith(day("2027-02-01")).doesNotContain(day("2027-04-01"));
    }

    @Test
    void whoseInsuranceEndsFirstReadsOfNoDayAfterIt() {
        var standing = Somebody.leaving(day("2027-01-01"), Somebody.expiring(day("2026-12-25")), TODAY);

        assertThat(standing.outlook().getLast().on()).isEqualTo("2027-01-01");
        assertThat(standing.outlook().getLast().answer()).isEqualTo(Answer.NO_ELIGIBILITY);
    }

    private static List<CertificateFacts> certificates() {
        return List.of(
                certificate(null, null),
                certificate(null, YearMonth.of(2027, 6)),
                certificate(day("2026-09-30"), null),
                certificate(day("2026-12-25"), null),
                certificate(day("2026-12-25"), YearMonth.of(2027, 2)),
                certificate(day("2028-03-03"), YearMonth.of(2026, 12)),
                certificate(day("2027-05-02"), YearMonth.of(2026, 11)));
    }

    private static CertificateFacts certificate(@Nullable LocalDate expiry, @Nullable YearMonth unusableFrom) {
        return new CertificateFacts(Somebody.expiring(expiry).expiry(), unusableFrom, null, null);
    }

    private static List<LocalDate> everyChangeOf(Facts facts) {
        var changes = new ArrayList<>(List.of(TODAY));
        for (var day = TODAY.plusDays(1); day.isBefore(TODAY.plusYears(3)); day = day.plusDays(1)) {
            if (!inShort(facts, day).equals(inShort(facts, day.minusDays(1)))) {
                changes.add(day);
            }
        }
        return changes;
    }

    private static Sentence inShort(Facts facts, LocalDate day) {
        return Standing.on(day, facts.certificate(), facts.enrollment(), facts.eligibility(), facts.confirmation())
                .inShort();
    }

    private static List<LocalDate> days(List<Standing> outlook) {
        return outlook.stream().map(Standing::on).toList();
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
