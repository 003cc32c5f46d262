package org.madoguchi.feed;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One row of a feed, its values by column. */
final class FeedRow {

    private final long line;
    private final String[] values = new String[FeedColumn.values().length];

    FeedRow(long line) {
        this.line = line;
        Arrays.fill(values, "");
    }

    long line() {
        return line;
    }

    void put(FeedColumn column, String value) {
        values[column.ordinal()] = value;
    }

    /** As received; empty is not known. */
    String value(FeedColumn column) {
        return values[column.ordinal()];
    }

    boolean has(FeedColumn column) {
        return !value(column).isEmpty();
    }

    /** Null for a value that is no date. */
    @Nullable LocalDate date(FeedColumn column) {
        return FeedForm.date(value(column));
    }
}
