package org.madoguchi.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterDaysTest {

    @ParameterizedTest
    @CsvSource({
        "an ordinary Friday,              2026-11-20, 2026-11-20, 2026-11-20",
        "a Saturday before a holiday,     2026-11-21, 2026-11-20, 2026-11-24",
        "three holidays after a weekend,  2026-09-21, 2026-09-18, 2026-09-24",
        "the last day before New Year,    2026-12-28, 2026-12-28, 2026-12-28",
        "the year's end,                  2026-12-29, 2026-12-28, 2027-01-04",
        "the year's end and a weekend,    2027-12-31, 2027-12-28, 2028-01-04",
        "a Monday in place of a Sunday,   2027-03-22, 2027-03-19, 2027-03-23"
    })
    void theCounterIsReachedBeforeOrAfter(String what, LocalDate day, LocalDate before, LocalDate after) {
        assertThat(CounterDays.lastOpenOnOrBefore(day)).as(what).isEqualTo(before);
        assertThat(CounterDays.firstOpenOnOrAfter(day)).as(what).isEqualTo(after);
    }

    @Test
    void itIsClosedOnTheThirdOfJanuaryAndOpenOnTheFourth() {
        assertThat(CounterDays.isOpen(LocalDate.of(2029, 1, 3))).isFalse();
        assertThat(CounterDays.isOpen(LocalDate.of(2029, 1, 4))).isTrue();
    }
}
