package org.madoguchi.household;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Grant;
import org.madoguchi.viewing.MembersReach;
import org.springframework.stereotype.Component;

/**
 * A delegate reaches the principals as far as each has said, whoever insures them. A disclosure restriction on either
 * side suspends it: a delegate who was reaching others would show on their pages.
 */
@Component
class DelegationReach implements MembersReach {

    private final HeldDelegations held;

    DelegationReach(HeldDelegations held) {
        this.held = held;
    }

    @Override
    public Optional<Grant> of(MemberRef actor, MemberRef subject) {
        var aspects = DelegationScope.aspectsOf(held.inForceFor(actor).stream()
                .filter(delegation -> delegation.principal().equals(subject))
                .flatMap(delegation -> delegation.scopes().stream())
                .collect(Collectors.toSet()));
        return aspects.isEmpty() ? Optional.empty() : Optional.of(new Grant(Capacity.DELEGATE, aspects));
    }

    @Override
    public Stream<MemberRef> subjectsOf(MemberRef actor) {
        return held.inForceFor(actor).stream().map(Delegation::principal).distinct();
    }
}
