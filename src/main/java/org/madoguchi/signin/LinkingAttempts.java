package org.madoguchi.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The misses of a sign-in that is not linked yet: five lock it for a day. */
@Component
class LinkingAttempts {

    static final int ALLOWED_MISSES = 5;
    private static final Duration LOCK = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkingAttempts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes concurrent attempts of one sign-in wait for each other until the transaction ends. */
    void queue(SignIn signIn) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:issuer || ' ' || :subject, 0))")
                .param("issuer", signIn.issuer())
                .param("subject", signIn.subject())
                .query(rows -> {});
    }

    /** How often it may still try; 0 while it is locked. */
    int left(SignIn signIn) {
        return ALLOWED_MISSES - Math.min(ALLOWED_MISSES, recentMisses(signIn));
    }

    void miss(SignIn signIn) {
        jdbc.sql("""
                        insert into linking_attempt (issuer, subject, misses, last_miss_at)
                        values (:issuer, :subject, :misses, :at)
                        on conflict (issuer, subject) do update
                        set misses = excluded.misses, last_miss_at = excluded.last_miss_at
                        """)
                .param("issuer", signIn.issuer())
                .param("subject", signIn.subject())
                .param("misses", recentMisses(signIn) + 1)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** A day after the last miss all of them are forgotten. */
    private int recentMisses(SignIn signIn) {
        return row(signIn).filter(row -> clock.instant().isBefore(row.lastMissAt.plus(LOCK))).map(Row::misses).orElse(0);
    }

    private Optional<Row> row(SignIn signIn) {
        return jdbc.sql("""
                        select misses, last_miss_at from linking_attempt
                        where issuer = :issuer and subject = :subject
                        """)
                .param("issuer", signIn.issuer())
                .param("subject", signIn.subject())
                .query((row, n) -> new Row(
                        row.getInt("misses"), row.getObject("last_miss_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private record Row(int misses, Instant lastMissAt) {}
}
