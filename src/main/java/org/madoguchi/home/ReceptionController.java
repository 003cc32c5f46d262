package org.madoguchi.home;

import java.time.Clock;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class ReceptionController {

    private final Members members;
    private final Clock clock;

    ReceptionController(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    @Shows(Aspect.RECEPTION)
    @GetMapping("/members/{ref}/reception")
    String show(Viewing viewing, Model model) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        model.addAttribute("page", ReceptionPage.of(member, clock.instant(), viewing));
        return "home/reception";
    }
}
