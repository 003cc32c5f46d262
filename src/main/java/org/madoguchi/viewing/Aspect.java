package org.madoguchi.viewing;

/** What of a member a page shows; the access log names it. */
public enum Aspect {
    STANDING,
    /** Today's answer in one line of the family page. */
    STANDING_LINE,
    CERTIFICATE,
    /** The form for the expiry that is read from the card's face. */
    EXPIRY_ENTRY,
    ELIGIBILITY,
    /** Name and insurance in one line of the family page. */
    ELIGIBILITY_LINE,
    /** What to show and to say at the counter, with the numbers to copy: card and insurance on one page. */
    RECEPTION,
    DOCUMENTS,
    /** 医療保険の資格情報, the PDF. */
    ELIGIBILITY_INFORMATION,
    /** 資格情報のお知らせ, the PDF. */
    ELIGIBILITY_NOTICE,
    /** The same PDF of the household; of each of the others in it, ELIGIBILITY_NOTICE is kept. */
    HOUSEHOLD_NOTICE,
    /** 被保険者資格申立書, the PDF to print and the one to fill in. */
    ELIGIBILITY_DECLARATION,
    /** 医療保険の資格情報 and 資格情報のお知らせ as copies without the numbers. */
    MASKED_COPY,
    /** 更新のご案内, the PDF. */
    RENEWAL_LETTER,
    /** Who may see what, family and delegates. */
    DELEGATIONS,
    /** Name, what and until when, to whoever has typed the code that the member handed out. */
    DELEGATION_OFFER,
    /** The name alone, to somebody to whom the member is bound as family or as delegate. */
    NAME,
    HISTORY,
    SIGN_INS,
    /** Where mail goes, and of what. */
    REMINDERS,
    /** The code by which one of the staff sees the member's page, and what became of it. */
    SUPPORT_CODE,
    /** One masked line among those that a search of the staff found. */
    SEARCH_RESULT,
    /** What a caller said was compared with the register, and it was right. */
    IDENTITY_CONFIRMED,
    /** The same, and something was wrong. */
    IDENTITY_NOT_CONFIRMED,
    /** What the staff says on the phone, from the standing. */
    SCRIPT,
    UNMASKED_SYMBOL,
    UNMASKED_NUMBER,
    /** That a document is to be sent to the registered address, which is not shown. */
    POSTING,
    /** Name and registered address, to whoever sends such a document out. */
    POSTING_ADDRESS,
    /** The whole letter, with symbol and number where the document has them, to whoever prints it. */
    POSTED_LETTER,
    /** Symbol and number, to whoever sees to it that a name can be printed; the name itself is not shown. */
    UNPRINTABLE_NAME,
    /** The portal's mail about looks of others. */
    LOOK_MAIL,
    /** The portal's mail that a dependent will soon decide alone. */
    OWN_CONSENT_MAIL
}
