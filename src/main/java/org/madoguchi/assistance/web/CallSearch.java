package org.madoguchi.assistance.web;

import java.time.Clock;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.SearchNotes;
import org.madoguchi.assistance.UnusualUse;
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

/** Finds whom a caller means; each search is noted, and whoever is shown has an access entry before. */
@Component
class CallSearch {

    private final Members members;
    private final SearchNotes searches;
    private final UnusualUse unusualUse;
    private final Viewings viewings;
    private final Clock clock;

    CallSearch(Members members, SearchNotes searches, UnusualUse unusualUse, Viewings viewings, Clock clock) {
        this.members = members;
        this.searches = searches;
        this.unusualUse = unusualUse;
        this.viewings = viewings;
        this.clock = clock;
    }

    /** Whether this person has found nobody so often that it must be asked why first. */
    boolean isStopped(Actor.Staff staff) {
        return unusualUse.stops(staff);
    }

    Found found(Actor.Staff staff, SearchForm form) {
        var found = shown(staff, members.found(new MemberSearch(staff.insurer(), form.facts()), Japan.today(clock)));
        searches.note(staff, form.searchedBy(), found.rows().size());
        return found;
    }

    /** That a restricted member is there is told alone: beside others of the household it would be a trace of her. */
    private Found shown(Actor.Staff staff, FoundMembers all) {
        var rows = all.rows().stream().filter(row -> staff.is(StaffRole.SUPERVISOR) || !row.restricted()).toList();
        viewings.told(staff, Capacity.ASSISTED, Aspect.SEARCH_RESULT, all.rows().stream().map(FoundMember::ref).toList());
        return new Found(rows, rows.isEmpty() && !all.rows().isEmpty(), all.more());
    }
}
