package org.madoguchi.feed;

import java.util.List;
import org.madoguchi.member.InsurerNumber;

/** What became of a feed: all of it or nothing. */
public sealed interface FeedReport {

    /**
     * @param ended who is no longer a member
     * @param leftOut how many rows were left out, where only the good ones are taken
     */
    record Accepted(InsurerNumber insurer, long added, long changed, long unchanged, long ended, long leftOut)
            implements FeedReport {}

    /**
     * @param problems the first ones, in the order of their lines
     * @param total how many there are
     */
    record Refused(List<FeedProblem> problems, long total) implements FeedReport {

        /** Whether a value or a column looks like a 個人番号: then nothing of the feed may be kept. */
        boolean showsIndividualNumber() {
            return problems.stream().anyMatch(problem -> problem.reason() == FeedReason.INDIVIDUAL_NUMBER);
        }
    }
}
