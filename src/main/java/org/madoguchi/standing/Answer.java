package org.madoguchi.standing;

/** Whether the card works as insurance card on the day: the first line of every page. */
public enum Answer {
    USABLE,
    USABLE_RENEW_SOON,
    ELIGIBILITY_ONLY,
    NOT_USABLE,
    NOT_ENROLLED,
    NO_ELIGIBILITY,
    UNKNOWN
}
