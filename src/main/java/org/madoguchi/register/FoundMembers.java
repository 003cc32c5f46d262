package org.madoguchi.register;

import java.util.List;

/**
 * Whom a search found.
 *
 * @param rows at most {@link #MOST}: who is insured on the day first, then by symbol, number and branch
 * @param more whether the facts fit others, too, so that the caller must say more
 */
public record FoundMembers(List<FoundMember> rows, boolean more) {

    public static final int MOST = 20;

    /** @param found in order, one more than the most where there are more */
    static FoundMembers of(List<FoundMember> found) {
        return new FoundMembers(found.stream().limit(MOST).toList(), found.size() > MOST);
    }
}
