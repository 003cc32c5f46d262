package org.madoguchi.assistance;

/** What people ask on the phone once they have the answer; i18n/assistance has question, answer and source of each. */
enum Question {
    // of the card and its certificate
    TWO_DATES,
    NOTICE,
    PIN_AT_RECEPTION,
    LOST_CARD,
    PHONE,
    MEDICINE,
    MYNAPORTAL,
    INSURANCE_GOES_ON,
    OLD_CARD,
    // of the way to a new one
    CANNOT_GO,
    PIN_AT_COUNTER,
    FREE,
    NEW_CARD_WAIT,
    NEW_CARD_PICKUP,
    STAY_EXTENDED,
    // of the enrollment
    REGISTER_AGAIN,
    ENROLL_AGAIN,
    ENROLL_ANEW,
    ENROLL_ON_CHANGE,
    MUST_ENROLL,
    CANCELLED_WHY,
    CANCELLED_BY_EXPIRY,
    BLOCKED_WHY,
    // of the 資格確認書 and of money
    CONFIRMATION_WHILE_USABLE,
    CONFIRMATION_IF_NOT_RENEWED,
    CONFIRMATION_DUE,
    PAPER_EXPIRES,
    LOST_PAPER,
    RETURN_PAPER,
    PAY_IN_FULL,
    // of what nobody knows yet
    TELL_BY_PHONE,
    NOT_ON_CARD,
    VISIT_TODAY,
    WHY_UNKNOWN,
    // of the insurance
    DOCUMENTS_WHEN,
    WHICH_INSURANCE,
    AGE_75
}
