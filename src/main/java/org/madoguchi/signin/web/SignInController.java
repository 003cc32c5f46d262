package org.madoguchi.signin.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where signing in begins, and where it comes back to when it failed. */
@Controller
class SignInController {

    private static final Set<String> PROBLEMS = Set.of("cancelled", "provider", "failed");

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String problem, Model model) {
        model.addAttribute("page", new SignInPage(problem != null && PROBLEMS.contains(problem) ? problem : null));
        return "signin/sign-in";
    }

    @GetMapping("/sign-out")
    String signOut() {
        return "signin/sign-out";
    }
}
