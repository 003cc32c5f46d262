package org.madoguchi.assistance;

/** What came of a call, for whoever takes the next one. */
public enum CallOutcome {
    EXPLAINED,
    /** The member goes to the municipal counter. */
    GOES_TO_COUNTER,
    DOCUMENT_BY_POST,
    TRANSFERRED,
    CALLS_AGAIN,
    /** Somebody of the insurer has to look into it. */
    HANDED_ON
}
