package org.madoguchi.almanac;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * The days on which a municipal counter (市区町村の窓口) is open. Source: 地方自治法第4条の2, and the year's end as most
 * ordinances have it; some municipalities open on other days too.
 */
public final class CounterDays {

    private CounterDays() {}

    public static boolean isOpen(LocalDate day) {
        var weekday = day.getDayOfWeek();
        return weekday != SATURDAY && weekday != SUNDAY && !PublicHolidays.isHoliday(day) && !YearEnd.contains(day);
    }

    public static LocalDate lastOpenOnOrBefore(LocalDate day) {
        return Stream.iterate(day, before -> before.minusDays(1)).filter(CounterDays::isOpen).findFirst().orElseThrow();
    }

    public static LocalDate firstOpenOnOrAfter(LocalDate day) {
        return Stream.iterate(day, after -> after.plusDays(1)).filter(CounterDays::isOpen).findFirst().orElseThrow();
    }
}
