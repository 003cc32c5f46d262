package org.madoguchi.document;

/**
 * A member's name as a document has it.
 *
 * @param inKana whether it stands in kana because it can't be printed as the register has it
 */
public record PrintedName(String text, boolean inKana) {

    /** Empty on purpose, because a log file is no place for it. */
    @Override
    public String toString() {
        return "PrintedName";
    }
}
