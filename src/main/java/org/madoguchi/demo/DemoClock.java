package org.madoguchi.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.terminal.CannotStart;
import org.springframework.core.env.Environment;

/** The clock of Japan, which the demo can set to another day: the time of day stays the real one. */
final class DemoClock {

    static final String TODAY = "madoguchi.today";

    private DemoClock() {}

    static Clock of(Environment environment) {
        var real = Clock.system(Japan.ZONE);
        var today = today(environment);
        return today == null ? real : shiftedTo(today, real);
    }

    /** @return null where the day is the real one */
    static @Nullable LocalDate today(Environment environment) {
        var day = environment.getProperty(TODAY);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new CannotStart(TODAY + " is a day such as 2026-06-01, not " + day);
        }
    }

    static Clock shiftedTo(LocalDate today, Clock real) {
        return Clock.offset(real, Duration.ofDays(ChronoUnit.DAYS.between(Japan.today(real), today)));
    }
}
