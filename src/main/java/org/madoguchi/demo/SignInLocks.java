package org.madoguchi.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Three misses lock a sign-in name for ten minutes, as three wrong PINs lock a card. */
final class SignInLocks {

    static final int MISSES = 3;
    static final Duration DURATION = Duration.ofMinutes(10);

    private record Misses(int count, Instant last) {

        boolean over(Instant now) {
            return !now.isBefore(last.plus(DURATION));
        }
    }

    private final Clock clock;
    private final Map<String, Misses> missesByName = new ConcurrentHashMap<>();

    SignInLocks(Clock clock) {
        this.clock = clock;
    }

    boolean isLocked(String name) {
        var misses = missesByName.get(name);
        return misses != null && misses.count() >= MISSES && !misses.over(clock.instant());
    }

    void miss(String name) {
        var now = clock.instant();
        missesByName.merge(name, new Misses(1, now),
                (before, first) -> before.over(now) ? first : new Misses(before.count() + 1, now));
    }

    void forget(String name) {
        missesByName.remove(name);
    }
}
