package org.madoguchi.feed.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Feed;

/**
 * Asks once more before the newest feed is undone.
 *
 * @param back who goes back to what they were
 * @param before the day of which the members are shown the state then, null where no feed came before
 */
public record UndoingPage(Feed feed, long back, @Nullable LocalDate before) {

    /** Who came with it, and goes with it. */
    public long gone() {
        return feed.changes() == null ? 0 : feed.changes().added();
    }
}
