package org.madoguchi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.member.IndividualNumber;

/**
 * 病院に行く日, as a member typed it.
 *
 * @param day the day to show; today where none or nothing readable was typed
 * @param typed to show in the field again
 * @param problem the last part of a message key, null where there is none
 */
public record VisitDay(LocalDate day, LocalDate today, @Nullable String typed, @Nullable String problem) {

    /** How far ahead anything can be said: no certificate of today outlives it. */
    private static final int YEARS_AHEAD = 12;

    static VisitDay read(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new VisitDay(today, today, null, null);
        }
        if (IndividualNumber.appearsIn(typed)) {
            return new VisitDay(today, today, null, "individual-number");
        }
        return TypedDate.read(typed)
                .map(day -> day.isBefore(today.minusYears(YEARS_AHEAD)) || day.isAfter(today.plusYears(YEARS_AHEAD))
                        ? new VisitDay(today, today, typed, "too-far")
                        : new VisitDay(day, today, typed, null))
                .orElseGet(() -> new VisitDay(today, today, typed, "not-a-date"));
    }

    public boolean onToday() {
        return day.equals(today);
    }
}
