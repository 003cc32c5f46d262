package org.madoguchi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Standing;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sessions of assisted mode. Each of the staff has one at a time, so that another member's ends the one before, and
 * what a second tab still shows of it can't be gone on with.
 */
@Component
public class AssistanceSessions {

    /** Of the member's insurer only, and of a restricted member (不開示該当, 自己情報提供不可) the supervisor's only. */
    private static final String OPEN = """
            from assistance_session session join member on member.ref = session.member
            where session.staff = :staff and session.ended_at is null and session.until > :now
              and member.insurer_number = :insurer
              and (:supervisor or exists (select from unrestricted_member free where free.ref = member.ref))
            """;

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    AssistanceSessions(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    /**
     * Opens a member's page for a quarter of an hour, and ends whatever session this person had.
     *
     * @throws NotInReach where this person takes no calls, or the member is not of the same insurer, or restricted and this is
     *     no supervisor
     */
    @Transactional
    public UUID start(Actor.Staff staff, MemberRef member, Basis basis, CallReason reason) {
        if ((basis == Basis.EMERGENCY) != (reason == CallReason.EMERGENCY)) {
            throw new IllegalArgumentException("an emergency without an identity check, or an identity check for one");
        }
        var subject = members.of(staff.insurer(), member).filter(found -> concerns(found, staff)).orElseThrow(NotInReach::new);
        queue(staff);
        endOpen(staff, Ending.NEXT_SESSION);
        var now = clock.instant();
        var standing = Standing.on(
                Japan.today(clock), subject.certificate(), subject.enrollment(), subject.eligibility(), subject.confirmation());
        return jdbc.sql("""
                        insert into assistance_session
                            (staff, member, insurer_number, basis, reason, answer, cause, started_at, until)
                        values (:staff, :member, :insurer, :basis, :reason, :answer, :cause, :now, :until) returning id
                        """)
                .param("staff", staff.id())
                .param("member", member.value())
                .param("insurer", staff.insurer().digits())
                .param("basis", basis.name())
                .param("reason", reason.name())
                .param("answer", standing.answer().name())
                .param("cause", standing.cause().name())
                .param("now", utc(now))
                .param("until", utc(now.plus(AssistanceSession.LENGTH)))
                .query(UUID.class).single();
    }

    /** The session that is open just now; none for whoever takes no calls. */
    public Optional<AssistanceSession> open(Actor.Staff staff) {
        if (!takesCalls(staff)) {
            return Optional.empty();
        }
        return jdbc.sql("select session.* " + OPEN)
                .param("staff", staff.id())
                .param("now", utc(clock.instant()))
                .param("insurer", staff.insurer().digits())
                .param("supervisor", staff.is(StaffRole.SUPERVISOR))
                .query(AssistanceSessions::read).optional();
    }

    /** The same, if it is this member's. */
    public Optional<AssistanceSession> open(Actor.Staff staff, MemberRef member) {
        return open(staff).filter(session -> session.member().equals(member));
    }

    /** Another quarter of an hour from when it would have ended, once; false where it was taken, or is over. */
    public boolean extend(Actor.Staff staff, MemberRef member) {
        return jdbc.sql("""
                        update assistance_session set until = until + make_interval(mins => :minutes), extended = true
                        where staff = :staff and member = :member and ended_at is null and until > :now and not extended
                        """)
                        .param("minutes", Math.toIntExact(AssistanceSession.LENGTH.toMinutes()))
                        .param("staff", staff.id())
                        .param("member", member.value())
                        .param("now", utc(clock.instant()))
                        .update()
                == 1;
    }

    /** Nothing happens where none is open. */
    @Transactional
    public void end(Actor.Staff staff, Ending ending) {
        queue(staff);
        endOpen(staff, ending);
    }

    private static boolean concerns(RegisteredMember member, Actor.Staff staff) {
        return takesCalls(staff) && (staff.is(StaffRole.SUPERVISOR) || !member.restricted());
    }

    private static boolean takesCalls(Actor.Staff staff) {
        return staff.is(StaffRole.AGENT) || staff.is(StaffRole.SUPERVISOR);
    }

    /** Makes this person's changes wait for each other until the transaction ends. */
    private void queue(Actor.Staff staff) {
        jdbc.sql("select id from staff where id = ? for no key update").param(staff.id()).query(UUID.class).single();
    }

    private void endOpen(Actor.Staff staff, Ending ending) {
        end("staff", staff.id(), ending);
    }

    /** Whoever's it is; nothing happens where it is over. */
    void endObjected(UUID session) {
        end("id", session, Ending.OBJECTED);
    }

    private void end(String column, UUID value, Ending ending) {
        jdbc.sql("""
                        update assistance_session
                        set ended_at = least(until, :now), ending = case when until <= :now then 'TIME' else :ending end
                        where ended_at is null and %s = :value
                        """.formatted(column))
                .param("now", utc(clock.instant()))
                .param("ending", ending.name())
                .param("value", value)
                .update();
    }

    static AssistanceSession read(ResultSet row, int number) throws SQLException {
        return new AssistanceSession(
                row.getObject("id", UUID.class),
                new MemberRef(row.getObject("member", UUID.class)),
                Basis.valueOf(row.getString("basis")),
                CallReason.valueOf(row.getString("reason")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getBoolean("extended"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
