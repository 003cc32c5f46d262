package org.madoguchi.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.madoguchi.viewing.Viewings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what a caller says with the register, without showing the register's value, and without saying which of it was
 * wrong. Two misses end a check, also where another one was left in between; the same member's next one is then the
 * supervisor's for a day.
 */
@Component
public class IdentityChecks {

    private static final Duration OPEN_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Members members;
    private final AssistanceSessions sessions;
    private final IdentityMisses misses;
    private final Viewings viewings;
    private final Clock clock;

    IdentityChecks(
            JdbcClient jdbc, Members members, AssistanceSessions sessions, IdentityMisses misses, Viewings viewings,
            Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.sessions = sessions;
        this.misses = misses;
        this.viewings = viewings;
        this.clock = clock;
    }

    /** What came of comparing. */
    public enum Outcome {
        /** The session with the member is open. */
        CONFIRMED,
        /** It may be tried once more. */
        MISSED,
        ENDED
    }

    /** Why no check is begun. */
    public enum Refusal {
        /** The member is restricted, or a check of it has failed within a day: a supervisor checks. */
        SUPERVISOR,
        /** The supervisors, too, have missed too much with this member within a day. */
        TOMORROW,
        /** This person has missed too much within a day, with whomever. */
        COLLEAGUE
    }

    /** What came of beginning. */
    public sealed interface Beginning {
        record Begun(Check check) implements Beginning {}

        record Refused(Refusal why) implements Beginning {}
    }

    /**
     * A check that is still open.
     *
     * @param restricted whether the member is: what its household knows confirms nothing, and the caller is called back
     */
    public record Check(UUID id, MemberRef member, int misses, boolean restricted) {
        public boolean missed() {
            return misses > 0;
        }
    }

    /**
     * Begins to check whether the caller is this member.
     *
     * @throws NotInReach where the member is not of this person's insurer
     */
    @Transactional
    public Beginning begin(Actor.Staff staff, MemberRef member) {
        var subject = members.of(staff.insurer(), member).orElseThrow(NotInReach::new);
        misses.queue(member);
        var refusal = misses.refusal(staff, subject);
        if (refusal != null) {
            return new Beginning.Refused(refusal);
        }
        var id = jdbc.sql("insert into identity_check (staff, member, opened_at) values (?, ?, ?) returning id")
                .params(staff.id(), member.value(), utc(clock.instant()))
                .query(UUID.class).single();
        return new Beginning.Begun(new Check(id, member, 0, subject.restricted()));
    }

    /** Where it is this person's and not over, nor a supervisor's by now. */
    public Optional<Check> open(Actor.Staff staff, UUID id) {
        return jdbc.sql("""
                        select done.id, done.member, done.misses,
                               not exists (select from unrestricted_member free where free.ref = done.member) as restricted
                        from identity_check done
                        where done.id = ? and done.staff = ? and done.state = 'OPEN' and done.opened_at > ?
                        """)
                .params(id, staff.id(), utc(clock.instant().minus(OPEN_FOR)))
                .query((row, n) -> new Check(
                        row.getObject("id", UUID.class),
                        new MemberRef(row.getObject("member", UUID.class)),
                        row.getInt("misses"),
                        row.getBoolean("restricted")))
                .optional().filter(check -> !check.restricted() || staff.is(StaffRole.SUPERVISOR));
    }

    /**
     * Compares, and opens the session where all is right. The member finds either in the access history.
     *
     * @param said without {@link Statements#problems() problems}, and {@link Statements#enough() enough}
     * @param calledBack whether the caller was called back at a number that the insurer has; a restricted member's must be
     * @throws NotInReach where the check is over, or not this person's
     */
    @Transactional
    public Outcome compare(Actor.Staff staff, UUID id, Statements said, CallReason reason, boolean calledBack) {
        var member = open(staff, id).orElseThrow(NotInReach::new).member();
        misses.queue(member);
        var check = open(staff, id).orElseThrow(NotInReach::new);
        if (!said.enough() || !said.problems().isEmpty() || check.restricted() && !calledBack) {
            throw new IllegalArgumentException("nothing that could be compared");
        }
        var subject = members.of(staff.insurer(), member).orElseThrow(NotInReach::new);
        if (misses.refusal(staff, subject) != null || !agree(said, subject)) {
            viewings.told(staff, Capacity.ASSISTED, Aspect.IDENTITY_NOT_CONFIRMED, List.of(member));
            return missed(staff, check, subject);
        }
        viewings.told(staff, Capacity.ASSISTED, Aspect.IDENTITY_CONFIRMED, List.of(member));
        jdbc.sql("update identity_check set state = 'PASSED', called_back = ? where id = ?").params(calledBack, id).update();
        sessions.start(staff, member, Basis.IDENTITY_CHECK, reason);
        return Outcome.CONFIRMED;
    }

    private Outcome missed(Actor.Staff staff, Check check, RegisteredMember member) {
        jdbc.sql("update identity_check set misses = misses + 1 where id = ?").param(check.id()).update();
        boolean over = check.misses() + 1 >= IdentityMisses.ALLOWED || misses.refusal(staff, member) != null;
        if (over) {
            jdbc.sql("update identity_check set state = 'FAILED' where id = ?").param(check.id()).update();
        }
        return over ? Outcome.ENDED : Outcome.MISSED;
    }

    private boolean agree(Statements said, RegisteredMember member) {
        return said.agreeWith(member) && isCalled(member.name().kana(), said.said().get(Fact.KANA));
    }

    private boolean isCalled(String kana, @Nullable String said) {
        return said == null
                || jdbc.sql("select fold_kana(?) = fold_kana(?)").params(kana, said).query(Boolean.class).single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
