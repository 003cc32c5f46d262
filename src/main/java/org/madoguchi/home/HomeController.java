package org.madoguchi.home;

import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.viewing.ForgottenPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final ForgottenPages pages;

    HomeController(ForgottenPages pages) {
        this.pages = pages;
    }

    @GetMapping("/")
    String index(HttpServletRequest request, Model model) {
        model.addAttribute("page", new FrontPage(pages.justLeft(request)));
        return "home/index";
    }
}
