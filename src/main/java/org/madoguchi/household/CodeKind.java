package org.madoguchi.household;

import java.time.Duration;

/** How a principal hands a code to the delegate. */
public enum CodeKind {

    /** Told or shown at once. */
    CODE(8, Duration.ofMinutes(15)),

    /** On paper, which takes days; therefore longer. */
    LETTER(12, Duration.ofDays(14));

    private final int length;
    private final Duration validity;

    CodeKind(int length, Duration validity) {
        this.length = length;
        this.validity = validity;
    }

    int length() {
        return length;
    }

    /** How long it works, once. */
    public Duration validity() {
        return validity;
    }
}
