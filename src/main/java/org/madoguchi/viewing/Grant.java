package org.madoguchi.viewing;

import java.util.Set;

/**
 * What one {@link Reach} lets an actor see of a subject.
 *
 * @param aspects never empty
 */
public record Grant(Capacity capacity, Set<Aspect> aspects) {

    public Grant {
        if (aspects.isEmpty()) {
            throw new IllegalArgumentException("a grant of nothing is none");
        }
        aspects = Set.copyOf(aspects);
    }
}
