package org.madoguchi.signin.web;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;

/** What a member types to be linked, as typed. */
record LinkingForm(
        @Nullable String insurer,
        @Nullable String symbol,
        @Nullable String number,
        @Nullable String branch,
        @Nullable String birthdate) {

    static LinkingForm empty() {
        return new LinkingForm(null, null, null, null, null);
    }

    /** What is wrong, by field, as the last part of a message key; empty where all can be read. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        fields().forEach((field, typed) -> {
            if (IndividualNumber.appearsIn(typed)) {
                problems.put(field, "individual-number");
            } else if (typed.chars().anyMatch(Character::isISOControl)) {
                problems.put(field, "unreadable");
            }
        });
        if (insurerNumber().isEmpty()) {
            problems.putIfAbsent("insurer", "missing");
        }
        if (readable(number).isEmpty()) {
            problems.putIfAbsent("number", "missing");
        }
        if (!readable(branch).matches("[0-9]{2}")) {
            problems.putIfAbsent("branch", "two-digits");
        }
        if (born().isEmpty()) {
            problems.putIfAbsent("birthdate", readable(birthdate).isEmpty() ? "missing" : "not-a-date");
        }
        return problems;
    }

    /** @throws java.util.NoSuchElementException where there are {@link #problems()} */
    InsuredNumber insuredNumber() {
        return new InsuredNumber(
                insurerNumber().orElseThrow(), readable(symbol), readable(number), readable(branch));
    }

    private Optional<InsurerNumber> insurerNumber() {
        try {
            return Optional.of(InsurerNumber.of(readable(insurer)));
        } catch (IllegalArgumentException notOffered) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> born() {
        return TypedDate.read(readable(birthdate));
    }

    /** The form to show again, without what must not be repeated. */
    LinkingForm withoutIndividualNumber() {
        return new LinkingForm(kept(insurer), kept(symbol), kept(number), kept(branch), kept(birthdate));
    }

    private Map<String, String> fields() {
        return Map.of(
                "symbol", readable(symbol),
                "number", readable(number),
                "branch", readable(branch),
                "birthdate", readable(birthdate));
    }

    private static @Nullable String kept(@Nullable String typed) {
        return typed == null || IndividualNumber.appearsIn(typed) ? null : typed;
    }

    /** Full-width digits become the digits they stand for; a symbol or number is no name. */
    private static String readable(@Nullable String typed) {
        return typed == null ? "" : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
