package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.Emergencies;
import org.madoguchi.assistance.EmergencyReason;
import org.madoguchi.assistance.FreeText;
import org.madoguchi.member.MemberRef;
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

/** A member's page, opened without an identity check because there is no time for one. */
@Controller
class EmergencyController {

    private final Emergencies emergencies;

    EmergencyController(Emergencies emergencies) {
        this.emergencies = emergencies;
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @GetMapping("/assistance/emergency/{ref}")
    String ask(Actor.Staff staff, @PathVariable String ref, Model model) {
        var member = MemberRef.parse(ref).orElseThrow(NotInReach::new);
        var door = emergencies.door(staff, member);
        return page(new EmergencyPage(member, door, null, "", Map.of()), model);
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/emergency/{ref}")
    String open(
            Actor.Staff staff, @PathVariable String ref, @RequestParam(required = false) @Nullable EmergencyReason reason,
            @RequestParam(defaultValue = "") String text, Model model, HttpServletResponse response) {
        var member = MemberRef.parse(ref).orElseThrow(NotInReach::new);
        var door = emergencies.door(staff, member);
        if (door.obstacle() != null) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return page(new EmergencyPage(member, door, null, "", Map.of()), model);
        }
        var problems = problems(reason, text);
        if (reason != null && problems.isEmpty()) {
            emergencies.open(staff, member, reason, text);
            return "redirect:/assistance/members/" + member;
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        return page(new EmergencyPage(member, door, reason, FreeText.withoutNumbers(text), problems), model);
    }

    private static Map<String, String> problems(@Nullable EmergencyReason reason, String text) {
        var problems = new LinkedHashMap<String, String>();
        if (reason == null) {
            problems.put("reason", "missing");
        }
        var problem = text.isBlank() ? "missing" : FreeText.problem(text);
        if (problem != null) {
            problems.put("text", problem);
        }
        return problems;
    }

    private static String page(EmergencyPage page, Model model) {
        model.addAttribute("page", page);
        return "assistance/emergency";
    }
}
