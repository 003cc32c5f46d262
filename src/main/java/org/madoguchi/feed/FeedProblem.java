package org.madoguchi.feed;

import org.jspecify.annotations.Nullable;

/**
 * Why a feed is refused. Never holds a value of a row, because a report travels further than a feed.
 *
 * @param line the line on which the row starts, from 1; 0 for the feed as a whole
 * @param column the column as its header names it; null for the row as a whole
 */
public record FeedProblem(long line, @Nullable String column, FeedReason reason) {}
