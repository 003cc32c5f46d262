package org.madoguchi.feed;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The reasons for which a feed is refused. */
public enum FeedReason {
    AS_OF_IN_FUTURE,
    UNREADABLE_BYTE,
    NO_HEADER,
    NO_ROWS,
    MISSING_COLUMN,
    UNKNOWN_COLUMN,
    REPEATED_COLUMN,
    INDIVIDUAL_NUMBER,
    FIELD_COUNT,
    MALFORMED_QUOTES,
    EMPTY_VALUE,
    TOO_LONG,
    CONTROL_CHARACTER,
    NOT_A_DATE,
    NOT_A_MONTH,
    DATE_OUT_OF_RANGE,
    NOT_A_CODE,
    NOT_A_BRANCH,
    NOT_AN_INSURER_NUMBER,
    BORN_IN_FUTURE,
    LOST_BEFORE_ACQUIRED,
    NOT_TOGETHER,
    UNKNOWN_INSURER,
    SECOND_INSURER,
    REPEATED_NUMBER,
    REPEATED_MEMBER_KEY,
    MEMBER_KEY_OF_ANOTHER,
    HOUSEHOLD_WITHOUT_INSURED,
    HOUSEHOLD_WITH_TWO_INSURED,
    OLDER_THAN_NEWEST,
    OTHER_INSURER,
    UNREADABLE_REST,
    ENDS_TOO_MANY;

    private static final Set<FeedReason> OF_ONE_ROW = EnumSet.of(
            INDIVIDUAL_NUMBER, FIELD_COUNT, MALFORMED_QUOTES, EMPTY_VALUE, TOO_LONG, CONTROL_CHARACTER, NOT_A_DATE,
            NOT_A_MONTH, DATE_OUT_OF_RANGE, NOT_A_CODE, NOT_A_BRANCH, NOT_AN_INSURER_NUMBER, BORN_IN_FUTURE,
            LOST_BEFORE_ACQUIRED, NOT_TOGETHER, REPEATED_NUMBER, REPEATED_MEMBER_KEY, MEMBER_KEY_OF_ANOTHER,
            HOUSEHOLD_WITHOUT_INSURED, HOUSEHOLD_WITH_TWO_INSURED);

    /** Whether the rest of the feed can do without the row, or its household. */
    public boolean isOfOneRow() {
        return OF_ONE_ROW.contains(this);
    }

    /** The key of its words in i18n/feed.properties. */
    public String key() {
        return "feed.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
