package org.madoguchi.monitoring;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/**
 * Something that the portal needs. Without some parts no page works: then this node is to get no more requests. Without others
 * most pages work, on every node alike: taking the nodes away would make it worse, so readiness names the part and stays 200.
 *
 * @param works empty where that is not known yet, or there is no such part
 * @param without what it means where the part does not work
 */
record WatchedPart(Supplier<Optional<Boolean>> works, Status without) implements HealthIndicator {

    /** Less than up, and no reason to send no requests. */
    static final Status DEGRADED = new Status("DEGRADED");

    @Override
    public Health health() {
        return Health.status(works.get().map(yes -> yes ? Status.UP : without).orElse(Status.UNKNOWN)).build();
    }

    /** 1, or 0 where it does not work; not a number while that is not known. */
    double asNumber() {
        return works.get().map(yes -> yes ? 1.0 : 0.0).orElse(Double.NaN);
    }
}
