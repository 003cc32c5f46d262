package org.madoguchi.register;

import org.madoguchi.member.InsurerNumber;

/**
 * A search among the members of one insurer, with facts that will do.
 *
 * @param insurer whose members alone are found: who works for one insurer finds nobody of another
 */
public record MemberSearch(InsurerNumber insurer, SearchFacts facts) {

    /** @throws IllegalArgumentException where the facts have {@link SearchFacts#problems() problems} */
    public MemberSearch {
        var problems = facts.problems();
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("Nobody is searched for: " + problems);
        }
    }
}
