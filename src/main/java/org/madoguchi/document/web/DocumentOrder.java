package org.madoguchi.document.web;

import static org.madoguchi.document.web.DocumentCard.Kind.*;

import java.util.List;
import org.madoguchi.document.web.DocumentCard.Kind;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.Standing;

/**
 * In which order the documents are told of: as the first line of the page says what to show, so the first of them.
 *
 * @param usual for a visit to a clinic, and for the renewal
 * @param other for rarer occasions
 */
record DocumentOrder(List<Kind> usual, List<Kind> other) {

    private static final List<Kind> SELDOM = List.of(ELIGIBILITY_DECLARATION, ELIGIBILITY_INFORMATION, COPIES);

    /** Whatever the card does; so also for whoever may not know of it. */
    static final DocumentOrder USUAL = new DocumentOrder(
            List.of(ELIGIBILITY_CONFIRMATION, ELIGIBILITY_NOTICE, RECEPTION, RENEWAL_LETTER), SELDOM);

    private static final DocumentOrder TO_RENEW = new DocumentOrder(
            List.of(ELIGIBILITY_CONFIRMATION, RENEWAL_LETTER, ELIGIBILITY_NOTICE, RECEPTION), SELDOM);
    private static final DocumentOrder CONFIRMED = new DocumentOrder(
            List.of(ELIGIBILITY_CONFIRMATION, RECEPTION, ELIGIBILITY_NOTICE, RENEWAL_LETTER), SELDOM);
    private static final DocumentOrder NOTHING_TO_SHOW = new DocumentOrder(
            List.of(ELIGIBILITY_CONFIRMATION, ELIGIBILITY_DECLARATION, RECEPTION, ELIGIBILITY_NOTICE, RENEWAL_LETTER),
            List.of(ELIGIBILITY_INFORMATION, COPIES));

    static DocumentOrder of(Standing standing) {
        if (standing.proofs().isEmpty()) {
            return USUAL;
        }
        return switch (standing.proofs().getFirst()) {
            case ELIGIBILITY_CONFIRMATION -> CONFIRMED;
            case WORD_OF_MOUTH, ELIGIBILITY_DECLARATION -> NOTHING_TO_SHOW;
            case CARD_AT_READER, MYNAPORTAL_WITH_CARD, SAVED_PDF_WITH_CARD, ELIGIBILITY_NOTICE_WITH_CARD ->
                standing.answer() == Answer.USABLE_RENEW_SOON ? TO_RENEW : USUAL;
        };
    }
}
