package org.madoguchi.feed;

import java.util.Map;
import org.madoguchi.standing.Answer;

/**
 * What a feed would change in the register, or has.
 *
 * @param fields how many members change in a field, by its header; those who are back under {@link #BACK}
 * @param before how many members there are by what their card answers on the day of the check
 * @param after the same with the feed
 */
public record FeedDifference(Map<String, Long> fields, Map<Answer, Long> before, Map<Answer, Long> after) {

    /** Stands for no column: members who had been missing. */
    public static final String BACK = "missing_from";
}
