package org.madoguchi.signin.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.madoguchi.register.Insurers;
import org.madoguchi.signin.Linking.Outcome.Linked;
import org.madoguchi.signin.Linking.Outcome.Missed;
import org.madoguchi.signin.Linking;
import org.madoguchi.signin.SignIn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first sign-in is linked to a member here; every later one passes through. */
@Controller
class WelcomeController {

    private final Linking linking;
    private final SteadyPace pace;
    private final Insurers insurers;

    WelcomeController(Linking linking, SteadyPace pace, Insurers insurers) {
        this.linking = linking;
        this.pace = pace;
        this.insurers = insurers;
    }

    @GetMapping("/welcome")
    String welcome(Principal principal, Model model) {
        var signIn = SignIn.by(principal);
        var member = linking.linked(signIn);
        if (member.isPresent()) {
            return "redirect:/members/" + member.get();
        }
        return page(model, LinkingForm.empty(), Map.of(), false, linking.attemptsLeft(signIn));
    }

    @PostMapping("/welcome")
    String link(Principal principal, @ModelAttribute LinkingForm form, Model model, HttpServletResponse response) {
        var signIn = SignIn.by(principal);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model, form.withoutIndividualNumber(), problems, false, linking.attemptsLeft(signIn));
        }
        var outcome = pace.of(() -> linking.attempt(signIn, form.insuredNumber(), form.born().orElseThrow()));
        return switch (outcome) {
            case Linked linked -> "redirect:/members/" + linked.member();
            case Missed missed -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, form, Map.of(), true, missed.left());
            }
        };
    }

    private String page(Model model, LinkingForm form, Map<String, String> problems, boolean missed, int left) {
        model.addAttribute("page", new WelcomePage(insurers.all(), form, problems, missed, left));
        return "signin/welcome";
    }
}
