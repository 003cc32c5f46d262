package org.madoguchi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the calls of a member came to: an outcome from a list, and a short text without any number of the member. */
@Component
public class HandOvers {

    private static final int SHOWN = 5;
    /** For how long an outcome is asked for that is not written yet. */
    private static final Duration ASKED_FOR = Duration.ofDays(1);
    private static final Duration CORRECTED_WITHIN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A session of somebody, as far as it concerns what is still to be written down. */
    public record Unwritten(UUID session, Instant at, CallReason reason) {}

    /** The last ones of this member that are over, newest first. */
    public List<HandOver> of(MemberRef member) {
        return jdbc.sql("""
                        select session.started_at, staff.number, session.reason, session.outcome, session.note
                        from assistance_session session join staff on staff.id = session.staff
                        where session.member = ? and (session.ended_at is not null or session.until <= ?)
                        order by session.started_at desc limit ?
                        """)
                .params(member.value(), utc(clock.instant()), SHOWN)
                .query(HandOvers::read).list();
    }

    /** This person's session of this id, open or over; of the member, nothing is told. */
    public Optional<Unwritten> session(Actor.Staff staff, UUID session) {
        return jdbc.sql("select id, started_at, reason from assistance_session where id = ? and staff = ?")
                .params(session, staff.id())
                .query(HandOvers::readUnwritten).optional();
    }

    /** This person's of the last day that are over and of which nothing is written down, newest first. */
    public List<Unwritten> unwritten(Actor.Staff staff) {
        return jdbc.sql("""
                        select id, started_at, reason from assistance_session
                        where staff = :staff and outcome is null and started_at > :since
                          and (ended_at is not null or until <= :now)
                        order by started_at desc
                        """)
                .param("staff", staff.id())
                .param("since", utc(clock.instant().minus(ASKED_FOR)))
                .param("now", utc(clock.instant()))
                .query(HandOvers::readUnwritten).list();
    }

    /**
     * Writes down, or, for an hour after the call, over what was written; false where it is too late for that.
     *
     * @param note without a {@link FreeText#problem problem}
     */
    public boolean write(Actor.Staff staff, UUID session, CallOutcome outcome, String note) {
        if (FreeText.problem(note) != null) {
            throw new IllegalArgumentException("a note that must not be kept");
        }
        var kept = FreeText.kept(note);
        return jdbc.sql("""
                        update assistance_session set outcome = :outcome, note = :note
                        where id = :session and staff = :staff
                          and (outcome is null or coalesce(ended_at, until) > :correctedFrom)
                        """)
                        .param("outcome", outcome.name())
                        .param("note", kept.isEmpty() ? null : kept)
                        .param("session", session)
                        .param("staff", staff.id())
                        .param("correctedFrom", utc(clock.instant().minus(CORRECTED_WITHIN)))
                        .update()
                == 1;
    }

    private static Unwritten readUnwritten(ResultSet row, int number) throws SQLException {
        return new Unwritten(
                row.getObject("id", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                CallReason.valueOf(row.getString("reason")));
    }

    private static HandOver read(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new HandOver(
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("number"),
                CallReason.valueOf(row.getString("reason")),
                outcome == null ? null : CallOutcome.valueOf(outcome),
                row.getString("note"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
