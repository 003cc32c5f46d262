package org.madoguchi.signin.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the staff's signing in begins, and where it comes back to when it failed. */
@Controller
class StaffSignInController {

    private static final Set<String> PROBLEMS = Set.of("cancelled", "provider", "failed", "not-staff");

    @GetMapping("/staff/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String problem, Model model) {
        model.addAttribute("page", new SignInPage(problem != null && PROBLEMS.contains(problem) ? problem : null));
        return "signin/staff";
    }
}
