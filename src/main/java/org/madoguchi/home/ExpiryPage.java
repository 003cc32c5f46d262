package org.madoguchi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.register.RegisteredMember;

/**
 * @param entered what the member entered before, null where nothing
 * @param insurers the expiry as the insurer says it, null where it says none
 * @param typed what was typed, to be shown again
 * @param problem the last part of a message key, null where there is none
 */
public record ExpiryPage(
        MemberRef ref, InsurerRecord record, @Nullable Sourced<LocalDate> entered, @Nullable Sourced<LocalDate> insurers,
        @Nullable String typed, @Nullable String problem) {

    /** @throws NullPointerException where one of them is null */
    public boolean agree() {
        return entered.value().equals(insurers.value());
    }

    static ExpiryPage of(RegisteredMember member, TypedExpiry expiry, LocalDate today) {
        var known = member.certificate().expiry();
        return new ExpiryPage(
                member.ref(), InsurerRecord.of(member, today), member.enteredExpiry(),
                known != null && known.source() == Source.INSURER ? known : null,
                expiry.typed(), expiry.problem());
    }
}
