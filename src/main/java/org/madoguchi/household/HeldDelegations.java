package org.madoguchi.household;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a delegate does with the delegations of others; the states stand at {@link DelegationState}. While either of the
 * two is under a disclosure restriction nothing of it is there, for either of them.
 */
@Component
public class HeldDelegations {

    private static final String BETWEEN_UNRESTRICTED = """
             and principal in (select ref from unrestricted_member)
             and delegate in (select ref from unrestricted_member)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    HeldDelegations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return what holds from now on, also where it did before; empty where it lapsed or was taken back meanwhile */
    public Optional<Delegation> accept(MemberRef delegate, UUID id) {
        return answer("ACCEPTED", delegate, id)
                .or(() -> heldBy(delegate).stream().filter(held -> held.id().equals(id)).findFirst());
    }

    /** @return empty where it lapsed or was taken back meanwhile */
    public Optional<Delegation> decline(MemberRef delegate, UUID id) {
        return answer("DECLINED", delegate, id);
    }

    /** At once. */
    public boolean end(MemberRef delegate, UUID id) {
        return jdbc.sql("""
                        update delegation set state = 'ENDED_BY_DELEGATE', changed_at = :now
                        where id = :id and delegate = :delegate and state = 'ACCEPTED'
                        """ + BETWEEN_UNRESTRICTED)
                        .param("id", id)
                        .param("delegate", delegate.value())
                        .param("now", Delegations.at(clock.instant()))
                        .update()
                == 1;
    }

    /** Whose code this member has typed and not answered yet. */
    public List<Delegation> shownTo(MemberRef delegate) {
        return select("and state = 'SHOWN' and open_until > :now", delegate);
    }

    /** What this member has accepted, also where it begins on a later day. */
    public List<Delegation> heldBy(MemberRef delegate) {
        return select("and state = 'ACCEPTED' and to_day >= :today", delegate);
    }

    /** What of them holds today. */
    List<Delegation> inForceFor(MemberRef delegate) {
        return select("and state = 'ACCEPTED' and :today between from_day and to_day", delegate);
    }

    private List<Delegation> select(String condition, MemberRef delegate) {
        return jdbc.sql("select * from delegation where delegate = :delegate " + condition + BETWEEN_UNRESTRICTED
                        + " order by changed_at, id")
                .param("delegate", delegate.value())
                .param("now", Delegations.at(clock.instant()))
                .param("today", Japan.today(clock))
                .query(Delegation::read).list();
    }

    private Optional<Delegation> answer(String state, MemberRef delegate, UUID id) {
        return jdbc.sql("""
                        update delegation set state = :state, changed_at = :now
                        where id = :id and delegate = :delegate and state = 'SHOWN'
                          and open_until > :now and to_day >= :today
                        """ + BETWEEN_UNRESTRICTED + " returning *")
                .param("state", state)
                .param("id", id)
                .param("delegate", delegate.value())
                .param("now", Delegations.at(clock.instant()))
                .param("today", Japan.today(clock))
                .query(Delegation::read).optional();
    }
}
