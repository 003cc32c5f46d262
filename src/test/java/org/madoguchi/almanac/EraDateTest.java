package org.madoguchi.almanac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EraDateTest {

    @ParameterizedTest
    @CsvSource({
        "1873-01-01, MEIJI, 6",
        "1912-07-29, MEIJI, 45",
        "1912-07-30, TAISHO, 1",
        "1926-12-24, TAISHO, 15",
        "1926-12-25, SHOWA, 1",
        "1989-01-07, SHOWA, 64",
        "1989-01-08, HEISEI, 1",
        "2019-04-30, HEISEI, 31",
        "2019-05-01, REIWA, 1",
        "2026-12-25, REIWA, 8"
    })
    void anEraLastsFromItsFirstDayToItsLast(LocalDate day, Era era, int year) {
        assertThat(EraDate.of(day)).isEqualTo(new EraDate(era, year, day));
    }

    @Test
    void theFirstYearIsAYearOfItsOwn() {
        assertThat(EraDate.of(LocalDate.of(2019, 5, 1)).isFirstYear()).isTrue();
        assertThat(EraDate.of(LocalDate.of(2020, 1, 1)).isFirstYear()).isFalse();
    }

    @Test
    void daysOfTheLunarCalendarHaveNoEra() {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> EraDate.of(LocalDate.of(1872, 12, 31)));
    }
}
