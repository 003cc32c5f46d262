package org.madoguchi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.IndividualNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the calls of a member came to: an outcome from a list, and a short text without any number of the member. */
@Component
public class HandOvers {

    static final int LONGEST_NOTE = 200;
    private static final int SHOWN = 5;
    private static final int SHORTEST_TELLING_NUMBER = 4;

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    HandOvers(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
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
                .params(member.value(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), SHOWN)
                .query(HandOvers::read).list();
    }

    /** This person's session of this id, open or over; of the member, nothing is told. */
    public Optional<Unwritten> session(Actor.Staff staff, UUID session) {
        return jdbc.sql("select id, started_at, reason from assistance_session where id = ? and staff = ?")
                .params(session, staff.id())
                .query((row, n) -> new Unwritten(
                        row.getObject("id", UUID.class),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        CallReason.valueOf(row.getString("reason"))))
                .optional();
    }

    /** What is wrong with a note, as the last part of a message key; null where nothing is. */
    public @Nullable String problem(UUID session, String note) {
        return problem(memberOf(session), note);
    }

    /** Likewise, of a short text that is kept before there is a session. */
    @Nullable String problem(MemberRef member, String note) {
        return problem(members.with(member), note);
    }

    private static @Nullable String problem(Optional<RegisteredMember> member, String note) {
        if (note.strip().codePointCount(0, note.strip().length()) > LONGEST_NOTE) {
            return "too-long";
        }
        if (IndividualNumber.appearsIn(note)) {
            return "individual-number";
        }
        return namesNumberOf(member, note) ? "insured-number" : null;
    }

    /**
     * Writes down, or over what was written.
     *
     * @param note without a {@link #problem problem}
     */
    public void write(Actor.Staff staff, UUID session, CallOutcome outcome, String note) {
        if (problem(session, note) != null) {
            throw new IllegalArgumentException("a note that must not be kept");
        }
        jdbc.sql("update assistance_session set outcome = ?, note = ? where id = ? and staff = ?")
                .params(outcome.name(), note.isBlank() ? null : note.strip(), session, staff.id())
                .update();
    }

    private Optional<RegisteredMember> memberOf(UUID session) {
        return jdbc.sql("select member from assistance_session where id = ?").param(session)
                .query(UUID.class).optional().map(MemberRef::new).flatMap(members::with);
    }

    private static boolean namesNumberOf(Optional<RegisteredMember> member, String note) {
        var number = member.map(found -> plain(found.number().number())).orElse("");
        return number.length() >= SHORTEST_TELLING_NUMBER && plain(note).contains(number);
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
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
}
