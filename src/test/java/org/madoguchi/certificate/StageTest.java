package org.madoguchi.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;

class StageTest {

    private static final LocalDate EXPIRY = LocalDate.of(2026, 11, 14);
    private static final CertificateDates DATES = CertificateDates.of(EXPIRY, false);

    private final TimeZone zoneOfTheServer = TimeZone.getDefault();

    @AfterEach
    void restoreTheZoneOfTheServer() {
        TimeZone.setDefault(zoneOfTheServer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Kiritimati", "Pacific/Pago_Pago"})
    void eachStageLastsFromMidnightToTheLastSecondInJapan(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertStageThroughout("2026-08-14", Stage.NORMAL, 1);
        assertStageThroughout("2026-08-15", Stage.RENEWABLE, 91);
        assertStageThroughout("2026-11-14", Stage.RENEWABLE, 0);
        assertStageThroughout("2026-11-15", Stage.GRACE, 105);
        assertStageThroughout("2027-02-28", Stage.GRACE, 0);
        assertStageThroughout("2027-03-01", Stage.UNUSABLE, 0);
    }

    @Test
    void theExpiryDayCountsWhole() {
        assertThat(DATES.lastDayFullUse()).isEqualTo(EXPIRY);
        assertThat(DATES.stageOn(EXPIRY)).isEqualTo(Stage.RENEWABLE);
    }

    @Test
    void theGraceIsCountedFromTheEndOfTheMonthAndNotFromTheExpiry() {
        var dates = CertificateDates.of(LocalDate.of(2025, 11, 10), false);

        assertThat(dates.stageOn(LocalDate.of(2026, 2, 11))).isEqualTo(Stage.GRACE);
        assertThat(dates.lastDayGrace()).isEqualTo("2026-02-28");
    }

    @Test
    void thereWasNoGraceBeforePaperCardsEnded() {
        assertThat(CertificateDates.of(LocalDate.of(2024, 12, 1), false).stageOn(LocalDate.of(2024, 12, 3)))
                .isEqualTo(Stage.UNUSABLE);
        assertThat(CertificateDates.of(LocalDate.of(2024, 12, 2), false).stageOn(LocalDate.of(2024, 12, 3)))
                .isEqualTo(Stage.GRACE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, UNKNOWN,",
        "2026-11-30, UNKNOWN,",
        "2026-12-01, GRACE, 89",
        "2027-02-28, GRACE, 0",
        "2027-03-01, UNUSABLE, 0"
    })
    void theMonthOfTheNationalDataAloneTellsTheThreeMonthsBeforeIt(LocalDate day, Stage stage, Long daysLeft) {
        var facts = new CertificateFacts(null, YearMonth.of(2027, 3), null, null);

        assertThat(facts.stageOn(day)).isEqualTo(stage);
        assertThat(facts.daysLeftInStage(day)).isEqualTo(daysLeft);
    }

    @Test
    void theMonthOfTheNationalDataWinsOverTheExpiry() {
        var facts = new CertificateFacts(fromInsurer(EXPIRY), YearMonth.of(2027, 2), null, null);

        assertThat(facts.stageOn(LocalDate.of(2027, 1, 31))).isEqualTo(Stage.GRACE);
        assertThat(facts.daysLeftInStage(LocalDate.of(2027, 1, 30))).isEqualTo(1);
        assertThat(facts.stageOn(LocalDate.of(2027, 2, 1))).isEqualTo(Stage.UNUSABLE);
        assertThat(facts.daysLeftInStage(LocalDate.of(2027, 2, 1))).isZero();
    }

    @Test
    void anAgreeingMonthChangesNothing() {
        var withMonth = new CertificateFacts(fromInsurer(EXPIRY), YearMonth.from(DATES.firstDayUnusable()), null, null);

        for (var day = EXPIRY.minusYears(1); day.isBefore(EXPIRY.plusYears(1)); day = day.plusDays(1)) {
            assertThat(withMonth.stageOn(day)).isEqualTo(DATES.stageOn(day));
            assertThat(withMonth.daysLeftInStage(day)).isEqualTo(DATES.daysLeftInStage(day));
        }
    }

    @Test
    void whoseExpiryNobodyKnowsIsUnknownOnEveryDay() {
        var facts = new CertificateFacts(null, null, null, null);

        assertThat(facts.stageOn(EXPIRY)).isEqualTo(Stage.UNKNOWN);
        assertThat(facts.daysLeftInStage(EXPIRY)).isNull();
        assertThat(facts.dates()).isEmpty();
    }

    @Test
    void noExpiryNoticeIsSentAtTheEndOfThePeriodOfStay() {
        var foreignResident = new CertificateFacts(fromInsurer(EXPIRY), null, EXPIRY, EXPIRY);

        assertThat(foreignResident.dates()).get().extracting(CertificateDates::noticeFrom).isNull();
        assertThat(foreignResident.dates()).get().extracting(CertificateDates::noticeTo).isNull();
    }

    @Test
    void aCertificateEndsWithItsCardWhateverItsOwnExpirySays() {
        var facts = new CertificateFacts(fromInsurer(EXPIRY.plusYears(2)), null, EXPIRY, null);

        assertThat(facts.stageOn(EXPIRY)).isEqualTo(Stage.RENEWABLE);
        assertThat(facts.stageOn(EXPIRY.plusDays(1))).isEqualTo(Stage.GRACE);
        assertThat(facts.endsWithResidence()).isFalse();
        assertThat(facts.reasons().getFirst()).isEqualTo(new Reason(CertificateDay.CERTIFICATE_EXPIRY, EXPIRY,
                Rules.EXPIRY_CAP.on(EXPIRY), Map.of(CertificateDay.CARD_EXPIRY, EXPIRY)));
    }

    @Test
    void anExpiryThatNothingEndsEarlierNeedsNoReason() {
        var facts = new CertificateFacts(fromInsurer(EXPIRY), null, EXPIRY, EXPIRY);

        assertThat(facts.reasons()).isEqualTo(CertificateDates.of(EXPIRY, true).reasons());
    }

    @Test
    void aCertificateEndsWithThePeriodOfStayAndThenNoNoticeIsSent() {
        var facts = new CertificateFacts(fromInsurer(EXPIRY.plusYears(2)), null, EXPIRY.plusYears(1), EXPIRY);

        assertThat(facts.stageOn(EXPIRY.plusDays(1))).isEqualTo(Stage.GRACE);
        assertThat(facts.endsWithResidence()).isTrue();
        assertThat(facts.dates()).get().extracting(CertificateDates::noticeFrom).isNull();
    }

    private static Sourced<LocalDate> fromInsurer(LocalDate expiry) {
        return new Sourced<>(expiry, Source.INSURER, LocalDate.of(2026, 10, 31));
    }

    private static void assertStageThroughout(String day, Stage stage, long daysLeft) {
        for (var time : new LocalTime[] {LocalTime.MIDNIGHT, LocalTime.of(23, 59, 59)}) {
            Instant instant = LocalDate.parse(day).atTime(time).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
            var today = Japan.today(Clock.fixed(instant, ZoneId.systemDefault()));
            assertThat(DATES.stageOn(today)).isEqualTo(stage);
            assertThat(DATES.daysLeftInStage(today)).isEqualTo(daysLeft);
        }
    }
}
