package org.madoguchi.almanac;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Days on which an office may be closed every year; a day may be several of them. In the order in which they are said. */
public enum ClosedDays {
    SATURDAY,
    SUNDAY,
    /** 国民の祝日, with the days that substitute for them. */
    HOLIDAYS,
    /** 年末年始: 29 December to 3 January. */
    YEAR_END;

    /** Days that may have hours of their own. */
    public static final List<ClosedDays> WEEKEND_AND_HOLIDAYS = List.of(SATURDAY, SUNDAY, HOLIDAYS);

    public boolean contains(LocalDate day) {
        return switch (this) {
            case SATURDAY -> day.getDayOfWeek() == DayOfWeek.SATURDAY;
            case SUNDAY -> day.getDayOfWeek() == DayOfWeek.SUNDAY;
            case HOLIDAYS -> PublicHolidays.isHoliday(day);
            case YEAR_END -> YearEnd.contains(day);
        };
    }
}
