package org.madoguchi.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions without an identity check, such as for an ambulance that calls. Each waits for the word of a supervisor who has
 * not opened it, and until then whoever opened it opens no other. V15__supervision.sql has the states.
 */
@Component
public class Emergencies {

    private static final Duration TOLD_FOR = Duration.ofDays(30);

    private static final String UNDECIDED = """
            exists (select from emergency waiting where waiting.staff = :staff and waiting.state = 'WAITING')
            """;

    private final JdbcClient jdbc;
    private final AssistanceSessions sessions;
    private final IdentityMisses misses;
    private final Members members;
    private final Clock clock;

    Emergencies(JdbcClient jdbc, AssistanceSessions sessions, IdentityMisses misses, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.sessions = sessions;
        this.misses = misses;
        this.clock = clock;
    }

    /** One as its member is told of it. */
    public record Told(Instant at, int staffNumber) {}

    /** Why one can't be opened. */
    public enum Obstacle {
        /** Only a supervisor opens the page of a restricted member, or of one with whom an identity check has just failed. */
        SUPERVISOR,
        /** Nobody has decided yet on one that this person opened. */
        UNDECIDED
    }

    /** @param obstacle null where there is none */
    public record Door(@Nullable Obstacle obstacle, boolean restricted) {}

    /**
     * Whether this person may open this member's page.
     *
     * @throws NotInReach where the member is not of this person's insurer
     */
    public Door door(Actor.Staff staff, MemberRef member) {
        var subject = members.of(staff.insurer(), member).orElseThrow(NotInReach::new);
        if (!staff.is(StaffRole.SUPERVISOR) && (subject.restricted() || misses.leaveItToSupervisors(member))) {
            return new Door(Obstacle.SUPERVISOR, subject.restricted());
        }
        return new Door(undecided(staff) ? Obstacle.UNDECIDED : null, subject.restricted());
    }

    private boolean undecided(Actor.Staff staff) {
        return jdbc.sql("select " + UNDECIDED).param("staff", staff.id()).query(Boolean.class).single();
    }

    /**
     * Opens the member's page at once.
     *
     * @param text some words, without a {@link FreeText#problem problem}
     * @return the session
     * @throws NotInReach where the member is not of this person's insurer
     * @throws IllegalStateException where there is an {@link Obstacle}; then nothing is opened
     */
    @Transactional
    public UUID open(Actor.Staff staff, MemberRef member, EmergencyReason reason, String text) {
        if (text.isBlank() || FreeText.problem(text) != null) {
            throw new IllegalArgumentException("a text that must not be kept");
        }
        if (door(staff, member).obstacle() != null) {
            throw new IllegalStateException("not now, or not by this person");
        }
        var session = sessions.start(staff, member, Basis.EMERGENCY, CallReason.EMERGENCY);
        int kept = jdbc.sql("""
                        insert into emergency (session, staff, reason, text, opened_at)
                        select id, staff, :reason, :text, started_at from assistance_session
                        where id = :session and not %s
                        """.formatted(UNDECIDED))
                .param("reason", reason.name())
                .param("text", FreeText.kept(text))
                .param("session", session)
                .param("staff", staff.id())
                .update();
        if (kept != 1) {
            throw new IllegalStateException("another one is undecided");
        }
        return session;
    }

    /** This member's of the last 30 days, newest first, for the member alone. */
    public List<Told> toldTo(MemberRef member) {
        return jdbc.sql("""
                        select emergency.opened_at, staff.number
                        from emergency join assistance_session session on session.id = emergency.session
                                       join staff on staff.id = emergency.staff
                        where session.member = :member and emergency.opened_at > :since
                        order by emergency.opened_at desc
                        """)
                .param("member", member.value())
                .param("since", utc(clock.instant().minus(TOLD_FOR)))
                .query((row, n) -> new Told(
                        row.getObject("opened_at", OffsetDateTime.class).toInstant(), row.getInt("number"))).list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
