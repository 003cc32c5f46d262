package org.madoguchi.viewing;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Takes the same time for every attempt, so that the time tells nothing of what was found. */
@Component
public class SteadyPace {

    private static final Duration PACE = Duration.ofMillis(500);

    public <T> T of(Supplier<T> work) {
        long end = System.nanoTime() + PACE.toNanos();
        try {
            return work.get();
        } finally {
            waitUntil(end);
        }
    }

    private static void waitUntil(long end) {
        try {
            Thread.sleep(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
