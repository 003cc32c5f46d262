package org.madoguchi.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The problems of one feed: all are counted, the first ones kept. */
final class FeedProblems {

    static final int MOST_KEPT = 1000;
    static final FeedReport.Refused NONE = new FeedReport.Refused(List.of(), 0);

    private final boolean goodRows;
    private final List<FeedProblem> kept = new ArrayList<>();
    private long total;
    private boolean refuses;

    /** @param goodRows whether the feed is taken without its bad rows */
    FeedProblems(boolean goodRows) {
        this.goodRows = goodRows;
    }

    void add(long line, @Nullable String column, FeedReason reason) {
        total++;
        refuses |= !goodRows || !reason.isOfOneRow();
        if (kept.size() < MOST_KEPT) {
            kept.add(new FeedProblem(line, column, reason));
        } else if (!reason.isOfOneRow()) {
            // Whoever decides must know it, however many others there are.
            kept.set(MOST_KEPT - 1, new FeedProblem(line, column, reason));
        }
    }

    void add(long line, FeedColumn column, FeedReason reason) {
        add(line, column.header(), reason);
    }

    void add(FeedReason reason) {
        add(0, (String) null, reason);
    }

    long total() {
        return total;
    }

    FeedReport.Refused report() {
        return new FeedReport.Refused(kept.stream().sorted(Comparator.comparingLong(FeedProblem::line)).toList(), total);
    }

    /** Whether the feed is refused by now. */
    boolean refuse() {
        return refuses;
    }

    /** @throws FeedRefused where it is */
    void refuseIfAny() {
        if (refuses) {
            throw refusal();
        }
    }

    /**
     * Before there are rows, none of which could be left out.
     *
     * @throws FeedRefused where there is any problem
     */
    void refuseEvenOne() {
        if (total > 0) {
            throw refusal();
        }
    }

    private FeedRefused refusal() {
        return new FeedRefused(report());
    }
}
