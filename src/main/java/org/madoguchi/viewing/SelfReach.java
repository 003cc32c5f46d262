package org.madoguchi.viewing;

import java.util.Optional;
import org.madoguchi.member.MemberRef;
import org.springframework.stereotype.Component;

/** Everybody reaches everything of their own. */
@Component
class SelfReach implements Reach {

    @Override
    public Optional<Capacity> of(Actor actor, MemberRef subject, Aspect aspect) {
        return actor.self().equals(subject) ? Optional.of(Capacity.SELF) : Optional.empty();
    }
}
