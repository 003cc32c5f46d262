package org.madoguchi.viewing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;

/**
 * Who looks at whose data in which capacity: decided and logged before a handler sees it.
 *
 * @param inReach all that this actor may see of this subject; a page offers, shows and links nothing else
 * @param occasion null where the capacity needs none
 */
public record Viewing(
        Actor actor, MemberRef subject, Capacity capacity, Set<Aspect> inReach, @Nullable Occasion occasion) {
    public boolean may(Aspect aspect) {
        return inReach.contains(aspect);
    }
}
