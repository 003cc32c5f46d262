package org.madoguchi.standing;

/** What to show at the reception, and what must be carried with it (厚生労働省 slides of 2024-12 and 2025-03). */
public enum Proof {
    /** マイナ保険証 at the card reader. */
    CARD_AT_READER,
    /** 資格確認書, alone. */
    ELIGIBILITY_CONFIRMATION,
    /** マイナポータル screen or its PDF, together with the card. */
    MYNAPORTAL_WITH_CARD,
    /** The same PDF, saved while the certificate was valid: an expired one does not sign in to マイナポータル. */
    SAVED_PDF_WITH_CARD,
    /** 資格情報のお知らせ, together with the card. */
    ELIGIBILITY_NOTICE_WITH_CARD,
    /** 再診: what the clinic knows already is confirmed by word of mouth. */
    WORD_OF_MOUTH,
    /** 初診: 被保険者資格申立書. */
    ELIGIBILITY_DECLARATION;

    /** Whether the member brings something to show. */
    boolean isShown() {
        return this != WORD_OF_MOUTH && this != ELIGIBILITY_DECLARATION;
    }
}
