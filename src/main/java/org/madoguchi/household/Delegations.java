package org.madoguchi.household;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a principal does with the own delegations; the states stand at {@link DelegationState}. */
@Component
public class Delegations {

    private final JdbcClient jdbc;
    private final Principals principals;
    private final Clock clock;

    Delegations(JdbcClient jdbc, Principals principals, Clock clock) {
        this.jdbc = jdbc;
        this.principals = principals;
        this.clock = clock;
    }

    /**
     * Offers a delegation to whoever types the code, of which only a hash is kept.
     *
     * @param id made where the offer is written down, so that the same one sent twice is one
     * @return empty where it was offered before, begins in the past, or the principal may name nobody
     */
    public Optional<DelegationCode> offer(UUID id, MemberRef principal, DelegationTerms terms, CodeKind kind) {
        var today = Japan.today(clock);
        if (terms.from().isBefore(today) || !principals.with(principal).mayNameOn(today)) {
            return Optional.empty();
        }
        var code = DelegationCode.random(kind);
        int offered = jdbc.sql("""
                        insert into delegation (id, principal, standing, documents, from_day, to_day, code_kind, code_hash,
                                                open_until, state, changed_at)
                        values (:id, :principal, :standing, :documents, :from, :to, :kind,
                                sha256(uuid_send(cast(:id as uuid)) || convert_to(:code, 'UTF8')),
                                :openUntil, 'OFFERED', :now)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("principal", principal.value())
                .param("standing", terms.scopes().contains(DelegationScope.STANDING))
                .param("documents", terms.scopes().contains(DelegationScope.DOCUMENTS))
                .param("from", terms.from())
                .param("to", terms.to())
                .param("kind", kind.name())
                .param("code", code.letters())
                .param("openUntil", at(clock.instant().plus(kind.validity())))
                .param("now", at(clock.instant()))
                .update();
        return offered == 1 ? Optional.of(code) : Optional.empty();
    }

    /** Before it is accepted. */
    public boolean takeBack(MemberRef principal, UUID id) {
        return change("state = 'WITHDRAWN', code_hash = null", "state in ('OFFERED', 'SHOWN')", principal, id);
    }

    /** At once, and for a reason that nobody is asked for. */
    public boolean end(MemberRef principal, UUID id) {
        return change("state = 'ENDED_BY_PRINCIPAL'", "state = 'ACCEPTED'", principal, id);
    }

    /** For a year from today, only in the days in which the principal is asked. */
    public boolean extend(MemberRef principal, UUID id) {
        var today = Japan.today(clock);
        return jdbc.sql("""
                        update delegation set to_day = :to, changed_at = :now
                        where id = :id and principal = :principal and state = 'ACCEPTED'
                          and to_day between :today and :soon
                        """)
                        .param("to", DelegationTerms.lastDayOfAYear(today))
                        .param("today", today)
                        .param("soon", today.plusDays(Delegation.DAYS_OF_NOTICE))
                        .param("id", id)
                        .param("principal", principal.value())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Newest first; a delegate under a disclosure restriction is in none of them. */
    public List<Delegation> of(MemberRef principal) {
        return jdbc.sql("""
                        select * from delegation
                        where principal = :principal
                          and (delegate is null or exists (select from unrestricted_member free where free.ref = delegate))
                        order by changed_at desc, id
                        """)
                .param("principal", principal.value())
                .query(Delegation::read).list();
    }

    private boolean change(String change, String guard, MemberRef principal, UUID id) {
        return jdbc.sql("update delegation set " + change + ", changed_at = :now"
                                + " where id = :id and principal = :principal and " + guard)
                        .param("id", id)
                        .param("principal", principal.value())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
