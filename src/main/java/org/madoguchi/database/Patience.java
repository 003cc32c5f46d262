package org.madoguchi.database;

import java.time.Duration;

/**
 * How long anything waits for the database. Every request is answered within 3 seconds, whatever happens to the database; of
 * one that has stopped answering, without a word, in the middle of a request:
 *
 * <pre>
 * until the next heartbeat begins     BETWEEN_HEARTBEATS   0.25 s
 * until that one is given up          HEARTBEAT            1.50 s   then every connection is broken off
 * a wait for a connection that ends   STEP                 0.50 s
 *                                                          2.25 s
 * which leaves for the answer                              0.75 s
 * </pre>
 *
 * <p>A heartbeat is the smallest statement there is, on a connection of its own. An idle server answers it in a millisecond,
 * a busy one in some hundred, so that 1.5 seconds are no answer. A statement has no limit: a feed works for minutes.
 */
final class Patience {

    static final Duration BETWEEN_HEARTBEATS = Duration.ofMillis(250);
    static final Duration HEARTBEAT = Duration.ofMillis(1500);

    /** A wait for the pool notices after so long that the database is away. */
    static final Duration STEP = Duration.ofMillis(500);

    /** Where the database is there, and its connections are all in use. */
    static final Duration POOL = Duration.ofSeconds(2);

    /** For an idle connection, before it is used again. */
    static final Duration VALIDATION = Duration.ofMillis(500);

    /** For each step of signing in; PostgreSQL's driver takes whole seconds. */
    static final Duration SIGNING_IN = Duration.ofSeconds(1);

    private Patience() {}
}
