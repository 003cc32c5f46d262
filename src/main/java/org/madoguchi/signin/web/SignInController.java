package org.madoguchi.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.viewing.ForgottenPages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Where signing in begins, and where it comes back to when it failed. */
@Controller
class SignInController {

    private static final Set<String> PROBLEMS = Set.of("cancelled", "provider", "failed");

    private static final Resource TICK = new ClassPathResource("templates/signin/done.svg");

    private final ForgottenPages pages;

    SignInController(ForgottenPages pages) {
        this.pages = pages;
    }

    @GetMapping("/sign-in")
    String signIn(@RequestParam(required = false) @Nullable String problem, Model model) {
        model.addAttribute("page", new SignInPage(problem != null && PROBLEMS.contains(problem) ? problem : null));
        return "signin/sign-in";
    }

    @GetMapping("/sign-out")
    String signOut() {
        return "signin/sign-out";
    }

    /** The picture that tells the browser to forget, see {@link ForgottenPages}. */
    @GetMapping(value = "/sign-out/done.svg", produces = "image/svg+xml")
    @ResponseBody
    Resource done(HttpServletResponse answer) {
        pages.confirm(answer);
        return TICK;
    }
}
