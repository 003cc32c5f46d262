package org.madoguchi.viewing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody tried and missed, by who tried: too many misses lock them out for a while. To be asked and told in one
 * transaction that began with {@link #queue}, and at a {@link SteadyPace}.
 */
@Component
public class Misses {

    private final JdbcClient jdbc;
    private final Clock clock;

    public Misses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How often something may be missed.
     *
     * @param what a stable name, under which the misses are kept
     * @param lock for how long nothing may be tried once all were missed; so long after the last miss all are forgotten
     */
    public record Limit(String what, int allowed, Duration lock) {
        public Limit {
            if (allowed < 1 || !lock.isPositive()) {
                throw new IllegalArgumentException("a limit that lets nobody try, or holds nobody");
            }
        }
    }

    /** Makes concurrent attempts of one person wait for each other until the transaction ends. */
    public void queue(Limit limit, String who) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what || ' ' || :who, 0))")
                .param("what", limit.what())
                .param("who", who)
                .query(rows -> {});
    }

    /** How often this person may still try; 0 while locked. */
    public int left(Limit limit, String who) {
        return Math.max(0, limit.allowed() - recent(limit, who));
    }

    public void miss(Limit limit, String who) {
        jdbc.sql("""
                        insert into missed_attempt (what, who, misses, last_miss_at)
                        values (:what, :who, :misses, :at)
                        on conflict (what, who) do update
                        set misses = excluded.misses, last_miss_at = excluded.last_miss_at
                        """)
                .param("what", limit.what())
                .param("who", who)
                .param("misses", recent(limit, who) + 1)
                .param("at", at(clock.instant()))
                .update();
    }

    private int recent(Limit limit, String who) {
        return jdbc.sql("""
                        select misses from missed_attempt
                        where what = :what and who = :who and last_miss_at > :since
                        """)
                .param("what", limit.what())
                .param("who", who)
                .param("since", at(clock.instant().minus(limit.lock())))
                .query(Integer.class).optional().orElse(0);
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
