package org.madoguchi.document.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.document.DocumentCheck;

/**
 * What is said of an issued document, or the form to ask.
 *
 * @param check null where no document was found, or none was asked about
 */
public record DocumentCheckPage(Answer answer, @Nullable DocumentCheck check) {

    public enum Answer {
        ASK,
        UNREADABLE,
        UNKNOWN,
        TOO_OFTEN,
        FOUND
    }

    static DocumentCheckPage of(Answer answer) {
        return new DocumentCheckPage(answer, null);
    }

    static DocumentCheckPage of(DocumentCheck check) {
        return new DocumentCheckPage(Answer.FOUND, check);
    }
}
