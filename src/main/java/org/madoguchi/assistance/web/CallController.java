package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.assistance.AssistanceSessions;
import org.madoguchi.assistance.HandOvers;
import org.madoguchi.assistance.ScriptLanguage;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.ForgottenPages;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The call itself: what to say, how long still, and its end. */
@Controller
class CallController {

    private final AssistanceSessions sessions;
    private final Members members;
    private final HandOvers handOvers;
    private final ForgottenPages pages;
    private final Clock clock;

    CallController(
            AssistanceSessions sessions, Members members, HandOvers handOvers, ForgottenPages pages, Clock clock) {
        this.sessions = sessions;
        this.members = members;
        this.handOvers = handOvers;
        this.pages = pages;
        this.clock = clock;
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @Shows(Aspect.SCRIPT)
    @GetMapping("/assistance/members/{ref}")
    String show(
            Viewing viewing, Actor.Staff staff, @RequestParam(required = false) @Nullable String script,
            @RequestParam(required = false) @Nullable String posting, Model model) {
        var session = sessions.open(staff, viewing.subject()).orElseThrow(NotInReach::new);
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        model.addAttribute("page", CallPage.of(
                session, member, handOvers.of(member.ref()), ScriptLanguage.of(script), posting, clock.instant()));
        return "assistance/call";
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @Shows(value = Aspect.SCRIPT, changedBy = Capacity.ASSISTED)
    @PostMapping("/assistance/members/{ref}/extension")
    String extend(Viewing viewing, Actor.Staff staff) {
        sessions.extend(staff, viewing.subject());
        return "redirect:/assistance/members/" + viewing.subject();
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @Shows(value = Aspect.SCRIPT, changedBy = Capacity.ASSISTED)
    @PostMapping("/assistance/members/{ref}/end")
    String end(Viewing viewing, Actor.Staff staff, HttpServletResponse response) {
        var session = sessions.open(staff, viewing.subject()).orElseThrow(NotInReach::new);
        sessions.end(staff, Ending.BY_STAFF);
        pages.leave(response);
        return "redirect:/assistance/sessions/" + session.id() + "/outcome";
    }

    /** Asked again and again by the pages of a call: nothing while it lasts, and not found from then on. */
    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @GetMapping("/assistance/clock/{ref}")
    ResponseEntity<Void> clock(Actor.Staff staff, @PathVariable String ref, HttpServletResponse response) {
        if (MemberRef.parse(ref).flatMap(member -> sessions.open(staff, member)).isEmpty()) {
            pages.drop(response);
            throw new NotInReach();
        }
        return ResponseEntity.noContent().build();
    }
}
