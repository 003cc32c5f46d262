package org.madoguchi;

import java.time.Duration;

/**
 * Ends the process in time after TERM, also where a start or a request does not end. Nothing is lost: each change is one
 * transaction, and PostgreSQL takes an open one back.
 */
final class ShutdownLimit {

    /** Requests under way get five of it. A service manager kills after ten to fifteen. */
    private static final Duration LIMIT = Duration.ofSeconds(8);
    /** What Java answers to TERM. */
    private static final int ENDED_BY_TERM = 143;

    private ShutdownLimit() {}

    static void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(ShutdownLimit::countDown, "shutdown-limit"));
    }

    /** A daemon: Java does not wait for it where everything else has ended before. */
    private static void countDown() {
        Thread.ofPlatform().daemon().name("shutdown-limit").start(() -> {
            try {
                Thread.sleep(LIMIT);
            } catch (InterruptedException ignored) {
                // Then it ends at once.
            }
            Runtime.getRuntime().halt(ENDED_BY_TERM);
        });
    }
}
