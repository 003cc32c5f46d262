package org.madoguchi.household.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.household.DelegationCode;
import org.madoguchi.household.DelegationCodes;
import org.madoguchi.household.HeldDelegations;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.SteadyPace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a delegate takes up, and gives up, what somebody has offered. */
@Controller
class DelegateController {

    private static final String PAGE = "/family/delegation";
    private static final Set<String> DONE = Set.of("declined", "ended");

    private final DelegateView view;
    private final DelegationCodes codes;
    private final HeldDelegations delegations;
    private final SteadyPace pace;

    DelegateController(DelegateView view, DelegationCodes codes, HeldDelegations delegations, SteadyPace pace) {
        this.view = view;
        this.codes = codes;
        this.delegations = delegations;
        this.pace = pace;
    }

    @GetMapping(PAGE)
    String show(Actor.Member actor, @RequestParam(required = false) @Nullable String done, Model model) {
        model.addAttribute("page", view.of(actor, null, done != null && DONE.contains(done) ? done : null));
        return "household/delegate";
    }

    @PostMapping(PAGE)
    String type(
            Actor.Member actor,
            @RequestParam(required = false, defaultValue = "") String code,
            Model model,
            HttpServletResponse response) {
        if (code.isBlank()) {
            return problem(actor, "missing", HttpStatus.BAD_REQUEST, model, response);
        }
        if (IndividualNumber.appearsIn(code)) {
            return problem(actor, "individual-number", HttpStatus.BAD_REQUEST, model, response);
        }
        var read = DelegationCode.read(code);
        if (read.isEmpty()) {
            return problem(actor, "no-code", HttpStatus.BAD_REQUEST, model, response);
        }
        boolean shown = pace.of(() -> codes.type(actor.self(), read.get()));
        return shown
                ? "redirect:" + PAGE
                : problem(actor, "wrong", HttpStatus.UNPROCESSABLE_CONTENT, model, response);
    }

    @PostMapping(PAGE + "/{id}/acceptance")
    String accept(Actor.Member actor, @PathVariable UUID id, Model model, HttpServletResponse response) {
        return delegations.accept(actor.self(), id)
                .map(accepted -> "redirect:" + DelegateView.path(accepted))
                .orElseGet(() -> problem(actor, "lapsed", HttpStatus.UNPROCESSABLE_CONTENT, model, response));
    }

    @PostMapping(PAGE + "/{id}/refusal")
    String decline(Actor.Member actor, @PathVariable UUID id) {
        return "redirect:" + PAGE + (delegations.decline(actor.self(), id).isPresent() ? "?done=declined" : "");
    }

    @PostMapping(PAGE + "/{id}/end")
    String end(Actor.Member actor, @PathVariable UUID id) {
        return "redirect:" + PAGE + (delegations.end(actor.self(), id) ? "?done=ended" : "");
    }

    private String problem(
            Actor.Member actor, String problem, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("page", view.of(actor, problem, null));
        return "household/delegate";
    }
}
