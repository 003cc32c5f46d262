package org.madoguchi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.feed.FeedFile.insured;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.feed.RegisterTest;

/** How old the insurer's facts are for whoever reads them; the feed is of 2026-10-31. */
class InsurerRecordTest extends RegisterTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-05, false",
        "2026-12-05, false",
        "2026-12-15, false",
        "2026-12-16, true",
        "2027-01-01, true"
    })
    void theRecordIsTooOldFromItsFortySixthDayOn(LocalDate today, boolean stale) {
        full(insured("0000001"));
        assertThat(on(today).stale()).isEqualTo(stale);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31, day",
        "2026-11-01, month-end",
        "2026-11-30, month-end",
        "2026-12-01, day"
    })
    void itIsOfLastMonthsEndForAMonth(LocalDate today, String words) {
        full(insured("0000001"));
        assertThat(on(today).dayKind()).isEqualTo(words);
    }

    @Test
    void aDayBeforeTheEndOfTheMonthIsNoMonthsEnd() {
        full(insured("0000001"));
        jdbc.sql("update feed set as_of = '2026-10-30'").update();
        assertThat(on(LocalDate.parse("2026-11-21")).dayKind()).isEqualTo("day");
    }

    @Test
    void nothingMoreIsToComeOfAnInsuranceThatHasEnded() {
        full(insured("0000001").with("DisqualificationDate", "20261007"));
        assertThat(on(LocalDate.parse("2027-10-31")).stale()).isFalse();
    }

    /** The end may be put off, or a day for it be a mistake. */
    @Test
    void anInsuranceThatIsToEndIsNotOverYet() {
        full(insured("0000001").with("DisqualificationDate", "20280101"));
        assertThat(on(LocalDate.parse("2027-10-31")).stale()).isTrue();
    }

    private InsurerRecord on(LocalDate today) {
        return InsurerRecord.of(sato("0000001"), today);
    }
}
