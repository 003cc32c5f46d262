package org.madoguchi.viewing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one {@link Reach} lets an actor see of a subject.
 *
 * @param aspects never empty
 * @param occasion null where the reach needs none
 */
public record Grant(Capacity capacity, Set<Aspect> aspects, @Nullable Occasion occasion) {
    public Grant {
        if (aspects.isEmpty()) {
            throw new IllegalArgumentException("a grant of nothing is none");
        }
        aspects = Set.copyOf(aspects);
    }

    public Grant(Capacity capacity, Set<Aspect> aspects) {
        this(capacity, aspects, null);
    }
}
