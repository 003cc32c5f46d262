package org.madoguchi.almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneHoursTest {

    /** As an insurer has them (seed 001), with a day of a move and the day of its foundation. */
    private static final PhoneHours LINE = new PhoneHours(
            PhonePeriod.read("8:30-12:00/12:45-17:00"), List.of(), EnumSet.allOf(ClosedDays.class),
            Set.of(LocalDate.of(2026, 12, 28)), Set.of(MonthDay.of(12, 1)));

    @ParameterizedTest
    @CsvSource({
        "before the opening,      2026-11-20T08:29:59, false",
        "at the opening,          2026-11-20T08:30:00, true",
        "before the lunch break,  2026-11-20T11:59:59, true",
        "in the lunch break,      2026-11-20T12:00:00, false",
        "to the end of it,        2026-11-20T12:44:59, false",
        "after the lunch break,   2026-11-20T12:45:00, true",
        "before the closing,      2026-11-20T16:59:59, true",
        "at the closing,          2026-11-20T17:00:00, false",
        "on a Saturday,           2026-11-21T10:00:00, false",
        "on a Sunday,             2026-11-22T10:00:00, false",
        "on a holiday,            2026-11-23T10:00:00, false",
        "on its own day,          2026-12-01T10:00:00, false",
        "on it in another year,   2027-12-01T10:00:00, false",
        "on the day of its move,  2026-12-28T10:00:00, false",
        "a year after it,         2027-12-28T10:00:00, true",
        "on 29 December,          2026-12-29T10:00:00, false",
        "on 3 January,            2028-01-03T10:00:00, false",
        "on 4 January,            2028-01-04T08:30:00, true"
    })
    void someoneAnswersInItsHoursAndNotInTheLunchBreakOrOnAClosedDay(String when, LocalDateTime now, boolean open) {
        assertThat(LINE.isOpen(inJapan(now))).as(when).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Pacific/Kiritimati"})
    void theHoursAreThoseInJapanWhereverTheServerStands(String zone) {
        var before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(LINE.isOpen(Instant.parse("2026-11-19T23:29:59Z"))).isFalse();
            assertThat(LINE.isOpen(Instant.parse("2026-11-19T23:30:00Z"))).isTrue();
            assertThat(LINE.at(Instant.parse("2026-11-22T15:00:00Z")).next())
                    .isEqualTo(LocalDateTime.parse("2026-11-24T08:30").atZone(Japan.ZONE));
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "before the opening,       2026-11-20T08:29:59, 2026-11-20T08:30",
        "while it is open,         2026-11-20T08:30:00, 2026-11-20T12:45",
        "in the lunch break,       2026-11-20T12:44:59, 2026-11-20T12:45",
        "over a holiday,           2026-11-20T17:00:00, 2026-11-24T08:30",
        "over its own day,         2026-11-30T17:00:00, 2026-12-02T08:30",
        "over the year's end,      2026-12-25T17:00:00, 2027-01-04T08:30"
    })
    void theNextOpeningIsTold(String when, LocalDateTime now, LocalDateTime opening) {
        assertThat(LINE.nextOpening(inJapan(now))).as(when).contains(opening.atZone(Japan.ZONE));
    }

    @Test
    void whoCallsInTheLunchBreakLearnsWhenItEnds() {
        assertThat(LINE.at(inJapan(LocalDateTime.parse("2026-11-20T12:00:00")))).isEqualTo(new PhoneAnswering(
                LocalDate.of(2026, 11, 20), false, LINE.usual(), LocalDateTime.parse("2026-11-20T12:45").atZone(Japan.ZONE)));
        assertThat(LINE.at(inJapan(LocalDateTime.parse("2026-11-20T11:59:59"))))
                .isEqualTo(new PhoneAnswering(LocalDate.of(2026, 11, 20), true, LINE.usual(), null));
    }

    @Test
    void saturdaysMayHaveHoursOfTheirOwnWhileSundaysAndHolidaysAreClosed() {
        var line = new PhoneHours(PhonePeriod.read("9:00-17:00"), PhonePeriod.read("9:00-12:00"),
                Set.of(ClosedDays.SUNDAY, ClosedDays.HOLIDAYS, ClosedDays.YEAR_END), Set.of(), Set.of());
        assertThat(line.on(LocalDate.of(2026, 11, 21))).isEqualTo(PhonePeriod.read("9:00-12:00"));
        assertThat(line.on(LocalDate.of(2026, 11, 22))).isEmpty();
        assertThat(line.on(LocalDate.of(2026, 11, 23))).isEmpty();
        assertThat(line.on(LocalDate.of(2026, 12, 29))).isEmpty();
        assertThat(line.on(LocalDate.of(2026, 11, 24))).isEqualTo(PhonePeriod.read("9:00-17:00"));
    }

    /** A holiday on a Saturday is both. */
    @Test
    void aDayIsClosedWhereAnyOfWhatItIsIsClosed() {
        var line = new PhoneHours(PhonePeriod.read("9:00-17:00"), List.of(), Set.of(ClosedDays.HOLIDAYS), Set.of(), Set.of());
        var holidayOnASaturday = LocalDate.of(2029, 11, 3);
        assertThat(line.on(holidayOnASaturday)).isEmpty();
        assertThat(line.on(holidayOnASaturday.plusDays(7))).hasSize(1);
    }

    @Test
    void ofALineThatStaysClosedNoOpeningIsTold() {
        var everyDay = IntStream.rangeClosed(1, 366).mapToObj(day -> MonthDay.from(LocalDate.ofYearDay(2028, day)))
                .collect(Collectors.toSet());
        var line = new PhoneHours(PhonePeriod.read("9:00-17:00"), List.of(), Set.of(), Set.of(), everyDay);
        assertThat(line.nextOpening(inJapan(LocalDateTime.parse("2026-11-20T10:00")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8:30-12:00/12:45-17:00", "8:30~12:00/12:45~17:00", "８：３０～１２：００／１２：４５～１７：００",
        "08:30〜12:00 / 12:45〜17:00"})
    void hoursAreReadAsInsurersWriteThem(String written) {
        assertThat(PhonePeriod.read(written)).containsExactly(
                new PhonePeriod(LocalTime.of(8, 30), LocalTime.of(12, 0)),
                new PhonePeriod(LocalTime.of(12, 45), LocalTime.of(17, 0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9-17", "17:00-9:00", "9:00-9:00", "9:00-25:00", "9:00-17:60", "9:00-12:00/11:00-17:00",
        "9:00-12:00/", "9:00-12:00-17:00", "mornings"})
    void whatIsNoHoursIsRefused(String written) {
        assertThatThrownBy(() -> PhonePeriod.read(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant inJapan(LocalDateTime time) {
        return time.atZone(Japan.ZONE).toInstant();
    }
}
