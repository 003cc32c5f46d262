package org.madoguchi.home;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.certificate.ReaderScreen;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.Source;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Standing;

/** A registered member's facts, put before the rules. */
final class MemberStanding {

    private MemberStanding() {}

    static Standing on(LocalDate day, RegisteredMember member) {
        return Standing.on(
                day, member.certificate(), member.enrollment(), member.eligibility(), member.confirmation());
    }

    /** A card reader shows a notice only for a card that is enrolled, of an insurance that is in force. */
    static @Nullable ReaderScreen reader(LocalDate day, RegisteredMember member) {
        return member.enrollment().state() == Enrollment.State.ENROLLED
                        && member.eligibility().on(day) == Eligibility.State.IN_FORCE
                ? member.certificate().readerOn(day).orElse(null)
                : null;
    }

    /** Where nobody knows it and it would matter, and where there is an entry to correct or remove. */
    static boolean expiryCanBeEntered(RegisteredMember member, LocalDate today) {
        return member.enteredExpiry() != null || member.certificate().expiry() == null
                && member.eligibility().on(today) != Eligibility.State.ENDED;
    }

    /** The member's own entry where it decides the answer, else null. */
    static @Nullable Sourced<LocalDate> decidingEntry(Standing standing) {
        var expiry = standing.facts().certificate().expiry();
        return expiry != null && expiry.source() == Source.MEMBER && standing.cause().isOfCertificate() ? expiry : null;
    }
}
