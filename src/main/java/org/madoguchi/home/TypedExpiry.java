package org.madoguchi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.member.IndividualNumber;

/**
 * An expiry as a member typed it.
 *
 * @param day null where there is a problem
 * @param typed to show in the field again
 * @param problem the last part of a message key
 */
record TypedExpiry(@Nullable LocalDate day, @Nullable String typed, @Nullable String problem) {

    /** The first cards were handed out in January 2016; no certificate lives longer than five years and three months. */
    private static final LocalDate FIRST = LocalDate.of(2016, 1, 1);

    private static final int LONGEST_LIFE_MONTHS = 5 * 12 + 3;

    static TypedExpiry none() {
        return new TypedExpiry(null, null, null);
    }

    static TypedExpiry read(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new TypedExpiry(null, null, "missing");
        }
        if (IndividualNumber.appearsIn(typed)) {
            return new TypedExpiry(null, null, "individual-number");
        }
        return TypedDate.read(typed)
                .map(day -> day.isBefore(FIRST) || day.isAfter(today.plusMonths(LONGEST_LIFE_MONTHS))
                        ? new TypedExpiry(null, typed, "too-far")
                        : new TypedExpiry(day, typed, null))
                .orElseGet(() -> new TypedExpiry(null, typed, "not-a-date"));
    }
}
