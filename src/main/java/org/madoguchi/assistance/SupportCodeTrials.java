package org.madoguchi.assistance;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Misses;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Uses support codes up. Five misses lock one of the staff out for ten minutes. */
@Component
class SupportCodeTrials {

    private static final Misses.Limit LIMIT = new Misses.Limit("SUPPORT_CODE", 5, Duration.ofMinutes(10));

    /** That these digits are the member's code, and open to this person. */
    private static final String FITS = """
            where member.ref = code.member and member.insurer_number = :insurer
              and code.used_at is null and code.open_until > :now
              and code.code_hash = sha256(uuid_send(code.salt) || convert_to(:digits, 'UTF8'))
              and (:supervisor or exists (select from unrestricted_member free where free.ref = member.ref))
            """;

    private final JdbcClient jdbc;
    private final Misses misses;
    private final Clock clock;

    SupportCodeTrials(JdbcClient jdbc, Misses misses, Clock clock) {
        this.jdbc = jdbc;
        this.misses = misses;
        this.clock = clock;
    }

    @Transactional
    Redemption of(SupportCode code, Actor.Staff staff) {
        var who = staff.id().toString();
        misses.queue(LIMIT, who);
        if (misses.left(LIMIT, who) == 0) {
            return new Redemption.Missed(0);
        }
        return use(code, staff).<Redemption>map(Redemption.Redeemed::new).orElseGet(() ->
                fitsForSupervisors(code, staff) ? new Redemption.SupervisorOnly() : missed(who));
    }

    private Redemption missed(String who) {
        misses.miss(LIMIT, who);
        return new Redemption.Missed(misses.left(LIMIT, who));
    }

    /** In one statement, so that of two at once one has no effect. */
    private Optional<MemberRef> use(SupportCode code, Actor.Staff staff) {
        var update = "update support_code code set used_at = :now, code_hash = null from member ";
        return asked(update + FITS + "returning member.ref", code, staff, staff.is(StaffRole.SUPERVISOR))
                .query(UUID.class).optional().map(MemberRef::new);
    }

    private boolean fitsForSupervisors(SupportCode code, Actor.Staff staff) {
        return asked("select exists (select from support_code code, member " + FITS + ")", code, staff, true)
                .query(Boolean.class).single();
    }

    private JdbcClient.StatementSpec asked(String sql, SupportCode code, Actor.Staff staff, boolean supervisor) {
        return jdbc.sql(sql)
                .param("insurer", staff.insurer().digits())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("digits", code.digits())
                .param("supervisor", supervisor);
    }
}
