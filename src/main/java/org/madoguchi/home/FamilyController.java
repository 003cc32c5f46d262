package org.madoguchi.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.madoguchi.almanac.Japan;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.household.FamilyChoices;
import org.madoguchi.register.Households;
import org.madoguchi.register.InsurerRecord;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Viewing;
import org.madoguchi.viewing.Viewings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FamilyController {

    private static final Comparator<FamilyPage.Person> ORDER = Comparator.comparing(FamilyPage.Person::due)
            .thenComparing(FamilyPage.Person::decidesSoon).reversed()
            .thenComparing(FamilyPage.Person::standing, Comparator.nullsLast(Urgency.MOST_URGENT_FIRST));

    private final Viewings viewings;
    private final Members members;
    private final Households households;
    private final FamilyChoices choices;
    private final Clock clock;

    FamilyController(
            Viewings viewings, Members members, Households households, FamilyChoices choices, Clock clock) {
        this.viewings = viewings;
        this.members = members;
        this.households = households;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping("/family")
    String family(Actor.Member actor, Model model) {
        var today = Japan.today(clock);
        var people = viewings.listed(actor, Aspect.STANDING_LINE, Aspect.ELIGIBILITY_LINE).stream()
                .flatMap(viewing -> person(viewing, today))
                .sorted(ORDER)
                .toList();
        model.addAttribute("page", new FamilyPage(today, people, households.ownConsentAge(actor.self())));
        return "home/family";
    }

    private Stream<FamilyPage.Person> person(Viewing viewing, LocalDate today) {
        return members.with(viewing.subject()).map(member -> person(viewing, member, today)).stream();
    }

    private FamilyPage.Person person(Viewing viewing, RegisteredMember member, LocalDate today) {
        return new FamilyPage.Person(
                member.ref(),
                member.name(),
                viewing.capacity(),
                viewing.may(Aspect.STANDING_LINE) ? MemberStanding.on(today, member) : null,
                viewing.capacity() == Capacity.FAMILY ? choices.consentSoon(member.ref(), today).orElse(null) : null,
                member.eligibility().on(today) == Eligibility.State.IN_FORCE,
                InsurerRecord.of(member, today));
    }
}
