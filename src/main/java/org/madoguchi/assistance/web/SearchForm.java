package org.madoguchi.assistance.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.register.SearchFacts;

/** What a caller says, as the agent types it to find whom it calls for. */
record SearchForm(
        @Nullable String symbol,
        @Nullable String number,
        @Nullable String branch,
        @Nullable String kana,
        @Nullable String birthdate) {

    static SearchForm empty() {
        return new SearchForm(null, null, null, null, null);
    }

    boolean birthdateIsNone() {
        return !text(birthdate).isBlank() && born().isEmpty();
    }

    SearchFacts facts() {
        return new SearchFacts(text(symbol), text(number), text(branch), text(kana), born().orElse(null));
    }

    /** The form to show again, without what must not be repeated. */
    SearchForm withoutIndividualNumber() {
        return new SearchForm(kept(symbol), kept(number), kept(branch), kept(kana), kept(birthdate));
    }

    /** Null where it may be the beginning of a name only, which the identity check would call wrong. */
    public @Nullable String kanaInParts() {
        return kana != null && kana.strip().matches(".+[\\s\\p{Z}].+") ? kana : null;
    }

    /** By which facts it is searched, for the log: their names alone. */
    String searchedBy() {
        return text(number).isBlank() ? "KANA" : text(kana).isBlank() ? "NUMBER" : "NUMBER_AND_KANA";
    }

    private Optional<LocalDate> born() {
        return TypedDate.read(text(birthdate));
    }

    private static @Nullable String kept(@Nullable String typed) {
        return typed == null || IndividualNumber.appearsIn(typed) ? null : typed;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
