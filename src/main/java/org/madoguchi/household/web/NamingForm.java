package org.madoguchi.household.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.TypedDate;
import org.madoguchi.household.CodeKind;
import org.madoguchi.household.DelegationScope;
import org.madoguchi.household.DelegationTerms;
import org.madoguchi.member.IndividualNumber;

/**
 * What a member fills in to name a delegate, as sent.
 *
 * @param offer the id of the delegation to be, so that a form sent twice offers once
 * @param until the last day, as typed; null before anything was
 */
public record NamingForm(
        @Nullable String offer, @Nullable Set<String> scopes, @Nullable String until, @Nullable String kind) {

    static NamingForm empty() {
        return new NamingForm(UUID.randomUUID().toString(), Set.of(), null, CodeKind.CODE.name());
    }

    public List<DelegationScope> scopesToChoose() {
        return List.of(DelegationScope.values());
    }

    public List<CodeKind> kindsToChoose() {
        return List.of(CodeKind.values());
    }

    public boolean has(DelegationScope scope) {
        return scopes != null && scopes.contains(scope.name());
    }

    /** What is wrong, by field, as the last part of a message key; empty where all can be read. */
    Map<String, String> problems(LocalDate today) {
        var problems = new LinkedHashMap<String, String>();
        if (chosen().isEmpty()) {
            problems.put("scopes", "missing");
        }
        var day = last();
        if (day == null) {
            problems.put("until", typed().isEmpty() ? "missing" : "not-a-date");
        } else if (day.isBefore(today)) {
            problems.put("until", "past");
        } else if (day.isAfter(DelegationTerms.lastDayOfAYear(today))) {
            problems.put("until", "too-far");
        }
        if (IndividualNumber.appearsIn(typed())) {
            problems.put("until", "not-a-date");
        }
        return problems;
    }

    /** The form to show again, without what must not be repeated. */
    NamingForm again() {
        return new NamingForm(offer, scopes, IndividualNumber.appearsIn(typed()) ? null : until, kind);
    }

    /** @throws IllegalArgumentException where there are {@link #problems} */
    DelegationTerms terms(LocalDate today) {
        return new DelegationTerms(chosen(), today, last() == null ? today : last());
    }

    public CodeKind codeKind() {
        return CodeKind.LETTER.name().equals(kind) ? CodeKind.LETTER : CodeKind.CODE;
    }

    /** Another one where it is none. */
    UUID id() {
        try {
            return UUID.fromString(offer == null ? "" : offer);
        } catch (IllegalArgumentException malformed) {
            return UUID.randomUUID();
        }
    }

    private Set<DelegationScope> chosen() {
        var chosen = EnumSet.noneOf(DelegationScope.class);
        Stream.of(DelegationScope.values()).filter(this::has).forEach(chosen::add);
        return chosen;
    }

    private @Nullable LocalDate last() {
        return TypedDate.read(typed()).orElse(null);
    }

    private String typed() {
        return until == null ? "" : until.strip();
    }
}
