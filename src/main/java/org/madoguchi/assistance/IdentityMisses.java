package org.madoguchi.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often identity checks of one member, or by one of the staff, were missed within a day, and who may check yet. */
@Component
class IdentityMisses {

    static final int ALLOWED = 2;
    static final int ALLOWED_WITH_SUPERVISORS = 6;
    /** More than calls explain: who mishears so often tries out. */
    static final int ALLOWED_TO_ONE_PERSON = 20;

    private static final Duration COUNTED_FOR = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    IdentityMisses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why this person may not check this member now; null where it may. */
    IdentityChecks.@Nullable Refusal refusal(Actor.Staff staff, RegisteredMember member) {
        if (missed("staff", staff.id()) >= ALLOWED_TO_ONE_PERSON) {
            return IdentityChecks.Refusal.COLLEAGUE;
        }
        if (staff.is(StaffRole.SUPERVISOR)) {
            return missed("member", member.ref().value()) < ALLOWED_WITH_SUPERVISORS ? null : IdentityChecks.Refusal.TOMORROW;
        }
        return member.restricted() || leaveItToSupervisors(member.ref()) ? IdentityChecks.Refusal.SUPERVISOR : null;
    }

    boolean leaveItToSupervisors(MemberRef member) {
        return missed("member", member.value()) >= ALLOWED;
    }

    /** Makes checks of one member beside each other wait until the transaction ends, so that each sees what was missed before. */
    void queue(MemberRef member) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity check ' || :member, 0))")
                .param("member", member.toString())
                .query(rows -> {});
    }

    private int missed(String column, UUID value) {
        return jdbc.sql("""
                        select coalesce(sum(misses), 0) from identity_check
                        where %s = :value and state <> 'PASSED' and opened_at > :since
                        """.formatted(column))
                .param("value", value)
                .param("since", OffsetDateTime.ofInstant(clock.instant().minus(COUNTED_FOR), ZoneOffset.UTC))
                .query(Integer.class).single();
    }
}
