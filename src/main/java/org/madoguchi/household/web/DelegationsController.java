package org.madoguchi.household.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.household.Delegations;
import org.madoguchi.household.FamilyChoice;
import org.madoguchi.household.FamilyChoices;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member decides who may see what. */
@Controller
class DelegationsController {

    private static final Set<String> DONE = Set.of("choice", "taken-back", "ended", "extended");

    private final DelegationsView view;
    private final Delegations delegations;
    private final FamilyChoices choices;
    private final OfferView offers;
    private final Clock clock;

    DelegationsController(
            DelegationsView view,
            Delegations delegations,
            FamilyChoices choices,
            OfferView offers,
            Clock clock) {
        this.view = view;
        this.delegations = delegations;
        this.choices = choices;
        this.offers = offers;
        this.clock = clock;
    }

    @Shows(Aspect.DELEGATIONS)
    @GetMapping("/members/{ref}/delegations")
    String show(Viewing viewing, @RequestParam(required = false) @Nullable String done, Model model) {
        return page(viewing, NamingForm.empty(), Map.of(), done != null && DONE.contains(done) ? done : null, model);
    }

    /** The code stands on the answer itself, because afterwards nobody knows it any more. */
    @Shows(Aspect.DELEGATIONS)
    @PostMapping("/members/{ref}/delegations")
    String offer(Viewing viewing, @ModelAttribute NamingForm form, Model model, HttpServletResponse response) {
        var today = Japan.today(clock);
        var problems = form.problems(today);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(viewing, form.again(), problems, null, model);
        }
        var terms = form.terms(today);
        return delegations.offer(form.id(), viewing.subject(), terms, form.codeKind())
                .map(code -> {
                    model.addAttribute("page", offers.of(viewing, terms, form.codeKind(), code));
                    return "household/offer";
                })
                .orElseGet(() -> back(viewing));
    }

    @Shows(Aspect.DELEGATIONS)
    @PostMapping("/members/{ref}/delegations/family")
    String choose(Viewing viewing, @RequestParam FamilyChoice choice) {
        return back(viewing) + (choices.choose(viewing.subject(), choice) ? "?done=choice" : "");
    }

    @Shows(Aspect.DELEGATIONS)
    @PostMapping("/members/{ref}/delegations/{id}/taking-back")
    String takeBack(Viewing viewing, @PathVariable UUID id) {
        return back(viewing) + (delegations.takeBack(viewing.subject(), id) ? "?done=taken-back" : "");
    }

    @Shows(Aspect.DELEGATIONS)
    @PostMapping("/members/{ref}/delegations/{id}/end")
    String end(Viewing viewing, @PathVariable UUID id) {
        return back(viewing) + (delegations.end(viewing.subject(), id) ? "?done=ended" : "");
    }

    @Shows(Aspect.DELEGATIONS)
    @PostMapping("/members/{ref}/delegations/{id}/extension")
    String extend(Viewing viewing, @PathVariable UUID id) {
        return back(viewing) + (delegations.extend(viewing.subject(), id) ? "?done=extended" : "");
    }

    private String page(
            Viewing viewing, NamingForm form, Map<String, String> problems, @Nullable String done, Model model) {
        model.addAttribute("page", view.of(viewing, form, problems, done));
        return "household/delegations";
    }

    private static String back(Viewing viewing) {
        return "redirect:/members/" + viewing.subject() + "/delegations";
    }
}
