package org.madoguchi.document;

import org.jspecify.annotations.Nullable;

/** How a document is to call a member. */
public enum NameForm {
    /** As the register has the name, or there is no document: nobody is called otherwise unasked. */
    AS_REGISTERED,
    /** In kana where no typeface has a character of the name, which the document then says; else as registered. */
    KANA_WHERE_NEEDED;

    /** The parameter of a document's address by which {@link #KANA_WHERE_NEEDED} is asked for, and its value. */
    public static final String PARAMETER = "name";

    public static final String KANA = "kana";

    /** @param asked null where nobody asked */
    public static NameForm read(@Nullable String asked) {
        return KANA.equals(asked) ? KANA_WHERE_NEEDED : AS_REGISTERED;
    }
}
