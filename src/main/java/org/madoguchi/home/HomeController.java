package org.madoguchi.home;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.madoguchi.register.InsurerPhones;
import org.madoguchi.viewing.ForgottenPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final ForgottenPages pages;
    private final InsurerPhones phones;
    private final Clock clock;

    HomeController(ForgottenPages pages, InsurerPhones phones, Clock clock) {
        this.pages = pages;
        this.phones = phones;
        this.clock = clock;
    }

    @GetMapping("/")
    String index(HttpServletRequest request, Model model) {
        model.addAttribute("page", new FrontPage(pages.justLeft(request), phones.at(clock.instant())));
        return "home/index";
    }
}
