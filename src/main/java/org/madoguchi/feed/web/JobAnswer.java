package org.madoguchi.feed.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.FeedProblem;

/** What a program is told, as JSON; nothing of a value of its file. */
sealed interface JobAnswer {

    /** Kept, and checked next. */
    record Received(long feed, Feed.State state) implements JobAnswer {
        static Received of(Feed feed) {
            return new Received(feed.id(), feed.state());
        }
    }

    /** Nothing is kept. */
    record Refusal(String code) implements JobAnswer {}

    /**
     * What became of it.
     *
     * @param asOf in ISO form
     * @param older the feed that came before it and is not decided on, before which no delta is applied; null where there is none
     * @param counts null until they were counted
     * @param problems how many there are
     * @param first the first of them, in the order of their lines
     */
    record State(
            long feed, Feed.State state, String kind, String asOf, @Nullable Long older, @Nullable Long rows, Feed.@Nullable Changes counts,
            long leftOut, long problems, List<Problem> first) implements JobAnswer {

        static final int SHOWN = 20;

        static State of(Feed feed, @Nullable Long older, List<FeedProblem> problems) {
            return new State(feed.id(), feed.state(), feed.kind().name(), feed.asOf().toString(), older, feed.rows(),
                    feed.changes(), feed.leftOut(), feed.problems(), problems.stream().map(Problem::of).toList());
        }
    }

    /**
     * @param line from 1; 0 for the file as a whole
     * @param column as its header names it; null for the row as a whole
     */
    record Problem(long line, @Nullable String column, String code) {
        static Problem of(FeedProblem problem) {
            return new Problem(problem.line(), problem.column(), problem.reason().name());
        }
    }
}
