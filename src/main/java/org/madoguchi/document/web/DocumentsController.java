package org.madoguchi.document.web;

import java.time.Clock;
import java.util.Locale;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.IssuingDesk;
import org.madoguchi.document.SpecimenSizes;
import org.madoguchi.register.Members;
import org.madoguchi.standing.Standing;
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
    private final IssuingDesk desk;
    private final SpecimenSizes sizes;
    private final Clock clock;

    DocumentsController(Members members, Viewings viewings, IssuingDesk desk, SpecimenSizes sizes, Clock clock) {
        this.members = members;
        this.viewings = viewings;
        this.desk = desk;
        this.sizes = sizes;
        this.clock = clock;
    }

    @Shows(Aspect.DOCUMENTS)
    @GetMapping("/members/{ref}/documents")
    String show(Viewing viewing, Locale language, Model model) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        var standing = Standing.on(Japan.today(clock),
                member.certificate(), member.enrollment(), member.eligibility(), member.confirmation());
        var cards = new DocumentCards(member, standing, hasHousehold(viewing), sizes, language);
        model.addAttribute("page", DocumentsPage.of(member, standing, viewing, desk.numbers(member.insurer()), cards));
        return "document/documents";
    }

    private boolean hasHousehold(Viewing viewing) {
        return viewing.may(Aspect.HOUSEHOLD_NOTICE)
                && viewings.reachAnybody(viewing.actor(), Capacity.FAMILY, Aspect.ELIGIBILITY_NOTICE);
    }
}
