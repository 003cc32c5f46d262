package org.madoguchi.viewing;

import java.util.Optional;
import org.madoguchi.member.MemberRef;

/** Says in which capacity an actor reaches a subject's aspect; empty where not at all, without a hint why. */
public interface Reach {
    Optional<Capacity> of(Actor actor, MemberRef subject, Aspect aspect);
}
