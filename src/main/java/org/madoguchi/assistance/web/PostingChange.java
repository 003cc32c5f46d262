package org.madoguchi.assistance.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the mail room has just done, as the query of its page says. */
public enum PostingChange {
    SENT,
    REOPENED,
    WITHDRAWN,
    RELEASED,
    /** Somebody else was quicker, or it can't be done any more. */
    UNCHANGED,
    NONE_CHOSEN;

    /** @return null for whatever is none */
    static @Nullable PostingChange read(@Nullable String name) {
        return Stream.of(values()).filter(change -> change.name().equals(name)).findFirst().orElse(null);
    }

    public boolean good() {
        return this != UNCHANGED && this != NONE_CHOSEN;
    }
}
