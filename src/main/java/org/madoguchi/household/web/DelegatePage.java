package org.madoguchi.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.household.DelegationScope;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;

/**
 * Where a delegate types a code, accepts or declines what it offers, and ends what was accepted.
 *
 * @param restricted whether the member is under a disclosure restriction, and so nobody's delegate
 * @param offers whose code was typed and not answered yet
 * @param held what was accepted
 * @param problem the last part of a message key, null where there is none
 * @param left how often a code may still be typed; 0 while locked for a day
 * @param done what has just been done, null where nothing was
 */
public record DelegatePage(
        MemberRef actor,
        boolean restricted,
        List<Shown> offers,
        List<Shown> held,
        @Nullable String problem,
        int left,
        @Nullable String done) {

    public boolean isLocked() {
        return left == 0;
    }

    /** Whether the page is there to type a code; else there is something to answer, or nothing may be typed. */
    public boolean asksForCode() {
        return offers.isEmpty() && !restricted && !isLocked();
    }

    /** A delegation, as its delegate sees it. */
    public record Shown(
            UUID id, PersonName principal, Set<DelegationScope> scopes, LocalDate from, LocalDate to, String path) {}
}
