package org.madoguchi.certificate;

import java.time.LocalDate;
import java.time.MonthDay;

/** A birthday through the years. Who was born on 29 February has it on the 28th in common years (LEAP_DAY_BIRTHDAY). */
record Birthday(LocalDate birthdate) {

    LocalDate in(int year) {
        return MonthDay.from(birthdate).atYear(year);
    }

    boolean isMovedIn(int year) {
        return !MonthDay.from(birthdate).isValidYear(year);
    }

    /** The nth birthday strictly after a day: a birthday on the day itself does not count. */
    LocalDate nthAfter(LocalDate day, int n) {
        int first = in(day.getYear()).isAfter(day) ? day.getYear() : day.getYear() + 1;
        return in(first + n - 1);
    }

    int ageOn(LocalDate day) {
        int birthdays = day.getYear() - birthdate.getYear();
        return in(day.getYear()).isAfter(day) ? birthdays - 1 : birthdays;
    }
}
