package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallOutcome;
import org.madoguchi.assistance.HandOvers;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a call came to, written down for whoever takes the next one; the page shows nothing of the member. */
@Controller
class OutcomeController {

    private final HandOvers handOvers;

    OutcomeController(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @GetMapping("/assistance/sessions/{id}/outcome")
    String ask(Actor.Staff staff, @PathVariable UUID id, Model model) {
        return page(staff, id, null, "", Map.of(), model);
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/sessions/{id}/outcome")
    String write(
            Actor.Staff staff, @PathVariable UUID id, @RequestParam(required = false) @Nullable CallOutcome outcome,
            @RequestParam(defaultValue = "") String note, Model model, HttpServletResponse response) {
        handOvers.session(staff, id).orElseThrow(NotInReach::new);
        var problems = problems(id, outcome, note);
        if (problems.isEmpty()) {
            handOvers.write(staff, id, outcome, note);
            return "redirect:/assistance?written";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        var kept = problems.getOrDefault("note", "").endsWith("number") ? "" : note;
        return page(staff, id, outcome, kept, problems, model);
    }

    private Map<String, String> problems(UUID id, @Nullable CallOutcome outcome, String note) {
        var problems = new LinkedHashMap<String, String>();
        if (outcome == null) {
            problems.put("outcome", "missing");
        }
        var problem = handOvers.problem(id, note);
        if (problem != null) {
            problems.put("note", problem);
        }
        return problems;
    }

    private String page(
            Actor.Staff staff, UUID id, @Nullable CallOutcome outcome, String note, Map<String, String> problems,
            Model model) {
        var session = handOvers.session(staff, id).orElseThrow(NotInReach::new);
        model.addAttribute("page", new OutcomePage(session, outcome, note, problems));
        return "assistance/outcome";
    }
}
