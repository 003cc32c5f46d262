package org.madoguchi.assistance;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.register.RegisteredMember;

/**
 * A document that is asked for and not sent yet, with the member as the register has it now.
 *
 * @param number by which the request is told from others, also on the letter
 * @param askedBy the staff number of whoever asked
 * @param released whether a supervisor has said that it may go out in spite of a disclosure restriction
 */
public record OpenPosting(
        long number, PostedDocument document, Instant askedAt, int askedBy, boolean released, RegisteredMember member) {

    /** Why a document that was asked for does not go out as things are now. */
    public enum Hold {
        /** A disclosure restriction has come since: a supervisor releases it, or withdraws it. */
        RESTRICTED,
        NOT_INSURED,
        NO_ADDRESS
    }

    /** @return null where it may go out on this day in Japan */
    public @Nullable Hold hold(LocalDate today) {
        if (member.restricted() && !released) {
            return Hold.RESTRICTED;
        }
        if (!document.fits(member.eligibility().on(today))) {
            return Hold.NOT_INSURED;
        }
        return hasAddress(member) ? null : Hold.NO_ADDRESS;
    }

    static boolean hasAddress(RegisteredMember member) {
        var address = member.address();
        return address != null && !address.isBlank();
    }
}
