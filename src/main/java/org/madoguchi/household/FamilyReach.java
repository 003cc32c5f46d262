package org.madoguchi.household;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Households;
import org.madoguchi.register.Households.Kin;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Grant;
import org.madoguchi.viewing.MembersReach;
import org.springframework.stereotype.Component;

/** The insured reaches the dependents of the household, as far as each of them lets. */
@Component
class FamilyReach implements MembersReach {

    private final Households households;
    private final FamilyChoices choices;
    private final Clock clock;

    FamilyReach(Households households, FamilyChoices choices, Clock clock) {
        this.households = households;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public Optional<Grant> of(MemberRef actor, MemberRef subject) {
        return households.between(actor, subject, Japan.today(clock))
                .map(choices::between)
                .filter(choice -> !choice.aspects().isEmpty())
                .map(choice -> new Grant(Capacity.FAMILY, choice.aspects()));
    }

    @Override
    public Stream<MemberRef> subjectsOf(MemberRef actor) {
        return households.dependentsOf(actor, Japan.today(clock)).stream().map(Kin::dependent);
    }
}
