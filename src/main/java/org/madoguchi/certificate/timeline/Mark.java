package org.madoguchi.certificate.timeline;

import java.time.LocalDate;

/** A day on which a stage begins or ends. */
public record Mark(Kind kind, LocalDate day) {

    /** In the order of the days. */
    public enum Kind {
        WINDOW_OPENS,
        EXPIRY,
        LAST_DAY_OF_GRACE,
        UNUSABLE;

        /** Whether the day is the last one of a stage, counted whole, and not the first one. */
        public boolean isLastDay() {
            return this == EXPIRY || this == LAST_DAY_OF_GRACE;
        }
    }

    /** A first day lies behind once it has begun, a last day once it is over. */
    boolean isPast(LocalDate on) {
        return kind.isLastDay() ? day.isBefore(on) : !day.isAfter(on);
    }
}
