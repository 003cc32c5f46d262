package org.madoguchi.document.web;

import org.jspecify.annotations.Nullable;
import org.madoguchi.document.DocumentCheck;

/**
 * What is said of an issued document, or the form to ask.
 *
 * @param check null where no document was found, or none was asked about
 * @param typed what the form has in it, null where nothing was typed or it has done its work
 */
public record DocumentCheckPage(Answer answer, @Nullable DocumentCheck check, @Nullable TypedNumber typed) {

    public enum Answer {
        ASK,
        UNREADABLE,
        UNKNOWN,
        TOO_OFTEN,
        FOUND
    }

    static DocumentCheckPage asking() {
        return new DocumentCheckPage(Answer.ASK, null, null);
    }

    static DocumentCheckPage of(Answer answer, String typed) {
        return new DocumentCheckPage(answer, null, TypedNumber.of(typed));
    }

    static DocumentCheckPage of(DocumentCheck check) {
        return new DocumentCheckPage(Answer.FOUND, check, null);
    }

    /** The end of the key of its heading, which says nothing of anybody and so is its title too. */
    public String outcome() {
        return switch (answer) {
            case ASK, UNREADABLE -> "title";
            case UNKNOWN, TOO_OFTEN -> answer.name();
            case FOUND -> check == null ? "title" : check.state().name();
        };
    }
}
