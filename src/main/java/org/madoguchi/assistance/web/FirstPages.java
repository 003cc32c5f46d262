package org.madoguchi.assistance.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.AssistanceSessions;
import org.madoguchi.assistance.Attentions;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.HandOvers;
import org.madoguchi.assistance.web.FirstPage.Found;
import org.madoguchi.register.SearchProblem;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.stereotype.Component;

/** Makes the first page, with what a search has found, and with what waits for a supervisor. */
@Component
class FirstPages {

    private final AssistanceSessions sessions;
    private final CallSearch search;
    private final HandOvers handOvers;
    private final Attentions attentions;

    FirstPages(AssistanceSessions sessions, CallSearch search, HandOvers handOvers, Attentions attentions) {
        this.sessions = sessions;
        this.search = search;
        this.handOvers = handOvers;
        this.attentions = attentions;
    }

    FirstPage empty(Actor.Staff staff, @Nullable String code) {
        return page(staff, SearchForm.empty(), Map.of(), null, code);
    }

    FirstPage searched(Actor.Staff staff, SearchForm form) {
        var problems = search.isStopped(staff) ? Map.of("search", "stopped") : problems(form);
        return problems.isEmpty()
                ? page(staff, form, problems, search.found(staff, form), null)
                : page(staff, form.withoutIndividualNumber(), problems, null, null);
    }

    private FirstPage page(
            Actor.Staff staff, SearchForm form, Map<String, String> problems, @Nullable Found found,
            @Nullable String code) {
        return new FirstPage(
                sessions.open(staff).orElse(null),
                staff.is(StaffRole.SUPERVISOR) ? attentions.of(staff) : null,
                form, problems, found, code, CallReason.ordinary(), handOvers.unwritten(staff));
    }

    private static Map<String, String> problems(SearchForm form) {
        var problems = new LinkedHashMap<String, String>();
        form.facts().problems().stream()
                .filter(problem -> !form.birthdateIsNone() || problem.reason() == SearchProblem.Reason.INDIVIDUAL_NUMBER)
                .forEach(problem -> problems.put(word(problem.fact()), word(problem.reason())));
        if (form.birthdateIsNone()) {
            problems.put("birthdate", "not-a-date");
        }
        return problems;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
