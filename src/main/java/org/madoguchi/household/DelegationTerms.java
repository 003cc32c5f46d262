package org.madoguchi.household;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a delegate may see, and when.
 *
 * @param scopes never empty, in their order
 * @param from the first day, in Japan
 * @param to the last day, in Japan, at most a year
 */
public record DelegationTerms(Set<DelegationScope> scopes, LocalDate from, LocalDate to) {

    public DelegationTerms {
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a delegation of nothing is none");
        }
        if (to.isBefore(from) || to.isAfter(lastDayOfAYear(from))) {
            throw new IllegalArgumentException("a delegation lasts from a day to a year");
        }
        scopes = Collections.unmodifiableSet(EnumSet.copyOf(scopes));
    }

    /** A year ends with the day before the same day of the next one, or else with the month (民法143条2項). */
    public static LocalDate lastDayOfAYear(LocalDate from) {
        var again = from.plusYears(1);
        return again.getDayOfMonth() == from.getDayOfMonth() ? again.minusDays(1) : again;
    }
}
