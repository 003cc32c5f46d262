package org.madoguchi.assistance.web;

import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.Fact;
import org.madoguchi.assistance.Statements;
import org.madoguchi.member.IndividualNumber;

/** What a caller says of itself, as the agent types it, and why the member's page is to be opened. */
record IdentityCheckForm(
        @Nullable String kana,
        @Nullable String birthdate,
        @Nullable String number,
        @Nullable String postNumber,
        @Nullable String address,
        @Nullable CallReason reason,
        @Nullable Boolean calledBack) {

    static final IdentityCheckForm EMPTY = new IdentityCheckForm(null, null, null, null, null, null, null);

    Statements statements() {
        var said = new EnumMap<Fact, String>(Fact.class);
        said.put(Fact.KANA, text(kana));
        said.put(Fact.BIRTHDATE, text(birthdate));
        said.put(Fact.NUMBER, text(number));
        said.put(Fact.POST_NUMBER, text(postNumber));
        said.put(Fact.ADDRESS, text(address));
        return new Statements(said);
    }

    public boolean saysCalledBack() {
        return Boolean.TRUE.equals(calledBack);
    }

    /** The form to show again, without what must not be repeated. */
    IdentityCheckForm withoutIndividualNumber() {
        return new IdentityCheckForm(kept(kana), kept(birthdate), kept(number), kept(postNumber), kept(address), reason, calledBack);
    }

    private static @Nullable String kept(@Nullable String typed) {
        return typed == null || IndividualNumber.appearsIn(typed) ? null : typed;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
