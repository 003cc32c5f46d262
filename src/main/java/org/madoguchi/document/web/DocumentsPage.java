package org.madoguchi.document.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Viewing;

/**
 * @param cardInReach whether this reader may know of the card; else nothing is said that tells of it
 * @param savable whether there is an insurance today of which a PDF can be taken along
 * @param household whether a notice of others can be taken along with the own one
 * @param copiesInReach whether this reader may take along the copies without the numbers
 * @param letterInReach whether this reader may take along the letter about the card
 * @param reception whether this reader may open the page for the counter
 * @param proofs what to show at the reception, in the order to try
 * @param confirmedTo the last day of a valid 資格確認書, null where it has none
 */
public record DocumentsPage(
        MemberRef ref,
        boolean cardInReach,
        boolean savable,
        boolean household,
        boolean copiesInReach,
        boolean letterInReach,
        boolean reception,
        List<Proof> proofs,
        EligibilityConfirmation.State confirmation,
        @Nullable LocalDate confirmedTo,
        LocalDate asOf) {

    static DocumentsPage of(RegisteredMember member, boolean household, LocalDate today, Viewing viewing) {
        var standing = Standing.on(
                today, member.certificate(), member.enrollment(), member.eligibility(), member.confirmation());
        return new DocumentsPage(
                member.ref(),
                viewing.may(Aspect.STANDING),
                member.eligibility().on(today) == Eligibility.State.IN_FORCE,
                household,
                viewing.may(Aspect.MASKED_COPY),
                viewing.may(Aspect.RENEWAL_LETTER),
                viewing.may(Aspect.RECEPTION),
                viewing.may(Aspect.STANDING) ? standing.proofs() : List.of(),
                member.confirmation().on(today),
                member.confirmation().validTo(),
                member.asOf());
    }
}
