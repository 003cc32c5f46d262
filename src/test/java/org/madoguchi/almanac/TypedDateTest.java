package org.madoguchi.almanac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "2026-12-25", "2026/12/25", "2026.12.25", "20261225", "2026年12月25日", " 2026 年 12 月 25 日 ",
        "R8.12.25", "r8/12/25", "R08-12-25", "令和8年12月25日", "令和８年１２月２５日", "２０２６－１２－２５", "2026ー12ー25",
        "２０２６／１２／２５", "Ｒ８．１２．２５", "㋿8年12月25日", "2026−12−25"
    })
    void theDayIsReadHoweverItIsWritten(String typed) {
        assertThat(TypedDate.read(typed)).hasValue(LocalDate.of(2026, 12, 25));
    }

    @Test
    void theZerosMayBeLeftOut() {
        assertThat(TypedDate.read("2027-3-1")).hasValue(LocalDate.of(2027, 3, 1));
    }

    @Test
    void anOlderPersonsBirthdayIsReadInItsEra() {
        assertThat(TypedDate.read("昭和25年3月9日")).hasValue(LocalDate.of(1950, 3, 9));
        assertThat(TypedDate.read("S25.3.9")).hasValue(LocalDate.of(1950, 3, 9));
        assertThat(TypedDate.read("大正15年12月25日")).isEqualTo(TypedDate.read("昭和元年12月25日"));
    }

    @Test
    void theFirstYearIsReadAsAWordAndAsANumber() {
        assertThat(TypedDate.read("令和元年5月1日")).hasValue(LocalDate.of(2019, 5, 1));
        assertThat(TypedDate.read("R1.5.1")).hasValue(LocalDate.of(2019, 5, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "2026-02-29", "2026-13-01", "2026-00-10", "20260230", "26-12-25", "2026年12月", "25/12/2026",
        "明日", "R8", "X8.12.25", "2026-12-25T00:00", "2026-12-25 まで", "+2026-12-25", "12026-12-25", "202612250",
        "2026年12-25月"
    })
    void whatIsNoDateIsNotGuessed(String typed) {
        assertThat(TypedDate.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"昭和64年1月8日", "H1.1.7", "平成31年5月1日", "令和元年4月30日", "R0.5.1", "明治5年12月3日"})
    void aDayThatItsEraDoesNotHaveIsNoDate(String typed) {
        assertThat(TypedDate.read(typed)).isEmpty();
    }
}
