package org.madoguchi.document.web;

import static org.madoguchi.document.web.DocumentCard.Kind.*;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Viewing;

/**
 * Every document: those that are for this member now, what is needed first before the rest, and why the others are not.
 *
 * @param cardInReach whether this reader may know of the card; else nothing is said that tells of it
 * @param lead what to do at a reception, in a line or two
 */
public record DocumentsPage(
        MemberRef ref,
        boolean cardInReach,
        List<Sentence> lead,
        List<DocumentCard> now,
        List<NotNow> notNow,
        LocalDate asOf) {

    private static final List<Kind> USUAL = List.of(ELIGIBILITY_CONFIRMATION, RECEPTION, ELIGIBILITY_NOTICE,
            ELIGIBILITY_INFORMATION, ELIGIBILITY_DECLARATION, RENEWAL_LETTER, NOTICE_COPY, INFORMATION_COPY);
    private static final List<Kind> TO_RENEW = List.of(ELIGIBILITY_CONFIRMATION, RENEWAL_LETTER, RECEPTION,
            ELIGIBILITY_NOTICE, ELIGIBILITY_INFORMATION, ELIGIBILITY_DECLARATION, NOTICE_COPY, INFORMATION_COPY);
    private static final List<Kind> CARD_MAY_FAIL = List.of(ELIGIBILITY_CONFIRMATION, ELIGIBILITY_NOTICE,
            ELIGIBILITY_DECLARATION, RECEPTION, RENEWAL_LETTER, ELIGIBILITY_INFORMATION, NOTICE_COPY, INFORMATION_COPY);

    static DocumentsPage of(RegisteredMember member, Standing standing, Viewing viewing, DocumentCards cards) {
        boolean cardInReach = viewing.may(Aspect.STANDING);
        var order = cardInReach ? order(standing) : USUAL;
        return new DocumentsPage(
                member.ref(),
                cardInReach,
                lead(member, standing, cardInReach),
                order.stream()
                        .filter(kind -> NotNow.why(kind, member, standing, viewing).isEmpty()).map(cards::of).toList(),
                NotNow.of(order, member, standing, viewing),
                member.asOf());
    }

    private static List<Kind> order(Standing standing) {
        return switch (standing.answer()) {
            case USABLE -> USUAL;
            case USABLE_RENEW_SOON -> TO_RENEW;
            case ELIGIBILITY_ONLY, NOT_USABLE, NOT_ENROLLED, NO_ELIGIBILITY, UNKNOWN -> CARD_MAY_FAIL;
        };
    }

    private static List<Sentence> lead(RegisteredMember member, Standing standing, boolean cardInReach) {
        if (member.eligibility().on(standing.on()) != Eligibility.State.IN_FORCE) {
            return Stream.of(says("not-insured"), standing.nextStep().line()).limit(cardInReach ? 2 : 1).toList();
        }
        var first = cardInReach ? standing.proofs().getFirst() : Proof.CARD_AT_READER;
        return switch (first) {
            case ELIGIBILITY_CONFIRMATION -> List.of(says("confirmation"));
            case CARD_AT_READER -> List.of(says("card"));
            case MYNAPORTAL_WITH_CARD, SAVED_PDF_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD -> List.of(says("no-reader"));
            case WORD_OF_MOUTH, ELIGIBILITY_DECLARATION -> List.of(says("nothing"), standing.nextStep().line());
        };
    }

    private static Sentence says(String key) {
        return new Sentence("document.lead." + key, List.of());
    }
}
