package org.madoguchi.reminder;

/** What came of a code that was typed. */
public enum CodeTrial {
    CONFIRMED,
    MISSING,
    WRONG,
    /** Too old, missed too often, used, or never sent: a new one is needed. */
    SPENT
}
