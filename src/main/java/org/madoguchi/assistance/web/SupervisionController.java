package org.madoguchi.assistance.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.Calls;
import org.madoguchi.assistance.SecondKeys;
import org.madoguchi.assistance.UnusualUse;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the agents do, and the second person's word on what one of them opened without an identity check. */
@Controller
class SupervisionController {

    private final Calls calls;
    private final SecondKeys secondKeys;
    private final UnusualUse unusualUse;
    private final Clock clock;

    SupervisionController(Calls calls, SecondKeys secondKeys, UnusualUse unusualUse, Clock clock) {
        this.calls = calls;
        this.secondKeys = secondKeys;
        this.unusualUse = unusualUse;
        this.clock = clock;
    }

    @Admits(StaffRole.SUPERVISOR)
    @GetMapping("/assistance/supervision")
    String show(
            Actor.Staff staff, @ModelAttribute SupervisionFilter asked,
            @RequestParam(required = false) @Nullable String decided, Model model) {
        var insurer = staff.insurer();
        var filter = asked.read();
        var since = filter.period().since(Japan.today(clock));
        model.addAttribute("page", new SupervisionPage(
                secondKeys.waiting(staff),
                decided == null ? null : known(decided),
                unusualUse.searching(insurer, since),
                unusualUse.failedChecks(insurer, since),
                calls.open(insurer),
                filter,
                calls.agents(insurer),
                calls.past(insurer, filter)));
        return "assistance/supervision";
    }

    @Admits(StaffRole.SUPERVISOR)
    @PostMapping("/assistance/emergencies/{id}/approval")
    String approve(Actor.Staff staff, @PathVariable UUID id) {
        return said(secondKeys.approve(staff, id), "approved");
    }

    @Admits(StaffRole.SUPERVISOR)
    @PostMapping("/assistance/emergencies/{id}/objection")
    String objectTo(Actor.Staff staff, @PathVariable UUID id) {
        return said(secondKeys.objectTo(staff, id), "objected");
    }

    private static String said(boolean done, String word) {
        return "redirect:/assistance/supervision?decided=" + (done ? word : "not");
    }

    private static @Nullable String known(String decided) {
        return switch (decided) {
            case "approved", "objected", "not" -> decided;
            default -> null;
        };
    }
}
