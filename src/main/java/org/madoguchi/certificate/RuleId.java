package org.madoguchi.certificate;

/** The rules by name; certificate.rule.&lt;id&gt;.name and .explanation say each of them in words. */
public enum RuleId {
    CERTIFICATE_VALIDITY,
    CARD_VALIDITY,
    /** A certificate ends with its card, a card with the period of stay. */
    EXPIRY_CAP,
    LEAP_DAY_BIRTHDAY,
    RENEWAL_WINDOW,
    READER_ALERT,
    EXPIRY_NOTICE,
    FULL_USE,
    GRACE,
    FIRST_DAY_UNUSABLE
}
