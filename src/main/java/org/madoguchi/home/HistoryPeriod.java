package org.madoguchi.home;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** How far back a member looks into the access history. */
public enum HistoryPeriod {
    MONTH(today -> today.minusMonths(1)),
    THREE_MONTHS(today -> today.minusMonths(3)),
    YEAR(today -> today.minusYears(1)),
    ALL(today -> LocalDate.EPOCH);

    private final UnaryOperator<LocalDate> begin;

    HistoryPeriod(UnaryOperator<LocalDate> begin) {
        this.begin = begin;
    }

    /** @param today in Japan, the last day of the period */
    LocalDate begin(LocalDate today) {
        return begin.apply(today);
    }
}
