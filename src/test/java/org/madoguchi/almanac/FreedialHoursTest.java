package org.madoguchi.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreedialHoursTest {

    @ParameterizedTest
    @CsvSource({
        "Friday,       2026-11-20T09:29:59, false",
        "Friday,       2026-11-20T09:30:00, true",
        "Friday,       2026-11-20T19:59:59, true",
        "Friday,       2026-11-20T20:00:00, false",
        "Saturday,     2026-11-21T17:29:59, true",
        "Saturday,     2026-11-21T17:30:00, false",
        "a holiday,    2026-11-23T17:30:00, false",
        "28 December,  2026-12-28T19:59:59, true",
        "29 December,  2026-12-29T12:00:00, false",
        "3 January,    2027-01-03T12:00:00, false",
        "4 January,    2027-01-04T09:30:00, true"
    })
    void someoneAnswersInTheHoursOfTheDay(String day, LocalDateTime time, boolean open) {
        assertThat(FreedialHours.HOURS.isOpen(inJapan(time))).as(day).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "before the opening,     2026-11-20T08:00, 2026-11-20T09:30",
        "while it is open,       2026-11-20T09:30, 2026-11-21T09:30",
        "after the closing,      2026-11-20T20:00, 2026-11-21T09:30",
        "at the year's end,      2026-12-28T20:00, 2027-01-04T09:30"
    })
    void theNextOpeningIsTold(String when, LocalDateTime now, LocalDateTime opening) {
        assertThat(FreedialHours.HOURS.nextOpening(inJapan(now))).as(when).contains(opening.atZone(Japan.ZONE));
    }

    @Test
    void thereAreNoHoursAtTheYearsEnd() {
        assertThat(FreedialHours.HOURS.on(LocalDate.of(2026, 12, 29))).isEmpty();
        assertThat(FreedialHours.HOURS.on(LocalDate.of(2026, 12, 28))).containsExactly(
                new PhonePeriod(LocalTime.of(9, 30), LocalTime.of(20, 0)));
    }

    private static Instant inJapan(LocalDateTime time) {
        return time.atZone(Japan.ZONE).toInstant();
    }
}
