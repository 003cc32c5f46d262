package org.madoguchi.document.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Answer;
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
 * @param other for occasions that are rarer than those of {@code now}
 * @param numbered whether some have a number by which anybody can find out if they still hold
 */
public record DocumentsPage(
        MemberRef ref,
        boolean cardInReach,
        List<Sentence> lead,
        List<DocumentCard> now,
        List<DocumentCard> other,
        List<NotNow> notNow,
        boolean numbered,
        InsurerRecord record) {

    private static final List<Kind> NUMBERED =
            List.of(Kind.ELIGIBILITY_NOTICE, Kind.ELIGIBILITY_INFORMATION, Kind.COPIES);

    static DocumentsPage of(
            RegisteredMember member, Standing standing, Viewing viewing, boolean numbered, DocumentCards cards) {
        boolean cardInReach = viewing.may(Aspect.STANDING);
        var order = cardInReach ? DocumentOrder.of(standing) : DocumentOrder.USUAL;
        Predicate<Kind> isForNow = kind -> NotNow.why(kind, member, standing, viewing).isEmpty();
        return new DocumentsPage(
                member.ref(),
                cardInReach,
                lead(member, standing, cardInReach),
                order.usual().stream().filter(isForNow).map(cards::of).toList(),
                order.other().stream().filter(isForNow).map(cards::of).toList(),
                NotNow.of(order, member, standing, viewing),
                numbered && NUMBERED.stream().anyMatch(isForNow),
                InsurerRecord.of(member, standing.on()));
    }

    /** The one to begin with, which is the first that the portal hands out; null where there is none. */
    public @Nullable Kind first() {
        return Stream.concat(now.stream(), other.stream())
                .filter(DocumentCard::isHandedOut).map(DocumentCard::kind).findFirst().orElse(null);
    }

    private static List<Sentence> lead(RegisteredMember member, Standing standing, boolean cardInReach) {
        if (member.eligibility().on(standing.on()) != Eligibility.State.IN_FORCE) {
            return Stream.of(says("not-insured"), standing.nextStep().line()).limit(cardInReach ? 2 : 1).toList();
        }
        var first = cardInReach ? standing.proofs().getFirst() : Proof.CARD_AT_READER;
        return switch (first) {
            case ELIGIBILITY_CONFIRMATION -> List.of(says("confirmation"));
            case CARD_AT_READER -> cardInReach && standing.answer() == Answer.USABLE_RENEW_SOON
                    ? List.of(says("card"), standing.nextStep().line()) : List.of(says("card"));
            case MYNAPORTAL_WITH_CARD, SAVED_PDF_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD -> List.of(says("no-reader"));
            case WORD_OF_MOUTH, ELIGIBILITY_DECLARATION -> List.of(says("nothing"), standing.nextStep().line());
        };
    }

    private static Sentence says(String key) {
        return new Sentence("document.lead." + key, List.of());
    }
}
