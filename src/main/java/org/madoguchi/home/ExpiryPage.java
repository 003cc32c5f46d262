package org.madoguchi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.RegisteredMember;

/**
 * @param known the expiry known so far, null where none is
 * @param typed what was typed, to be shown again
 * @param problem the last part of a message key, null where there is none
 */
public record ExpiryPage(
        MemberRef ref, @Nullable Sourced<LocalDate> known, @Nullable String typed, @Nullable String problem) {

    static ExpiryPage of(RegisteredMember member, TypedExpiry expiry) {
        return new ExpiryPage(member.ref(), member.certificate().expiry(), expiry.typed(), expiry.problem());
    }
}
