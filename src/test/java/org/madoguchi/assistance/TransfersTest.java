package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.Transfer.Answering;
import org.madoguchi.assistance.Transfer.Desk;

class TransfersTest {

    @ParameterizedTest
    @CsvSource({
        "Friday morning,   2026-11-20T09:29:59, CLOSED, 2026-11-20T09:30",
        "Friday evening,   2026-11-20T19:59:59, OPEN,",
        "Friday night,     2026-11-20T20:00:00, CLOSED, 2026-11-21T09:30",
        "Saturday evening, 2026-11-21T17:30:00, CLOSED, 2026-11-22T09:30",
        "the year's end,   2026-12-29T12:00:00, CLOSED, 2027-01-04T09:30"
    })
    void theFreedialAndItsForeignLanguagesAnswerInTheSameHours(
            String when, LocalDateTime time, Answering answering, LocalDateTime opening) {
        for (var desk : new Desk[] {Desk.INSURANCE_CARD, Desk.OTHER_LANGUAGES}) {
            var transfer = Transfer.to(desk, time.atZone(Japan.ZONE).toInstant());
            assertThat(transfer.now()).as(when).isEqualTo(answering);
            var next = transfer.nextOpening();
            assertThat(next == null ? null : next.toLocalDateTime()).as(when).isEqualTo(opening);
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20T12:00", "2026-11-21T03:00", "2026-12-31T23:59"})
    void aLostCardIsStoppedAtAnyHourAndOfTheForeignLineForItNoMinutesAreTold(LocalDateTime time) {
        var now = time.atZone(Japan.ZONE).toInstant();
        assertThat(Transfer.to(Desk.CARD_LOSS, now).now()).isEqualTo(Answering.ALWAYS);
        assertThat(Transfer.to(Desk.OTHER_LANGUAGES_LOSS, now))
                .isEqualTo(new Transfer(Desk.OTHER_LANGUAGES_LOSS, Answering.UNTOLD, List.of(), null));
    }

    @Test
    void theHoursOfADayWithoutServiceAreNotTold() {
        var yearsEnd = LocalDateTime.parse("2026-12-29T12:00").atZone(Japan.ZONE).toInstant();
        assertThat(Transfers.at(yearsEnd)).hasSize(Desk.values().length)
                .allSatisfy(transfer -> assertThat(transfer.today()).isEmpty());
    }
}
