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

    static final int ALLOWED_MISSES = 2;
    private static final Duration OPEN_FOR = Duration.ofMinutes(15);
    private static final Duration SUPERVISORS_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Members members;
    private final AssistanceSessions sessions;
    private final Viewings viewings;
    private final Clock clock;

    IdentityChecks(JdbcClient jdbc, Members members, AssistanceSessions sessions, Viewings viewings, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.sessions = sessions;
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

    /** A check that is still open. */
    public record Check(UUID id, MemberRef member, int misses) {
        public boolean missed() {
            return misses > 0;
        }
    }

    /**
     * Begins to check whether the caller is this member.
     *
     * @return empty where only a supervisor may: the member is restricted, or a check of it has failed within a day
     * @throws NotInReach where the member is not of this person's insurer
     */
    @Transactional
    public Optional<UUID> begin(Actor.Staff staff, MemberRef member) {
        var subject = members.with(member)
                .filter(found -> found.insurer().number().equals(staff.insurer()))
                .orElseThrow(NotInReach::new);
        if (!staff.is(StaffRole.SUPERVISOR) && (subject.restricted() || isTheSupervisors(member))) {
            return Optional.empty();
        }
        return jdbc.sql("insert into identity_check (staff, member, opened_at) values (?, ?, ?) returning id")
                .params(staff.id(), member.value(), utc(clock.instant()))
                .query(UUID.class).optional();
    }

    /** Where it is this person's and not over. */
    public Optional<Check> open(Actor.Staff staff, UUID id) {
        return select(staff, id, "");
    }

    /**
     * Compares, and opens the session where all is right. The member finds either in the access history.
     *
     * @param said without {@link Statements#problems() problems}, and {@link Statements#enough() enough}
     * @throws NotInReach where the check is over, or not this person's
     */
    @Transactional
    public Outcome compare(Actor.Staff staff, UUID id, Statements said, CallReason reason) {
        if (!said.enough() || !said.problems().isEmpty()) {
            throw new IllegalArgumentException("nothing that could be compared");
        }
        var check = select(staff, id, "for update").orElseThrow(NotInReach::new);
        var member = check.member();
        boolean tooLate = !staff.is(StaffRole.SUPERVISOR) && isTheSupervisors(member);
        if (tooLate || !agree(said, member)) {
            viewings.told(staff, Capacity.ASSISTED, Aspect.IDENTITY_NOT_CONFIRMED, List.of(member));
            return missed(staff, check);
        }
        viewings.told(staff, Capacity.ASSISTED, Aspect.IDENTITY_CONFIRMED, List.of(member));
        jdbc.sql("update identity_check set state = 'PASSED' where id = ?").param(id).update();
        sessions.start(staff, member, Basis.IDENTITY_CHECK, reason);
        return Outcome.CONFIRMED;
    }

    private Outcome missed(Actor.Staff staff, Check check) {
        jdbc.sql("update identity_check set misses = misses + 1 where id = ?").param(check.id()).update();
        boolean over = check.misses() + 1 >= ALLOWED_MISSES
                || !staff.is(StaffRole.SUPERVISOR) && isTheSupervisors(check.member());
        if (over) {
            jdbc.sql("update identity_check set state = 'FAILED' where id = ?").param(check.id()).update();
        }
        return over ? Outcome.ENDED : Outcome.MISSED;
    }

    private boolean agree(Statements said, MemberRef ref) {
        var member = members.with(ref).orElseThrow(NotInReach::new);
        return said.agreeWith(member) && isCalled(member.name().kana(), said.said().get(Fact.KANA));
    }

    private boolean isCalled(String kana, @Nullable String said) {
        return said == null
                || jdbc.sql("select fold_kana(?) = fold_kana(?)").params(kana, said).query(Boolean.class).single();
    }

    /** Whether enough was missed within a day. Locks, so that checks of one member beside each other see each other's misses. */
    private boolean isTheSupervisors(MemberRef member) {
        return jdbc.sql("""
                        select misses from identity_check
                        where member = ? and state <> 'PASSED' and opened_at > ? order by id for update
                        """)
                        .params(member.value(), utc(clock.instant().minus(SUPERVISORS_FOR)))
                        .query(Integer.class).list().stream().mapToInt(misses -> misses).sum()
                >= ALLOWED_MISSES;
    }

    private Optional<Check> select(Actor.Staff staff, UUID id, String lock) {
        return jdbc.sql("""
                        select id, member, misses from identity_check
                        where id = ? and staff = ? and state = 'OPEN' and opened_at > ?
                        """ + lock)
                .params(id, staff.id(), utc(clock.instant().minus(OPEN_FOR)))
                .query((row, n) -> new Check(
                        row.getObject("id", UUID.class),
                        new MemberRef(row.getObject("member", UUID.class)),
                        row.getInt("misses")))
                .optional();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
