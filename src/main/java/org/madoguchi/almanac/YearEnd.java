package org.madoguchi.almanac;

import java.time.LocalDate;
import java.time.MonthDay;

/** 年末年始, when offices and the phone line are closed: 29 December to 3 January. */
final class YearEnd {

    private static final MonthDay FIRST = MonthDay.of(12, 29);
    private static final MonthDay LAST = MonthDay.of(1, 3);

    private YearEnd() {}

    static boolean contains(LocalDate day) {
        var date = MonthDay.from(day);
        return !date.isBefore(FIRST) || !date.isAfter(LAST);
    }
}
