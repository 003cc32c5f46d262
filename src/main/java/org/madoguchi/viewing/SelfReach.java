package org.madoguchi.viewing;

import java.util.EnumSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.member.MemberRef;
import org.springframework.stereotype.Component;

/** Every member reaches everything of their own. */
@Component
class SelfReach implements MembersReach {
    private static final Grant EVERYTHING = new Grant(Capacity.SELF, EnumSet.allOf(Aspect.class));

    @Override
    public Optional<Grant> of(MemberRef actor, MemberRef subject) {
        return actor.equals(subject) ? Optional.of(EVERYTHING) : Optional.empty();
    }

    @Override
    public Stream<MemberRef> subjectsOf(MemberRef actor) {
        return Stream.of(actor);
    }
}
