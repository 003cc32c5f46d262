package org.madoguchi.certificate.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.madoguchi.member.IndividualNumber;

/** What was typed, to the letter; a field that did not come is absent. */
record CheckForm(Map<CheckField, String> typed) {

    /** Unknown parameters are left aside. */
    static CheckForm of(Map<String, String> parameters) {
        var typed = new EnumMap<CheckField, String>(CheckField.class);
        for (var field : CheckField.values()) {
            Optional.ofNullable(parameters.get(field.parameter())).ifPresent(text -> typed.put(field, text));
        }
        return new CheckForm(typed);
    }

    /** Whether nothing was asked yet. */
    boolean isNew() {
        return typed.isEmpty();
    }

    boolean asksByIssue() {
        return !has(CheckField.EXPIRES) && CheckField.OF_THE_ISSUE.stream().anyMatch(this::has);
    }

    boolean has(CheckField field) {
        return text(field).isPresent();
    }

    /** Empty where nothing but space was typed. */
    Optional<String> text(CheckField field) {
        return Optional.ofNullable(typed.get(field)).filter(text -> !text.isBlank());
    }

    boolean hasIndividualNumber(CheckField field) {
        return text(field).filter(IndividualNumber::appearsIn).isPresent();
    }

    /** What may be shown again: all but 個人番号. */
    CheckForm withoutIndividualNumbers() {
        var shown = new EnumMap<>(typed);
        shown.keySet().removeIf(this::hasIndividualNumber);
        return new CheckForm(shown);
    }
}
