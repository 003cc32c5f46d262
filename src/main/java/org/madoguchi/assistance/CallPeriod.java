package org.madoguchi.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.madoguchi.almanac.Japan;

/** How far back the supervisor looks, in days that begin at midnight in Japan. */
public enum CallPeriod {
    TODAY(1),
    SEVEN_DAYS(7),
    THIRTY_DAYS(30),
    NINETY_DAYS(90);

    private final int days;

    CallPeriod(int days) {
        this.days = days;
    }

    /**
     * The first moment that belongs to it.
     *
     * @param today in Japan, its last day
     */
    public Instant since(LocalDate today) {
        return today.minusDays(days - 1L).atStartOfDay(Japan.ZONE).toInstant();
    }
}
