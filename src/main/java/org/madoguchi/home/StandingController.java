package org.madoguchi.home;

import java.time.Clock;
import org.madoguchi.almanac.Japan;
import org.madoguchi.household.FamilyChoices;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Shows;
import org.madoguchi.viewing.Viewing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class StandingController {

    private final Members members;
    private final FamilyChoices choices;
    private final Clock clock;

    StandingController(Members members, FamilyChoices choices, Clock clock) {
        this.members = members;
        this.choices = choices;
        this.clock = clock;
    }

    @Shows(Aspect.STANDING)
    @GetMapping("/members/{ref}")
    String show(Viewing viewing, Model model) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        var today = Japan.today(clock);
        var standing = MemberStanding.on(today, member);
        var consentSoon = choices.consentSoon(member.ref(), today).orElse(null);
        model.addAttribute("page", StandingPage.of(member, standing, viewing, consentSoon));
        return "home/standing";
    }
}
