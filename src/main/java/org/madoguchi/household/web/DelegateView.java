package org.madoguchi.household.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.household.Delegation;
import org.madoguchi.household.DelegationCodes;
import org.madoguchi.household.DelegationScope;
import org.madoguchi.household.HeldDelegations;
import org.madoguchi.household.Principals;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Viewings;
import org.springframework.stereotype.Component;

/** Puts the page together; the names of the principals on it are logged before it is shown. */
@Component
class DelegateView {

    private final DelegationCodes codes;
    private final HeldDelegations delegations;
    private final Principals members;
    private final Members names;
    private final Viewings viewings;

    DelegateView(
            DelegationCodes codes, HeldDelegations delegations, Principals members, Members names, Viewings viewings) {
        this.codes = codes;
        this.delegations = delegations;
        this.members = members;
        this.names = names;
        this.viewings = viewings;
    }

    DelegatePage of(Actor.Member actor, @Nullable String problem, @Nullable String done) {
        var offers = delegations.shownTo(actor.self());
        var held = delegations.heldBy(actor.self());
        told(actor, Aspect.DELEGATION_OFFER, offers);
        told(actor, Aspect.NAME, held);
        return new DelegatePage(
                actor.self(),
                members.with(actor.self()).restricted(),
                offers.stream().map(this::shown).toList(),
                held.stream().map(this::shown).toList(),
                problem, codes.attemptsLeft(actor.self()), done);
    }

    /** The page of the principal that the delegate may open. */
    static String path(Delegation delegation) {
        var page = "/members/" + delegation.principal();
        return delegation.scopes().contains(DelegationScope.STANDING) ? page : page + "/eligibility";
    }

    private void told(Actor.Member actor, Aspect aspect, List<Delegation> of) {
        viewings.told(actor, Capacity.DELEGATE, aspect, of.stream().map(Delegation::principal).toList());
    }

    private DelegatePage.Shown shown(Delegation each) {
        var principal = names.with(each.principal()).orElseThrow(NotInReach::new);
        return new DelegatePage.Shown(
                each.id(), principal.name(), each.scopes(), each.from(), each.to(), path(each));
    }
}
