package org.madoguchi.feed.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has come of an operator's wish, as the query of the page says. */
public enum FeedChange {
    /** Somebody else was quicker, or what was shown is not so any more. */
    TOO_LATE,
    /** What is to be left out, or ended, was not agreed to. */
    NOT_AGREED,
    /** It is not the newest one any more. */
    NOT_NEWEST;

    /** @return null for whatever is none */
    static @Nullable FeedChange read(@Nullable String name) {
        return Stream.of(values()).filter(change -> change.name().equals(name)).findFirst().orElse(null);
    }
}
