package org.madoguchi.document;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.madoguchi.register.RegisteredMember;

/**
 * One document about to be given out.
 *
 * @param kind null where it is none in which the insurer states facts
 * @param mark null where it can't be asked about
 */
record Issue(@Nullable DocumentKind kind, RegisteredMember member, PrintedName name, @Nullable CheckMark mark) {

    <T> Marked<T> marked(Function<Issue, T> document) {
        return new Marked<>(document.apply(this), mark, name.inKana());
    }
}
