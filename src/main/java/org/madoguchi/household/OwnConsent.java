package org.madoguchi.household;

import java.time.LocalDate;
import java.time.MonthDay;
import org.madoguchi.register.Households.Kin;

/**
 * From when on a dependent decides alone. An age is reached as the day before the birthday ends (年齢計算ニ関スル法律), so
 * whoever was born on 29 February reaches it, in a common year, as the 28th ends (民法143条2項).
 *
 * @param from the first day, in Japan
 */
public record OwnConsent(LocalDate from) {

    /** How long before, both are told. */
    static final int DAYS_OF_NOTICE = 30;

    static OwnConsent of(Kin kin) {
        return of(kin.birthdate(), kin.ownConsentAge());
    }

    static OwnConsent of(LocalDate birthdate, int age) {
        int year = birthdate.getYear() + age;
        var birthday = MonthDay.from(birthdate);
        return new OwnConsent(birthday.isValidYear(year) ? birthday.atYear(year) : LocalDate.of(year, 3, 1));
    }

    public boolean appliesOn(LocalDate day) {
        return !day.isBefore(from);
    }

    /** Whether it begins so soon after this day that both are told. */
    public boolean isToldOn(LocalDate day) {
        return !appliesOn(day) && !day.plusDays(DAYS_OF_NOTICE).isBefore(from);
    }
}
