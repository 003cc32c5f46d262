package org.madoguchi.register;

import java.time.LocalDate;
import java.time.YearMonth;
import org.madoguchi.eligibility.Eligibility;

/**
 * What the facts of a member rest on: the record that the insurer sent last.
 *
 * @param asOf the day in Japan for which the insurer says it
 * @param ofLastMonthsEnd whether that is 前月末 on the day on which it is read
 * @param stale whether it is so old that the member may be in another state by now; never of an insurance that has ended, of
 *     which nothing more is to come
 */
public record InsurerRecord(LocalDate asOf, Insurer insurer, boolean ofLastMonthsEnd, boolean stale) {

    /**
     * The data is that of a month's end and comes about the 5th of the next month (ウシオ健保 on the national feed), so that
     * the newest record is 36 days old at most; one that is older than this many has been due for ten days.
     */
    static final int DAYS_UNTIL_STALE = 45;

    /** @param today in Japan, on which it is read */
    public static InsurerRecord of(RegisteredMember member, LocalDate today) {
        var asOf = member.asOf();
        boolean ended = member.eligibility().on(today) == Eligibility.State.ENDED;
        return new InsurerRecord(
                asOf,
                member.insurer(),
                asOf.equals(YearMonth.from(today).minusMonths(1).atEndOfMonth()),
                !ended && asOf.plusDays(DAYS_UNTIL_STALE).isBefore(today));
    }

    /** Which of the words for its day fit: the last part of a message key. */
    public String dayKind() {
        return ofLastMonthsEnd ? "month-end" : "day";
    }
}
