package org.madoguchi.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on a feed is.
 *
 * @param stage null before the first
 * @param done of what the stage counts
 * @param total 0 where the stage counts nothing
 * @param share of the whole work, from 0 to 1, by what each stage took of the newest feed
 * @param left about how long it still takes; null where that can't be told yet
 */
public record FeedProgress(
        @Nullable FeedStage stage, long done, long total, double share, Duration since, @Nullable Duration left) {}
