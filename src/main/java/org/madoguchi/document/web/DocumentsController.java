package org.madoguchi.document.web;

import java.time.Clock;
import org.madoguchi.almanac.Japan;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.madoguchi.viewing.Viewings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class DocumentsController {

    private final Members members;
    private final Viewings viewings;
    private final Clock clock;

    DocumentsController(Members members, Viewings viewings, Clock clock) {
        this.members = members;
        this.viewings = viewings;
        this.clock = clock;
    }

    @Shows(Aspect.DOCUMENTS)
    @GetMapping("/members/{ref}/documents")
    String show(Viewing viewing, Model model) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        model.addAttribute("page", DocumentsPage.of(member, hasHousehold(viewing), Japan.today(clock), viewing));
        return "document/documents";
    }

    private boolean hasHousehold(Viewing viewing) {
        return viewing.may(Aspect.HOUSEHOLD_NOTICE)
                && viewings.reachAnybody(viewing.actor(), Capacity.FAMILY, Aspect.ELIGIBILITY_NOTICE);
    }
}
