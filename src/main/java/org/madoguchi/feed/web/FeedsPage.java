package org.madoguchi.feed.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Feed;

/**
 * What the portal knows of the insurer's members and since when, and what comes next.
 *
 * @param newest what the members are shown now, null before the first
 * @param largest how many bytes a file may have
 * @param problem why the last file was not received, null where there is nothing to say
 * @param open with which something is still to be done, the newest first
 * @param settled the last ones with which nothing is, the newest first
 */
public record FeedsPage(
        @Nullable Feed newest, FeedEntry entry, LocalDate today, long largest, NotReceived.@Nullable Reason problem,
        List<Feed> open, List<Feed> settled) {

    public boolean isProblemOfTheDay() {
        return problem == NotReceived.Reason.AS_OF_MISSING || problem == NotReceived.Reason.AS_OF_IN_FUTURE
                || problem == NotReceived.Reason.OLDER_THAN_NEWEST;
    }

    public boolean isProblemOfTheFile() {
        return problem != null && !isProblemOfTheDay();
    }

    public long largestMegabytes() {
        return largest / (1 << 20);
    }
}
