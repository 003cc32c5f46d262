package org.madoguchi.home;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.register.EnteredExpiries;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The expiry that a member reads from the card's face. */
@Controller
class ExpiryController {

    private final Members members;
    private final EnteredExpiries entered;
    private final Clock clock;

    ExpiryController(Members members, EnteredExpiries entered, Clock clock) {
        this.members = members;
        this.entered = entered;
        this.clock = clock;
    }

    @Shows(Aspect.EXPIRY_ENTRY)
    @GetMapping("/members/{ref}/certificate/expiry")
    String form(Viewing viewing, Model model) {
        return page(viewing, TypedExpiry.none(), model);
    }

    @Shows(Aspect.EXPIRY_ENTRY)
    @PostMapping("/members/{ref}/certificate/expiry")
    String enter(
            Viewing viewing,
            @RequestParam(required = false) @Nullable String expiry,
            Model model,
            HttpServletResponse response) {
        var today = Japan.today(clock);
        var typed = TypedExpiry.read(expiry, today);
        if (typed.day() == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(viewing, typed, model);
        }
        entered.enter(viewing.subject(), typed.day(), today);
        return "redirect:/members/" + viewing.subject();
    }

    @Shows(Aspect.EXPIRY_ENTRY)
    @PostMapping("/members/{ref}/certificate/expiry/removal")
    String remove(Viewing viewing) {
        entered.remove(viewing.subject());
        return "redirect:/members/" + viewing.subject();
    }

    private String page(Viewing viewing, TypedExpiry typed, Model model) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        model.addAttribute("page", ExpiryPage.of(member, typed, Japan.today(clock)));
        return "home/expiry";
    }
}
