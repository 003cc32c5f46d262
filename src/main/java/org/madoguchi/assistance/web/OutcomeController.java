package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.CallOutcome;
import org.madoguchi.assistance.FreeText;
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
        var problems = problems(outcome, note);
        if (outcome != null && problems.isEmpty()) {
            return handOvers.write(staff, id, outcome, note) ? "redirect:/assistance?written" : "redirect:/assistance?late";
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(staff, id, outcome, FreeText.withoutNumbers(note), problems, model);
    }

    private static Map<String, String> problems(@Nullable CallOutcome outcome, String note) {
        var problems = new LinkedHashMap<String, String>();
        if (outcome == null) {
            problems.put("outcome", "missing");
        }
        var problem = FreeText.problem(note);
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
