package org.madoguchi.signin.web;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.retention.RetentionProperties;
import org.madoguchi.signin.SignIns;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a member is signed in, and how to end that from here. */
@Controller
class SignInsController {

    private final SignIns signIns;
    private final RetentionProperties terms;

    SignInsController(SignIns signIns, RetentionProperties terms) {
        this.signIns = signIns;
        this.terms = terms;
    }

    @Shows(Aspect.SIGN_INS)
    @GetMapping("/members/{ref}/sign-ins")
    String show(Viewing viewing, HttpSession session, @RequestParam(required = false) @Nullable String ended, Model model) {
        var member = viewing.subject();
        model.addAttribute("page", SignInsPage.of(
                member, session.getId(), signIns.open(member), signIns.past(member), terms.signInDays(), ended != null));
        return "signin/sign-ins";
    }

    @Shows(Aspect.SIGN_INS)
    @PostMapping("/members/{ref}/sign-ins/{id}/end")
    String end(Viewing viewing, @PathVariable UUID id) {
        signIns.end(viewing.subject(), id);
        return backTo(viewing);
    }

    @Shows(Aspect.SIGN_INS)
    @PostMapping("/members/{ref}/sign-ins/end-others")
    String endOthers(Viewing viewing, HttpSession session) {
        signIns.endOthers(viewing.subject(), session.getId());
        return backTo(viewing);
    }

    private static String backTo(Viewing viewing) {
        return "redirect:/members/" + viewing.subject() + "/sign-ins?ended";
    }
}
