package org.madoguchi.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The problems of one feed: all are counted, the first ones kept. */
final class FeedProblems {

    static final int MOST_KEPT = 1000;
    static final FeedReport.Refused NONE = new FeedReport.Refused(List.of(), 0);

    private final boolean goodRows;
    private final List<FeedProblem> kept = new ArrayList<>();
    /** What must be known of the feed however many others there are, and is not among those kept for coming first. */
    private final Map<FeedReason, FeedProblem> decisive = new EnumMap<>(FeedReason.class);
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
        } else if (!reason.isOfOneRow() || reason == FeedReason.INDIVIDUAL_NUMBER) {
            decisive.putIfAbsent(reason, new FeedProblem(line, column, reason));
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
        var told = Stream.concat(kept.stream().limit(MOST_KEPT - decisive.size()), decisive.values().stream());
        return new FeedReport.Refused(told.sorted(Comparator.comparingLong(FeedProblem::line)).toList(), total);
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
