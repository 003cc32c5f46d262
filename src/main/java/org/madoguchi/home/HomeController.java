package org.madoguchi.home;

import jakarta.servlet.http.HttpServletRequest;
import org.madoguchi.signin.SignedOut;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

    private final SignedOut signedOut;

    HomeController(SignedOut signedOut) {
        this.signedOut = signedOut;
    }

    @GetMapping("/")
    String index(HttpServletRequest request, Model model) {
        model.addAttribute("page", new FrontPage(signedOut.justNow(request)));
        return "home/index";
    }
}
