package org.madoguchi.certificate;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.certificate.Issue.Event;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;

class CertificatePropertiesTest {

    /** Every birthday of a leap year. */
    private static final List<LocalDate> BIRTHDATES = days("1984-01-01", "1984-12-31");
    private static final List<LocalDate> EXPIRIES = days("2024-12-02", "2032-12-31");

    @Test
    void aFirstCertificateLivesMoreThanFourYearsAndAtMostFive() {
        forEveryBirthdayAndIssueDay(issue -> {
            var expiry = issue.estimate().expiry();
            assertThat(expiry).isAfter(issue.issuedOn().plusYears(4).minusDays(1));
            assertThat(expiry).isBeforeOrEqualTo(fiveYearsAfter(issue.issuedOn()));
        });
    }

    @Test
    void itEndsOnABirthdayAndWhoWasBornOnALeapDayEndsOnTheLastOfFebruary() {
        forEveryBirthdayAndIssueDay(issue -> {
            var expiry = issue.estimate().expiry();
            var born = issue.birthdate();
            assertThat(expiry.getMonth()).isEqualTo(born.getMonth());
            assertThat(expiry.getDayOfMonth()).isEqualTo(
                    Math.min(born.getDayOfMonth(), YearMonth.from(expiry).lengthOfMonth()));
        });
    }

    @Test
    void aRenewalInTheWindowEndsOnTheBirthdayAfterTheOneItWouldHaveEndedOn() {
        for (var birthdate : BIRTHDATES) {
            var previous = initial(birthdate, LocalDate.of(2021, 6, 30)).estimate().expiry();
            for (var day = previous.minusMonths(3).plusDays(1); day.isBefore(previous); day = day.plusDays(1)) {
                var renewed = renewal(birthdate, day, previous).estimate().expiry();
                assertThat(renewed).isEqualTo(new Birthday(birthdate).in(previous.getYear() + 5));
                assertThat(DAYS.between(day, renewed)).isBetween(5 * 365L, 5 * 366L + 92);
            }
            var dayBefore = previous.minusMonths(3);
            assertThat(renewal(birthdate, dayBefore, previous).estimate().expiry())
                    .isEqualTo(new Birthday(birthdate).in(previous.getYear() + 4));
        }
    }

    @Test
    void theEarliestOfBirthdayCardAndResidenceEndsIt() {
        var random = new Random(20261121);
        for (int n = 0; n < 20_000; n++) {
            var born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(90 * 365));
            var issued = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(12 * 366));
            var card = issued.plusDays(random.nextInt(10 * 366));
            var residence = random.nextBoolean() ? issued.plusDays(random.nextInt(7 * 366)) : null;

            var capped = new Issue(born, issued, Event.INITIAL, null, card, residence).estimate();

            var uncapped = new Issue(born, issued, Event.INITIAL, null, null, null).estimate().expiry();
            var earliest = Stream.of(uncapped, card, residence == null ? LocalDate.MAX : residence)
                    .min(LocalDate::compareTo).orElseThrow();
            assertThat(capped.expiry()).isEqualTo(earliest);
            assertThat(capped.endsWithResidence()).isEqualTo(earliest.equals(residence));
            assertThat(capped.dates().noticeFrom() == null).isEqualTo(earliest.equals(residence));
        }
    }

    @Test
    void whateverIsKnownACertificateOutlivesNeitherCardNorStay() {
        var random = new Random(20261122);
        for (int n = 0; n < 20_000; n++) {
            var expiry = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1500));
            var card = random.nextBoolean() ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1500)) : null;
            var residence = random.nextBoolean() ? LocalDate.of(2025, 1, 1).plusDays(random.nextInt(1500)) : null;
            var facts = new CertificateFacts(
                    new Sourced<>(expiry, Source.INSURER, LocalDate.of(2026, 10, 31)), null, card, residence);

            var caps = Stream.of(expiry, card, residence).filter(Objects::nonNull).toList();
            var lastDay = facts.dates().orElseThrow().lastDayFullUse();
            assertThat(caps).contains(lastDay).allSatisfy(cap -> {
                assertThat(lastDay).isBeforeOrEqualTo(cap);
                assertThat(facts.stageOn(cap.plusDays(1))).isIn(Stage.GRACE, Stage.UNUSABLE);
            });
            assertThat(facts.endsWithResidence()).isEqualTo(lastDay.equals(residence));
        }
    }

    @Test
    void theWindowOpensOnTheDayAfterTheSameDayThreeMonthsBeforeOrOnTheFirst() {
        for (var expiry : EXPIRIES) {
            var threeMonthsBefore = YearMonth.from(expiry).minusMonths(3);
            var opensOn = expiry.getDayOfMonth() < threeMonthsBefore.lengthOfMonth()
                    ? threeMonthsBefore.atDay(expiry.getDayOfMonth() + 1)
                    : threeMonthsBefore.plusMonths(1).atDay(1);
            assertThat(CertificateDates.of(expiry, false).windowOpensOn()).isEqualTo(opensOn);
        }
    }

    @Test
    void theGraceLastsFrom89To122Days() {
        var lengths = EXPIRIES.stream()
                .map(expiry -> CertificateDates.of(expiry, false))
                .mapToLong(dates -> DAYS.between(dates.graceFrom(), dates.firstDayUnusable()))
                .summaryStatistics();
        assertThat(lengths.getMin()).isEqualTo(89);
        assertThat(lengths.getMax()).isEqualTo(122);
    }

    @Test
    void theCardStopsWorkingOnTheFirstOfAMonth() {
        assertThat(EXPIRIES).allSatisfy(expiry ->
                assertThat(CertificateDates.of(expiry, false).firstDayUnusable().getDayOfMonth()).isOne());
    }

    @Test
    void theStagesFollowOneAnotherWithoutGapAndTheirDaysCountDownToZero() {
        for (var expiry : EXPIRIES) {
            var dates = CertificateDates.of(expiry, false);
            var stage = Stage.NORMAL;
            for (var day = expiry.minusMonths(4); !day.isAfter(dates.firstDayUnusable()); day = day.plusDays(1)) {
                var next = dates.stageOn(day);
                assertThat(next.ordinal() - stage.ordinal()).isBetween(0, 1);
                var tomorrow = dates.stageOn(day.plusDays(1));
                if (tomorrow == next && next != Stage.UNUSABLE) {
                    assertThat(dates.daysLeftInStage(day.plusDays(1))).isEqualTo(dates.daysLeftInStage(day) - 1);
                } else {
                    assertThat(dates.daysLeftInStage(day)).isEqualTo(next == Stage.NORMAL ? 1 : 0);
                }
                stage = next;
            }
            assertThat(stage).isEqualTo(Stage.UNUSABLE);
        }
    }

    @Test
    void aLaterExpiryIsNeverInALaterStage() {
        var day = LocalDate.of(2026, 11, 21);
        var stage = Stage.UNUSABLE;
        for (var expiry : EXPIRIES) {
            var next = CertificateDates.of(expiry, false).stageOn(day);
            assertThat(next).isLessThanOrEqualTo(stage);
            stage = next;
        }
        assertThat(stage).isEqualTo(Stage.NORMAL);
    }

    private static void forEveryBirthdayAndIssueDay(Consumer<Issue> property) {
        var issueDays = days("2022-01-01", "2025-12-31");
        for (var birthdate : BIRTHDATES) {
            issueDays.stream().filter(day -> day.toEpochDay() % 5 == 0 || isAroundBirthday(birthdate, day))
                    .forEach(day -> property.accept(initial(birthdate, day)));
        }
    }

    private static boolean isAroundBirthday(LocalDate birthdate, LocalDate day) {
        return Math.abs(DAYS.between(new Birthday(birthdate).in(day.getYear()), day)) <= 1;
    }

    /** Who was born on a leap day and issued on 28 February reaches 29 February in the fifth year. */
    private static LocalDate fiveYearsAfter(LocalDate issuedOn) {
        var sameDay = issuedOn.plusYears(5);
        return sameDay.equals(YearMonth.of(sameDay.getYear(), 2).atDay(28)) ? sameDay.with(lastDayOfMonth()) : sameDay;
    }

    private static Issue initial(LocalDate birthdate, LocalDate issuedOn) {
        return new Issue(birthdate, issuedOn, Event.INITIAL, null, null, null);
    }

    private static Issue renewal(LocalDate birthdate, LocalDate issuedOn, LocalDate previousExpiry) {
        return new Issue(birthdate, issuedOn, Event.RENEWAL, previousExpiry, null, null);
    }

    private static List<LocalDate> days(String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1)).toList();
    }
}
