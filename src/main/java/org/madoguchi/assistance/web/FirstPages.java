package org.madoguchi.assistance.web;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.AssistanceSessions;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.SearchNotes;
import org.madoguchi.assistance.web.FirstPage.Found;
import org.madoguchi.register.FoundMember;
import org.madoguchi.register.FoundMembers;
import org.madoguchi.register.MemberSearch;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewings;
import org.springframework.stereotype.Component;

/** Makes the first page, with what a search has found; whoever stands on it has an access entry before. */
@Component
class FirstPages {

    private final Members members;
    private final AssistanceSessions sessions;
    private final SearchNotes searches;
    private final Viewings viewings;
    private final Clock clock;

    FirstPages(
            Members members, AssistanceSessions sessions, SearchNotes searches, Viewings viewings, Clock clock) {
        this.members = members;
        this.sessions = sessions;
        this.searches = searches;
        this.viewings = viewings;
        this.clock = clock;
    }

    FirstPage empty(Actor.Staff staff, @Nullable String code) {
        return page(staff, SearchForm.empty(), Map.of(), null, code);
    }

    FirstPage searched(Actor.Staff staff, SearchForm form) {
        var problems = problems(form);
        return problems.isEmpty()
                ? page(staff, form, problems, found(staff, form), null)
                : page(staff, form.withoutIndividualNumber(), problems, null, null);
    }

    private FirstPage page(
            Actor.Staff staff, SearchForm form, Map<String, String> problems, @Nullable Found found,
            @Nullable String code) {
        return new FirstPage(
                sessions.open(staff).orElse(null), form, problems, found, code, CallReason.ordinary());
    }

    private Found found(Actor.Staff staff, SearchForm form) {
        var all = members.found(new MemberSearch(staff.insurer(), form.facts()), Japan.today(clock));
        searches.note(staff, form.searchedBy(), all.rows().size());
        return shown(staff, all);
    }

    private Found shown(Actor.Staff staff, FoundMembers all) {
        var rows = all.rows().stream().filter(row -> staff.is(StaffRole.SUPERVISOR) || !row.restricted()).toList();
        viewings.told(staff, Capacity.ASSISTED, Aspect.SEARCH_RESULT, rows.stream().map(FoundMember::ref).toList());
        return new Found(rows, all.rows().size() - rows.size(), all.more());
    }

    private static Map<String, String> problems(SearchForm form) {
        var problems = new LinkedHashMap<String, String>();
        if (form.birthdateIsNone()) {
            problems.put("birthdate", "not-a-date");
            return problems;
        }
        form.facts().problems().forEach(problem ->
                problems.put(word(problem.fact()), word(problem.reason())));
        return problems;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
