package org.madoguchi.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Map;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Insurers;
import org.madoguchi.signin.Linking.Outcome.Linked;
import org.madoguchi.signin.Linking.Outcome.Missed;
import org.madoguchi.signin.Linking;
import org.madoguchi.signin.SignIn;
import org.madoguchi.signin.SignInKeeper;
import org.madoguchi.viewing.SteadyPace;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first sign-in is linked to a member here; every later one passes through, where the insurer admits the member. */
@Controller
class WelcomeController {

    private final Linking linking;
    private final SteadyPace pace;
    private final Insurers insurers;
    private final SignInKeeper keeper;

    WelcomeController(Linking linking, SignInKeeper keeper, SteadyPace pace, Insurers insurers) {
        this.linking = linking;
        this.keeper = keeper;
        this.pace = pace;
        this.insurers = insurers;
    }

    @GetMapping("/welcome")
    String welcome(Principal principal, Model model, HttpServletRequest request, HttpServletResponse response) {
        var signIn = SignIn.by(principal);
        var link = linking.linked(signIn);
        if (link.isPresent()) {
            keeper.keep(link.get().member(), request);
            return link.get().admitted() ? "redirect:/members/" + link.get().member()
                    : notAdmitted(link.get().member(), model, response);
        }
        return page(model, LinkingForm.empty(), Map.of(), false, linking.attemptsLeft(signIn));
    }

    @PostMapping("/welcome")
    String link(
            Principal principal, @ModelAttribute LinkingForm form, Model model,
            HttpServletRequest request, HttpServletResponse response) {
        var signIn = SignIn.by(principal);
        var problems = form.problems();
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(model, form.withoutIndividualNumber(), problems, false, linking.attemptsLeft(signIn));
        }
        var outcome = pace.of(() -> linking.attempt(signIn, form.insuredNumber(), form.born().orElseThrow()));
        return switch (outcome) {
            case Linked linked -> {
                keeper.keep(linked.member(), request);
                yield "redirect:/members/" + linked.member();
            }
            case Missed missed -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(model, form, Map.of(), true, missed.left());
            }
        };
    }

    /** In words that give nothing away to somebody who looks over the shoulder. */
    private String notAdmitted(MemberRef member, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("page", new NotAdmittedPage(insurers.of(member).orElseThrow().phone()));
        return "signin/not-admitted";
    }

    private String page(Model model, LinkingForm form, Map<String, String> problems, boolean missed, int left) {
        model.addAttribute("page", new WelcomePage(insurers.all(), form, problems, missed, left));
        return "signin/welcome";
    }
}
