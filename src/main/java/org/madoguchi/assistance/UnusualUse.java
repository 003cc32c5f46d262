package org.madoguchi.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a supervisor should ask about: who searches more than calls explain, and whose identity checks fail.
 *
 * <p>A call of two minutes leaves room for thirty in an hour, and each needs one search, two at most. Who finds nobody more
 * than ten times in an hour has not misheard: it tries out names or numbers. An insurer whose calls are shorter sets
 * {@code madoguchi.assistance.searches-an-hour} and {@code madoguchi.assistance.vain-searches-an-hour}. With three times as
 * many that find nobody, searching stops until the hour is over.
 */
@Component
public class UnusualUse {

    private static final Duration LATELY = Duration.ofHours(1);
    private static final int TIMES_THE_USUAL = 3;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final int searches;
    private final int vain;

    UnusualUse(
            JdbcClient jdbc,
            Clock clock,
            @Value("${madoguchi.assistance.searches-an-hour:30}") int searches,
            @Value("${madoguchi.assistance.vain-searches-an-hour:10}") int vain) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.searches = searches;
        this.vain = vain;
    }

    /**
     * One of the staff who searched more than is usual.
     *
     * @param at the latest search that was too many
     * @param searches the most within an hour
     * @param vain the most that found nobody within an hour
     */
    public record Searching(int staffNumber, Instant at, int searches, int vain) {}

    /** One of the staff, and how many checks ended without a confirmation. */
    public record FailedChecks(int staffNumber, int count) {}

    /** Those with more searches, or more that found nobody, within some hour than are usual. */
    public List<Searching> searching(InsurerNumber insurer, Instant since) {
        return jdbc.sql("""
                        with hours as (
                            select staff, at, count(*) over lately as searches,
                                   count(*) filter (where found = 0) over lately as vain
                            from assistance_search where insurer_number = :insurer and at >= :since
                            window lately as (partition by staff order by at
                                            range between interval '1 hour' preceding and current row))
                        select staff.number, max(hours.at) as at, max(searches) as searches, max(vain) as vain
                        from hours join staff on staff.id = hours.staff
                        where searches > :searches or vain > :vain
                        group by staff.number order by max(hours.at) desc
                        """)
                .param("insurer", insurer.digits())
                .param("since", utc(since))
                .param("searches", searches)
                .param("vain", vain)
                .query((row, n) -> new Searching(
                        row.getInt("number"), row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getInt("searches"), row.getInt("vain")))
                .list();
    }

    /** Whether this person has found nobody so much more often within the last hour that a supervisor should ask first. */
    public boolean stops(Actor.Staff staff) {
        return jdbc.sql("select count(*) from assistance_search where staff = :staff and at > :since and found = 0")
                        .param("staff", staff.id())
                        .param("since", utc(clock.instant().minus(LATELY)))
                        .query(Integer.class).single()
                >= vain * TIMES_THE_USUAL;
    }

    /** Most first. */
    public List<FailedChecks> failedChecks(InsurerNumber insurer, Instant since) {
        return jdbc.sql("""
                        select staff.number, count(*) as failed
                        from identity_check done join member on member.ref = done.member
                                                 join staff on staff.id = done.staff
                        where done.state = 'FAILED' and done.opened_at >= :since and member.insurer_number = :insurer
                        group by staff.number order by failed desc, number
                        """)
                .param("since", utc(since))
                .param("insurer", insurer.digits())
                .query((row, n) -> new FailedChecks(row.getInt("number"), row.getInt("failed"))).list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
