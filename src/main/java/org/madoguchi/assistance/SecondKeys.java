package org.madoguchi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.NotInReach;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a supervisor says to the emergencies that others have opened. */
@Component
public class SecondKeys {

    private final JdbcClient jdbc;
    private final AssistanceSessions sessions;
    private final Clock clock;

    SecondKeys(JdbcClient jdbc, AssistanceSessions sessions, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Those of this person's insurer that wait for a word, oldest first. */
    public List<Emergency> waiting(Actor.Staff staff) {
        return jdbc.sql("""
                        select session.id, emergency.opened_at, staff.number, emergency.reason, emergency.text,
                               exists (select from identity_check failed
                                       where failed.member = session.member and failed.state = 'FAILED'
                                         and failed.opened_at between emergency.opened_at - interval '1 day'
                                                                  and emergency.opened_at) as check_failed,
                               emergency.opened_at <= :late as overdue, emergency.staff <> :staff as may_decide
                        from emergency join assistance_session session on session.id = emergency.session
                                       join staff on staff.id = emergency.staff
                        where emergency.state = 'WAITING' and session.insurer_number = :insurer
                        order by emergency.opened_at
                        """)
                .param("late", now().minus(Emergency.DECIDED_WITHIN))
                .param("staff", staff.id())
                .param("insurer", staff.insurer().digits())
                .query(SecondKeys::read).list();
    }

    /** The second person's yes; false where there is none that waits for it from this person. */
    @Transactional
    public boolean approve(Actor.Staff supervisor, UUID session) {
        return decide(supervisor, session, Emergency.State.APPROVED);
    }

    /** The second person's no, which closes the member's page; false as for {@link #approve}. */
    @Transactional
    public boolean objectTo(Actor.Staff supervisor, UUID session) {
        boolean objected = decide(supervisor, session, Emergency.State.OBJECTED);
        if (objected) {
            sessions.endObjected(session);
        }
        return objected;
    }

    private boolean decide(Actor.Staff supervisor, UUID session, Emergency.State state) {
        if (!supervisor.is(StaffRole.SUPERVISOR)) {
            throw new NotInReach();
        }
        return jdbc.sql("""
                        update emergency set state = :state, decided_by = :supervisor, decided_at = :now
                        from assistance_session session
                        where emergency.session = :session and session.id = emergency.session
                          and session.insurer_number = :insurer
                          and emergency.state = 'WAITING' and emergency.staff <> :supervisor
                        """)
                        .param("state", state.name())
                        .param("supervisor", supervisor.id())
                        .param("now", now())
                        .param("session", session)
                        .param("insurer", supervisor.insurer().digits())
                        .update()
                == 1;
    }

    private static Emergency read(ResultSet row, int number) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("number"),
                EmergencyReason.valueOf(row.getString("reason")),
                row.getString("text"),
                row.getBoolean("check_failed"),
                row.getBoolean("overdue"),
                row.getBoolean("may_decide"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
