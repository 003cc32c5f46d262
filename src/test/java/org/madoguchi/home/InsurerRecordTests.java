package org.madoguchi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InsurerRecordTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-05, false",
        "2026-12-05, false",
        "2026-12-31, false",
        "2027-01-01, true"
    })
    void theRecordOfOctoberIsTooOldOnceThatOfNovemberHasNotComeForAMonth(LocalDate today, boolean stale) {
        assertThat(InsurerRecord.of(SampleMember.SATO.registered(), today).stale()).isEqualTo(stale);
    }
}
