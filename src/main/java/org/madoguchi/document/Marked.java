package org.madoguchi.document;

import org.jspecify.annotations.Nullable;

/** @param mark null where no key store is configured, so that the document can't be asked about */
record Marked<T>(T document, @Nullable CheckMark mark) {

    static <T> Marked<T> not(T document) {
        return new Marked<>(document, null);
    }
}
