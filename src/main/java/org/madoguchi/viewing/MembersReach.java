package org.madoguchi.viewing;

import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.member.MemberRef;

/** A reach that members have and nobody of the staff. */
public interface MembersReach extends Reach {
    /** As {@link Reach#of(Actor, MemberRef)}. */
    Optional<Grant> of(MemberRef actor, MemberRef subject);

    /** As {@link Reach#subjectsOf(Actor)}. */
    Stream<MemberRef> subjectsOf(MemberRef actor);

    @Override
    default Optional<Grant> of(Actor actor, MemberRef subject) {
        return actor instanceof Actor.Member(var self) ? of(self, subject) : Optional.empty();
    }

    @Override
    default Stream<MemberRef> subjectsOf(Actor actor) {
        return actor instanceof Actor.Member(var self) ? subjectsOf(self) : Stream.empty();
    }
}
