package org.madoguchi.assistance;

/** Why an agent has a masked field shown; the member reads it in the access history. */
public enum UnmaskingReason {
    /** The caller wants to know whether what stands on a paper is right. */
    COMPARE_WITH_PAPER,
    /** A clinic or pharmacy that has the caller before it needs it for its claim. */
    TELL_CLINIC,
    /** The insurer's data may be wrong. */
    CORRECTION
}
