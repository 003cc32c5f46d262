package org.madoguchi.reminder;

/** What came of an address for which a member wants a code. */
public enum CodeRequest {
    SENT,
    MISSING,
    UNREADABLE,
    /** It holds a 個人番号, which is neither kept nor shown again. */
    INDIVIDUAL_NUMBER,
    /** No more codes today. */
    TOO_MANY,
    /** The mail server did not take it. */
    NOT_SENT
}
