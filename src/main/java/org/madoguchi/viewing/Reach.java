package org.madoguchi.viewing;

import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.member.MemberRef;

/** One of the ways in which an actor may reach a subject. Asked on each request; nothing of the answer is kept. */
public interface Reach {

    /** Empty where not at all, without a hint why. */
    Optional<Grant> of(Actor actor, MemberRef subject);

    /** Everybody whom this actor reaches this way. */
    Stream<MemberRef> subjectsOf(Actor actor);
}
