package org.madoguchi.assistance;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Grant;
import org.madoguchi.viewing.Occasion;
import org.madoguchi.viewing.Reach;
import org.springframework.stereotype.Component;

/** The staff reaches the member of its open session, to look and to explain: no document leaves, nothing is changed. */
@Component
class AssistedReach implements Reach {

    private static final Set<Aspect> ASPECTS = EnumSet.of(
            Aspect.STANDING, Aspect.CERTIFICATE, Aspect.ELIGIBILITY, Aspect.SCRIPT, Aspect.UNMASKED_SYMBOL,
            Aspect.UNMASKED_NUMBER, Aspect.POSTING);

    private final AssistanceSessions sessions;

    AssistedReach(AssistanceSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Optional<Grant> of(Actor actor, MemberRef subject) {
        return actor instanceof Actor.Staff staff
                ? sessions.open(staff, subject).map(AssistedReach::grant)
                : Optional.empty();
    }

    /** The staff has no list of members. */
    @Override
    public Stream<MemberRef> subjectsOf(Actor actor) {
        return Stream.empty();
    }

    private static Grant grant(AssistanceSession session) {
        return new Grant(Capacity.ASSISTED, ASPECTS, new Occasion(session.reason().name(), session.until()));
    }
}
