package org.madoguchi.household.web;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.madoguchi.almanac.Japan;
import org.madoguchi.household.CodeKind;
import org.madoguchi.household.DelegationCode;
import org.madoguchi.household.DelegationTerms;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Viewing;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Component
class OfferView {

    private final Members members;
    private final Clock clock;

    OfferView(Members members, Clock clock) {
        this.members = members;
        this.clock = clock;
    }

    OfferPage of(Viewing viewing, DelegationTerms terms, CodeKind kind, DelegationCode code) {
        var principal = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        var open = clock.instant().plus(kind.validity()).atZone(Japan.ZONE);
        return new OfferPage(
                viewing.subject(), principal.name(), terms, kind, code,
                open.toLocalDate(), open.toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
    }
}
