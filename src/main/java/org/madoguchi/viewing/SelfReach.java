package org.madoguchi.viewing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.member.MemberRef;
import org.springframework.stereotype.Component;

/** Everybody reaches everything of their own. */
@Component
class SelfReach implements Reach {

    private static final Grant EVERYTHING = new Grant(Capacity.SELF, EnumSet.allOf(Aspect.class));

    @Override
    public Optional<Grant> of(Actor actor, MemberRef subject) {
        return actor.self().equals(subject) ? Optional.of(EVERYTHING) : Optional.empty();
    }

    @Override
    public Stream<MemberRef> subjectsOf(Actor actor) {
        return Stream.of(actor.self());
    }
}
