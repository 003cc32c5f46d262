package org.madoguchi.home;

import java.util.EnumSet;
import java.util.Set;
import org.madoguchi.viewing.Capacity;

/** Whose looks a member asks the access history for. */
public enum HistoryWho {
    OTHERS(EnumSet.of(
            Capacity.FAMILY, Capacity.DELEGATE, Capacity.ASSISTED, Capacity.PRINCIPAL, Capacity.DEPENDENT)),
    FAMILY(EnumSet.of(Capacity.FAMILY, Capacity.DEPENDENT)),
    DELEGATE(EnumSet.of(Capacity.DELEGATE)),
    ASSISTED(EnumSet.of(Capacity.ASSISTED)),
    PORTAL(EnumSet.of(Capacity.PORTAL)),
    SELF(EnumSet.of(Capacity.SELF)),
    EVERYBODY(EnumSet.allOf(Capacity.class));

    private final Set<Capacity> capacities;

    HistoryWho(Set<Capacity> capacities) {
        this.capacities = capacities;
    }

    boolean includes(Capacity capacity) {
        return capacities.contains(capacity);
    }
}
