package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.AssistanceSessions;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.Redemption;
import org.madoguchi.assistance.SupportCodes;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The support code in place of an identity check: the member's page opens at once. */
@Controller
class CodeController {

    private final SupportCodes codes;
    private final AssistanceSessions sessions;
    private final Viewings viewings;
    private final FirstPages pages;

    CodeController(SupportCodes codes, AssistanceSessions sessions, Viewings viewings, FirstPages pages) {
        this.codes = codes;
        this.sessions = sessions;
        this.viewings = viewings;
        this.pages = pages;
    }

    /** A code is not used up before there is a reason for which the page may be opened. */
    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/code")
    String open(
            Actor.Staff staff, @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable CallReason reason, Model model, HttpServletResponse response) {
        if (reason == null || !CallReason.ordinary().contains(reason)) {
            return again(staff, "reason-missing", model, response);
        }
        return switch (codes.redeem(code, staff)) {
            case Redemption.Redeemed(var member) -> {
                viewings.told(staff, Capacity.ASSISTED, Aspect.IDENTITY_CONFIRMED, List.of(member));
                sessions.start(staff, member, Basis.SUPPORT_CODE, reason);
                yield "redirect:/assistance/members/" + member;
            }
            case Redemption.SupervisorOnly only -> again(staff, "supervisor-only", model, response);
            case Redemption.Missed missed -> again(staff, missed.left() == 0 ? "locked" : "missed", model, response);
            case Redemption.Unreadable unreadable -> again(staff, "unreadable", model, response);
        };
    }

    private String again(Actor.Staff staff, String problem, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("page", pages.empty(staff, problem));
        return "assistance/first";
    }
}
