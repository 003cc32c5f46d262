package org.madoguchi.home;

import java.time.Clock;
import java.util.List;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.Emergencies;
import org.madoguchi.assistance.Emergencies.Told;
import org.madoguchi.household.FamilyChoices;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
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
    private final Emergencies emergencies;
    private final Clock clock;

    StandingController(Members members, FamilyChoices choices, Emergencies emergencies, Clock clock) {
        this.members = members;
        this.choices = choices;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    @Shows(Aspect.STANDING)
    @GetMapping("/members/{ref}")
    String show(Viewing viewing, Model model) {
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        var today = Japan.today(clock);
        var standing = MemberStanding.on(today, member);
        var consentSoon = choices.consentSoon(member.ref(), today).orElse(null);
        var told = viewing.capacity() == Capacity.SELF ? emergencies.toldTo(member.ref()) : List.<Told>of();
        model.addAttribute("page", StandingPage.of(member, standing, viewing, consentSoon, told));
        return "home/standing";
    }
}
