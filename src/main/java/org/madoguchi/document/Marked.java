package org.madoguchi.document;

import org.jspecify.annotations.Nullable;

/**
 * A document, and what the portal adds to the official form.
 *
 * @param mark null where no key store is configured, so that the document can't be asked about
 * @param inKana whether to say that the name stands in kana
 */
record Marked<T>(T document, @Nullable CheckMark mark, boolean inKana) {

    Marked(T document, @Nullable CheckMark mark) {
        this(document, mark, false);
    }

    static <T> Marked<T> not(T document) {
        return new Marked<>(document, null);
    }
}
