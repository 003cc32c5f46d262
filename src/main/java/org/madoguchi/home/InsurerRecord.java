package org.madoguchi.home;

import java.time.LocalDate;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;

/**
 * What an answer rests on: the record that the insurer sent last.
 *
 * @param asOf the day in Japan for which the insurer says it
 * @param stale whether it is so old that the member may be in another state by now
 */
public record InsurerRecord(LocalDate asOf, Insurer insurer, boolean stale) {

    /**
     * The data is that of a month's end and comes about the 5th of the next month (ウシオ健保 on the national feed), so
     * that the newest record is never much older than a month; at two, one has not come.
     */
    private static final int MONTHS_UNTIL_STALE = 2;

    static InsurerRecord of(RegisteredMember member, LocalDate today) {
        var asOf = member.asOf();
        return new InsurerRecord(asOf, member.insurer(), asOf.plusMonths(MONTHS_UNTIL_STALE).isBefore(today));
    }
}
