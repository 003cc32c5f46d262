package org.madoguchi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.certificate.Stage;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.standing.NextStep.Action;

class NextStepTest {

    @Test
    void yamadaRenewsUntilTheDayOfExpiryItself() {
        assertThat(stepOn("2026-11-21", "2026-12-25")).isEqualTo(step(Action.RENEW, null, "2026-12-25", null));
    }

    @Test
    void suzukiHasTheCertificateReissuedBeforeTheCounterClosesForTheYear() {
        assertThat(stepOn("2026-11-21", "2026-09-30"))
                .isEqualTo(step(Action.REISSUE, null, "2026-12-28", "2026-12-31"));
    }

    @Test
    void anExpiryAtTheEndOfTheYearIsRenewedOnTheLastDayTheCounterIsOpen() {
        assertThat(stepOn("2026-11-21", "2026-12-31")).isEqualTo(step(Action.RENEW, null, "2026-12-28", "2026-12-31"));
        assertThat(stepOn("2026-12-28", "2026-12-31")).isEqualTo(step(Action.RENEW, null, "2026-12-28", "2026-12-31"));
    }

    @Test
    void afterTheLastOpenDayTheRenewalHasBecomeAReissueFromTheNextOne() {
        assertThat(stepOn("2026-12-29", "2026-12-31"))
                .isEqualTo(step(Action.REISSUE, "2027-01-04", "2027-03-31", null));
        assertThat(stepOn("2026-12-31", "2026-12-31"))
                .isEqualTo(step(Action.REISSUE, "2027-01-04", "2027-03-31", null));
    }

    @Test
    void onTheSaturdayOfExpiryTheCardWorksAndTheReissueWaitsForMonday() {
        var standing = Somebody.with(Somebody.expiring(day("2026-11-14")), day("2026-11-14"));

        assertThat(standing.answer()).isEqualTo(Answer.USABLE_RENEW_SOON);
        assertThat(standing.nextStep()).isEqualTo(step(Action.REISSUE, "2026-11-16", "2027-02-26", "2027-02-28"));
    }

    @Test
    void aMondayThatIsAHolidayIsNoDayForTheCounter() {
        assertThat(stepOn("2026-11-21", "2026-11-22").from()).isEqualTo(day("2026-11-24"));
    }

    @Test
    void nothingIsToBeDoneUntilTheRenewalWindowOpens() {
        assertThat(stepOn("2026-09-25", "2026-12-25")).isEqualTo(step(Action.NOTHING_YET, "2026-09-26", null, null));
        assertThat(stepOn("2026-09-26", "2026-12-25")).isEqualTo(step(Action.RENEW, null, "2026-12-25", null));
    }

    @Test
    void whereTheGraceEndsWithClosedDaysTheReissueComesAfterThem() {
        assertThat(stepOn("2026-12-28", "2026-09-30").by()).isEqualTo(day("2026-12-28"));
        assertThat(stepOn("2026-12-29", "2026-09-30")).isEqualTo(step(Action.REISSUE, "2027-01-04", null, null));
        assertThat(stepOn("2026-12-31", "2026-09-30")).isEqualTo(step(Action.REISSUE, "2027-01-04", null, null));
    }

    @Test
    void afterTheGraceNoDayIsTooLateForTheReissue() {
        assertThat(stepOn("2027-01-01", "2026-09-30")).isEqualTo(step(Action.REISSUE, null, null, null));
    }

    @Test
    void theNationalDatasMonthEndsTheGraceWhereTheExpiryIsNotKnown() {
        var certificate = new CertificateFacts(null, YearMonth.of(2027, 1), null, null);

        assertThat(Somebody.with(certificate, day("2026-11-21")).nextStep())
                .isEqualTo(step(Action.REISSUE, null, "2026-12-28", "2026-12-31"));
        assertThat(Somebody.with(certificate, day("2027-01-01")).answer()).isEqualTo(Answer.NOT_USABLE);
    }

    @Test
    void noDayInTimeIsNamedWhereTheNationalDataLeavesNone() {
        var certificate = new CertificateFacts(
                Somebody.expiring(day("2026-12-31")).expiry(), YearMonth.of(2027, 1), null, null);

        assertThat(Somebody.with(certificate, day("2026-12-30")).nextStep())
                .isEqualTo(step(Action.REISSUE, "2027-01-04", null, null));
    }

    @Test
    void nguyenExtendsTheStayBeforeTheCertificateCanBeMadeNew() {
        var certificate = Somebody.expiring(day("2027-01-31"), day("2027-01-31"), day("2027-01-31"));

        assertThat(Somebody.with(certificate, day("2026-11-21")).nextStep())
                .isEqualTo(step(Action.EXTEND_STAY, null, "2027-01-29", "2027-01-31"));
        assertThat(Somebody.with(certificate, day("2027-01-30")).nextStep())
                .isEqualTo(step(Action.EXTEND_STAY, null, null, null));
        assertThat(Somebody.with(certificate, day("2027-02-01")).nextStep())
                .isEqualTo(step(Action.EXTEND_STAY, null, null, null));
    }

    @Test
    void whoExtendedTheStayAlreadyOnlyNeedsTheNewCertificate() {
        var certificate = Somebody.expiring(day("2026-12-25"), day("2029-12-25"), day("2029-12-25"));

        assertThat(Somebody.with(certificate, day("2026-11-21")).nextStep().action()).isEqualTo(Action.RENEW);
    }

    @Test
    void aCardThatEndsWithItsCertificateIsReplacedByANewOne() {
        var certificate = Somebody.expiring(day("2026-12-25"), day("2026-12-25"), null);

        assertThat(Somebody.with(certificate, day("2026-11-21")).nextStep())
                .isEqualTo(step(Action.RENEW_CARD, null, null, null));
        assertThat(Somebody.with(certificate, day("2027-01-05")).nextStep())
                .isEqualTo(step(Action.RENEW_CARD, null, null, null));
    }

    @Test
    void aCardThatEndedAfterItsCertificateTakesNoNewCertificateAnyMore() {
        var certificate = Somebody.expiring(day("2021-12-25"), day("2026-10-01"), null);

        assertThat(Somebody.with(certificate, day("2026-10-01")).nextStep().action()).isEqualTo(Action.REISSUE);
        assertThat(Somebody.with(certificate, day("2026-10-02")).nextStep().action()).isEqualTo(Action.RENEW_CARD);
    }

    @Test
    void takahashiShowsTheConfirmationAndMayGetTheCardBack() {
        var standing = Standing.on(
                day("2026-11-21"),
                Somebody.expiring(day("2026-05-20")),
                new Enrollment(Enrollment.State.CANCELLED, day("2026-09-01")),
                Somebody.insured(day("2020-04-01"), null),
                new EligibilityConfirmation(day("2026-08-20"), day("2031-07-31")));

        assertThat(standing.answer()).isEqualTo(Answer.NOT_USABLE);
        assertThat(standing.nextStep().action()).isEqualTo(Action.CARRY_CONFIRMATION);
        assertThat(standing.alternative()).isEqualTo(NextStep.anyDay(Action.REISSUE_AND_ENROLL));
        assertThat(standing.proofs()).startsWith(Proof.ELIGIBILITY_CONFIRMATION);
    }

    @Test
    void ifNothingIsRenewedTheSameFactsGiveEachLaterDayItsStanding() {
        var certificate = Somebody.expiring(day("2026-12-25"));

        assertThat(answerOn("2026-09-25", certificate)).isEqualTo(Answer.USABLE);
        assertThat(answerOn("2026-09-26", certificate)).isEqualTo(Answer.USABLE_RENEW_SOON);
        assertThat(answerOn("2026-12-25", certificate)).isEqualTo(Answer.USABLE_RENEW_SOON);
        assertThat(answerOn("2026-12-26", certificate)).isEqualTo(Answer.ELIGIBILITY_ONLY);
        assertThat(answerOn("2027-03-31", certificate)).isEqualTo(Answer.ELIGIBILITY_ONLY);
        assertThat(answerOn("2027-04-01", certificate)).isEqualTo(Answer.NOT_USABLE);
    }

    @Test
    void theInsuranceEndsOnTheDayOfLossAndTheConfirmationAfterItsLastDay() {
        var eligibility = Somebody.insured(day("2020-04-01"), day("2026-12-01"));
        var confirmation = new EligibilityConfirmation(day("2025-12-01"), day("2026-11-25"));

        assertThat(notEnrolled("2026-11-25", eligibility, confirmation).proofs())
                .contains(Proof.ELIGIBILITY_CONFIRMATION);
        assertThat(notEnrolled("2026-11-26", eligibility, confirmation).nextStep().action())
                .isEqualTo(Action.ASK_FOR_CONFIRMATION);
        assertThat(notEnrolled("2026-11-30", eligibility, confirmation).answer()).isEqualTo(Answer.NOT_ENROLLED);
        assertThat(notEnrolled("2026-12-01", eligibility, confirmation).answer()).isEqualTo(Answer.NO_ELIGIBILITY);
    }

    @Test
    void theSourceOfTheExpiryCanBeReachedFromTheStanding() {
        var certificate = Somebody.expiring(day("2026-12-25"));

        assertThat(Somebody.with(certificate, day("2026-11-21")).facts().certificate().expiry())
                .isEqualTo(certificate.expiry());
        assertThat(Somebody.with(certificate, day("2026-11-21")).stage()).isEqualTo(Stage.RENEWABLE);
        assertThat(Somebody.with(certificate, day("2026-11-21")).daysLeftInStage()).isEqualTo(34);
    }

    private static NextStep stepOn(String day, String expiry) {
        return Somebody.with(Somebody.expiring(day(expiry)), day(day)).nextStep();
    }

    private static Answer answerOn(String day, CertificateFacts certificate) {
        return Somebody.with(certificate, day(day)).answer();
    }

    private static Standing notEnrolled(
            String day, Eligibility eligibility, EligibilityConfirmation confirmation) {
        return Standing.on(day(day), Somebody.expiring(day("2028-06-01")),
                new Enrollment(Enrollment.State.NOT_ENROLLED, null), eligibility, confirmation);
    }

    private static NextStep step(
            Action action, @Nullable String from, @Nullable String by, @Nullable String closedUntil) {
        return new NextStep(action, dayOrNull(from), dayOrNull(by), dayOrNull(closedUntil));
    }

    private static @Nullable LocalDate dayOrNull(@Nullable String iso) {
        return iso == null ? null : day(iso);
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
