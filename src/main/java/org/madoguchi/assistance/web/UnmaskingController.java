package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.MaskedField;
import org.madoguchi.assistance.Unmaskings;
import org.madoguchi.assistance.UnmaskingReason;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A masked field, shown to whoever says why, for thirty seconds. */
@Controller
class UnmaskingController {

    private static final int SECONDS = 30;

    private final Unmaskings unmaskings;

    UnmaskingController(Unmaskings unmaskings) {
        this.unmaskings = unmaskings;
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @Shows(Aspect.ELIGIBILITY)
    @GetMapping("/assistance/members/{ref}/fields/{field}")
    String ask(Viewing viewing, @PathVariable String field, Model model) {
        var masked = MaskedField.named(field).orElseThrow(NotInReach::new);
        model.addAttribute("page", new UnmaskingPage(viewing.subject(), masked, null, false, SECONDS));
        return "assistance/unmasking";
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @Shows(value = Aspect.ELIGIBILITY, changedBy = Capacity.ASSISTED)
    @PostMapping("/assistance/members/{ref}/fields/{field}")
    String show(
            Viewing viewing, Actor.Staff staff, @PathVariable String field,
            @RequestParam(required = false) @Nullable UnmaskingReason reason, Model model, HttpServletResponse response) {
        var masked = MaskedField.named(field).orElseThrow(NotInReach::new);
        if (reason == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("page", new UnmaskingPage(viewing.subject(), masked, null, true, SECONDS));
            return "assistance/unmasking";
        }
        var value = unmaskings.show(staff, viewing, masked, reason);
        response.setHeader("Refresh", SECONDS + "; url=/members/" + viewing.subject() + "/eligibility");
        model.addAttribute("page", new UnmaskingPage(viewing.subject(), masked, value, false, SECONDS));
        return "assistance/unmasking";
    }
}
