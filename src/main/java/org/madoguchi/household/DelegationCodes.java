package org.madoguchi.household;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Misses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a delegate types the code. A miss is a miss: whether the code never was one, is used, too old, taken back or the
 * delegate's own is not told.
 */
@Component
public class DelegationCodes {

    /** How long whoever has typed a code may think it over. */
    static final Duration TIME_TO_ANSWER = Duration.ofMinutes(15);
    private static final Misses.Limit LIMIT = new Misses.Limit("DELEGATION_CODE", 5, Duration.ofDays(1));

    private final JdbcClient jdbc;
    private final Misses misses;
    private final Clock clock;

    DelegationCodes(JdbcClient jdbc, Misses misses, Clock clock) {
        this.jdbc = jdbc;
        this.misses = misses;
        this.clock = clock;
    }

    /** Uses a code up, so that its offer is shown to this member and to nobody else; false for a miss. */
    @Transactional
    public boolean type(MemberRef member, DelegationCode code) {
        misses.queue(LIMIT, member.toString());
        var offer = offered(code);
        if (attemptsLeft(member) == 0) {
            return false;
        }
        if (offer.filter(id -> show(id, member)).isPresent()) {
            return true;
        }
        misses.miss(LIMIT, member.toString());
        return false;
    }

    /** How often this member may still try; 0 while locked for a day. */
    public int attemptsLeft(MemberRef member) {
        return misses.left(LIMIT, member.toString());
    }

    private Optional<UUID> offered(DelegationCode code) {
        var found = jdbc.sql("""
                        select id from delegation
                        where state = 'OFFERED' and open_until > :now
                          and code_hash = sha256(uuid_send(id) || convert_to(:code, 'UTF8'))
                        """)
                .param("now", Delegations.at(clock.instant()))
                .param("code", code.letters())
                .query(UUID.class).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean show(UUID id, MemberRef member) {
        return jdbc.sql("""
                        update delegation
                        set state = 'SHOWN', delegate = :member, code_hash = null, open_until = :until, changed_at = :now
                        where id = :id and state = 'OFFERED' and open_until > :now and to_day >= :today
                          and principal <> :member
                          and principal in (select ref from unrestricted_member)
                          and cast(:member as uuid) in (select ref from unrestricted_member)
                        """)
                        .param("id", id)
                        .param("member", member.value())
                        .param("until", Delegations.at(clock.instant().plus(TIME_TO_ANSWER)))
                        .param("now", Delegations.at(clock.instant()))
                        .param("today", Japan.today(clock))
                        .update()
                == 1;
    }
}
