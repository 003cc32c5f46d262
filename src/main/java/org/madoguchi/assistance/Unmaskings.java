package org.madoguchi.assistance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.madoguchi.register.Members;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.Viewing;
import org.madoguchi.viewing.Viewings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows the staff a masked field; why, stands in the access log and on the supervisor's page. */
@Component
public class Unmaskings {

    private final JdbcClient jdbc;
    private final Members members;
    private final AssistanceSessions sessions;
    private final Viewings viewings;
    private final Clock clock;

    Unmaskings(JdbcClient jdbc, Members members, AssistanceSessions sessions, Viewings viewings, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.sessions = sessions;
        this.viewings = viewings;
        this.clock = clock;
    }

    /**
     * The field's value; its access entry is committed when this returns.
     *
     * @throws NotInReach where the session is over
     */
    public String show(Actor.Staff staff, Viewing viewing, MaskedField field, UnmaskingReason reason) {
        var session = sessions.open(staff, viewing.subject()).orElseThrow(NotInReach::new);
        var member = members.with(viewing.subject()).orElseThrow(NotInReach::new);
        viewings.shown(viewing, field.aspect(), reason.name());
        jdbc.sql("insert into unmasking (session, field, reason, at) values (?, ?, ?, ?)")
                .params(session.id(), field.name(), reason.name(), OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        return field.of(member.number());
    }
}
