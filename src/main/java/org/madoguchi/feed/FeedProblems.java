package org.madoguchi.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of one feed: all are counted, the first ones kept. */
final class FeedProblems {

    private static final int KEPT = 1000;

    private final List<FeedProblem> kept = new ArrayList<>();
    private long total;

    void add(long line, @Nullable String column, FeedReason reason) {
        total++;
        if (kept.size() < KEPT) {
            kept.add(new FeedProblem(line, column, reason));
        }
    }

    void add(long line, FeedColumn column, FeedReason reason) {
        add(line, column.header(), reason);
    }

    void add(FeedReason reason) {
        add(0, (String) null, reason);
    }

    boolean any() {
        return total > 0;
    }

    /** @throws FeedRefused where there is a problem by now */
    void refuseIfAny() {
        if (any()) {
            throw new FeedRefused(new FeedReport.Refused(
                    kept.stream().sorted(Comparator.comparingLong(FeedProblem::line)).toList(), total));
        }
    }
}
