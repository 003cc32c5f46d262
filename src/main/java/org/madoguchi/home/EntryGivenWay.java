package org.madoguchi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.RegisteredMember;

/**
 * An expiry that the member entered and that does not count, because the insurer says another one. It is told for as long as
 * the two differ, so that nothing vanishes silently.
 *
 * @param entered with the day on which it was entered
 * @param used the insurer's, with the day for which it says it
 */
public record EntryGivenWay(Sourced<LocalDate> entered, Sourced<LocalDate> used) {

    /** Null where nothing was entered, it counts or says the same, or the insurance is over and with it what comes of it. */
    static @Nullable EntryGivenWay of(RegisteredMember member, LocalDate today) {
        var entered = member.enteredExpiry();
        var used = member.certificate().expiry();
        boolean differs = entered != null && used != null && used.source() == Source.INSURER
                && !used.value().equals(entered.value());
        return differs && member.eligibility().on(today) != Eligibility.State.ENDED
                ? new EntryGivenWay(entered, used)
                : null;
    }

    /** Whether the card may have been renewed after the insurer's day: a later expiry, and entered since. */
    public boolean maybeRenewedSince() {
        return entered.asOf().isAfter(used.asOf()) && entered.value().isAfter(used.value());
    }
}
