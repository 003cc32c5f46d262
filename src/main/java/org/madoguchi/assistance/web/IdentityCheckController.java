package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.Fact;
import org.madoguchi.assistance.IdentityChecks;
import org.madoguchi.assistance.IdentityChecks.Beginning;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The identity check: what the caller says is typed and compared, and the register's value never shown. */
@Controller
class IdentityCheckController {

    private final IdentityChecks checks;

    IdentityCheckController(IdentityChecks checks) {
        this.checks = checks;
    }

    /** @param said what was said for the search already, to be compared with the rest */
    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/checks")
    String begin(Actor.Staff staff, @RequestParam String ref, @ModelAttribute IdentityCheckForm said, Model model) {
        var member = MemberRef.parse(ref).orElseThrow(NotInReach::new);
        model.addAttribute("page", switch (checks.begin(staff, member)) {
            case Beginning.Begun(var check) ->
                    IdentityCheckPage.open(check, false, said.withoutIndividualNumber(), Map.of());
            case Beginning.Refused(var why) -> IdentityCheckPage.over(why.name().toLowerCase(Locale.ROOT));
        });
        return "assistance/check";
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @GetMapping("/assistance/checks/{id}")
    String show(Actor.Staff staff, @PathVariable UUID id, Model model) {
        var check = checks.open(staff, id).orElseThrow(NotInReach::new);
        model.addAttribute("page", IdentityCheckPage.open(check, check.missed(), IdentityCheckForm.EMPTY, Map.of()));
        return "assistance/check";
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/checks/{id}")
    String compare(
            Actor.Staff staff, @PathVariable UUID id, @ModelAttribute IdentityCheckForm form, Model model,
            HttpServletResponse response) {
        var check = checks.open(staff, id).orElseThrow(NotInReach::new);
        var problems = problems(form, check.restricted());
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("page", IdentityCheckPage.open(
                    check, check.missed(), form.withoutIndividualNumber(), problems));
            return "assistance/check";
        }
        return switch (checks.compare(staff, id, form.statements(), form.reason(), form.saysCalledBack())) {
            case CONFIRMED -> "redirect:/assistance/members/" + check.member();
            case MISSED -> missed(IdentityCheckPage.open(check, true, form, Map.of()), model, response);
            case ENDED -> missed(IdentityCheckPage.over("ended"), model, response);
        };
    }

    private static String missed(IdentityCheckPage page, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", page);
        return "assistance/check";
    }

    private static String field(Fact fact) {
        return switch (fact) {
            case KANA -> "kana";
            case BIRTHDATE -> "birthdate";
            case NUMBER -> "number";
            case POST_NUMBER -> "postNumber";
            case ADDRESS -> "address";
        };
    }

    private static Map<String, String> problems(IdentityCheckForm form, boolean restricted) {
        var problems = new LinkedHashMap<String, String>();
        var said = form.statements();
        said.problems().forEach((fact, problem) -> problems.put(field(fact), problem));
        if (problems.isEmpty() && !said.enough()) {
            problems.put("facts", "too-few");
        }
        if (form.reason() == null || !CallReason.ordinary().contains(form.reason())) {
            problems.put("reason", "missing");
        }
        if (restricted && !form.saysCalledBack()) {
            problems.put("calledBack", "missing");
        }
        return problems;
    }
}
