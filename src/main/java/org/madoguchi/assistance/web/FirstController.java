package org.madoguchi.assistance.web;

import jakarta.servlet.http.HttpServletResponse;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.StaffRole;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where each call begins. Searched by POST, so that nothing that a caller says stands in a URL. */
@Controller
class FirstController {

    private final FirstPages pages;

    FirstController(FirstPages pages) {
        this.pages = pages;
    }

    /** Whoever takes no calls goes on to what they are there for. */
    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR, StaffRole.OPERATOR})
    @GetMapping("/assistance")
    String first(Actor.Staff staff, Model model) {
        if (!staff.is(StaffRole.AGENT) && !staff.is(StaffRole.SUPERVISOR)) {
            return "redirect:/assistance/postings";
        }
        model.addAttribute("page", pages.empty(staff, null));
        return "assistance/first";
    }

    /** Whoever comes back to a page that was an answer to a form, such as by the switch of languages, begins anew. */
    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @GetMapping({"/assistance/search", "/assistance/code", "/assistance/checks"})
    String anew() {
        return "redirect:/assistance";
    }

    @Admits({StaffRole.AGENT, StaffRole.SUPERVISOR})
    @PostMapping("/assistance/search")
    String search(Actor.Staff staff, @ModelAttribute SearchForm form, Model model, HttpServletResponse response) {
        var page = pages.searched(staff, form);
        if (!page.problems().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        model.addAttribute("page", page);
        return "assistance/first";
    }
}
