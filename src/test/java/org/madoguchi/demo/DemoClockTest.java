package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.madoguchi.almanac.Japan;
import org.madoguchi.terminal.CannotStart;
import org.springframework.mock.env.MockEnvironment;

class DemoClockTest {

    private static final LocalDate ANOTHER_DAY = LocalDate.of(2026, 6, 1);

    @Test
    void theDayIsTheOneAskedForAndTheTimeOfDayIsReal() {
        var evening = Clock.fixed(Instant.parse("2026-11-21T14:59:59Z"), ZoneOffset.UTC);

        var clock = DemoClock.shiftedTo(ANOTHER_DAY, evening);

        assertThat(Japan.today(clock)).isEqualTo(ANOTHER_DAY);
        assertThat(LocalTime.ofInstant(clock.instant(), Japan.ZONE)).isEqualTo("23:59:59");
    }

    @Test
    void afterMidnightInJapanItIsTheNextDay() {
        var real = new SetClock();
        var clock = DemoClock.shiftedTo(ANOTHER_DAY, real);

        real.forward(Duration.ofHours(14));

        assertThat(Japan.today(clock)).isEqualTo(ANOTHER_DAY.plusDays(1));
    }

    @Test
    void withoutAnotherDayItIsTheRealOneInJapan() {
        var clock = DemoClock.of(new MockEnvironment());

        assertThat(clock).isEqualTo(Clock.system(Japan.ZONE));
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        var environment = new MockEnvironment().withProperty("madoguchi.today", "2026-02-29");

        assertThatThrownBy(() -> DemoClock.of(environment)).isInstanceOf(CannotStart.class)
                .hasMessage("madoguchi.today is a day such as 2026-06-01, not 2026-02-29");
    }
}
