package org.madoguchi.document.web;

import org.madoguchi.document.UnprintableNames;
import org.madoguchi.document.UnprintableNames.Unprintable;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Admits;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the insurer's operator learns which names the documents can't print: by number, so without the names. */
@Controller
class NamesController {

    private final UnprintableNames names;
    private final Viewings viewings;

    NamesController(UnprintableNames names, Viewings viewings) {
        this.names = names;
        this.viewings = viewings;
    }

    @Admits(StaffRole.OPERATOR)
    @GetMapping("/assistance/names")
    String show(Actor.Staff staff, Model model) {
        var found = names.of(staff.insurer());
        viewings.told(staff, Capacity.ASSISTED, Aspect.UNPRINTABLE_NAME, found.told().stream().map(Unprintable::ref).toList());
        model.addAttribute("page", new NamesPage(found.told(), found.all(), names.hasAllFonts()));
        return "document/names";
    }
}
