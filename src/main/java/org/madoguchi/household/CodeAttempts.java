package org.madoguchi.household;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The codes that were none, by who typed them: five lock a member out of typing for a day. */
@Component
class CodeAttempts {

    static final int ALLOWED_MISSES = 5;
    private static final Duration LOCK = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    CodeAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes concurrent attempts of one member wait for each other until the transaction ends. */
    void queue(MemberRef member) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('delegation code ' || :member, 0))")
                .param("member", member.toString())
                .query(rows -> {});
    }

    /** How often this member may still try; 0 while locked. */
    int left(MemberRef member) {
        return ALLOWED_MISSES - Math.min(ALLOWED_MISSES, recentMisses(member));
    }

    void miss(MemberRef member) {
        jdbc.sql("""
                        insert into delegation_code_attempt (member, misses, last_miss_at)
                        values (:member, :misses, :at)
                        on conflict (member) do update
                        set misses = excluded.misses, last_miss_at = excluded.last_miss_at
                        """)
                .param("member", member.value())
                .param("misses", recentMisses(member) + 1)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** A day after the last miss all of them are forgotten. */
    private int recentMisses(MemberRef member) {
        return jdbc.sql("select misses from delegation_code_attempt where member = :member and last_miss_at > :since")
                .param("member", member.value())
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(LOCK), ZoneOffset.UTC))
                .query(Integer.class).optional().orElse(0);
    }
}
