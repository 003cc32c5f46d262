package org.madoguchi.assistance;

import java.time.Duration;

/** Sessions by how long they lasted: as long as one lasts by itself is fifteen minutes. */
public enum CallLength {
    ANY(Duration.ZERO, Duration.ofDays(1)),
    SHORT(Duration.ZERO, Duration.ofMinutes(5)),
    ORDINARY(Duration.ofMinutes(5), AssistanceSession.LENGTH),
    LONG(AssistanceSession.LENGTH, Duration.ofDays(1));

    private final Duration from;
    private final Duration below;

    CallLength(Duration from, Duration below) {
        this.from = from;
        this.below = below;
    }

    /** The shortest that belongs to it. */
    Duration from() {
        return from;
    }

    /** The shortest that no longer does. */
    Duration below() {
        return below;
    }
}
