package org.madoguchi.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's staff, and what has come of its calls; a test that has them leaves none behind. */
public final class StaffRoom {

    private final JdbcClient jdbc;
    private final RunningPortal portal;
    private final People people;

    public StaffRoom(RunningPortal portal) {
        this.portal = portal;
        jdbc = portal.bean(JdbcClient.class);
        people = new People(portal);
    }

    /** Under which a member's pages stand. */
    public String ref(String member) {
        return people.ref(member).toString();
    }

    /** Signed in for the first time where that has not been. */
    UUID id(String name) {
        return (UUID) row(name).get("id");
    }

    /** By which members know this person. */
    public int number(String name) {
        return (Integer) row(name).get("number");
    }

    /** A session as if its identity check had been passed: also one that the portal would never begin. */
    public UUID session(String name, String member) {
        return jdbc.sql("""
                        insert into assistance_session (staff, member, insurer_number, basis, reason, answer, cause, started_at, until)
                        select :staff, ref, insurer_number, 'IDENTITY_CHECK', 'UNTIL_WHEN', 'USABLE', 'VALID', :now,
                               cast(:now as timestamptz) + interval '15 minutes'
                        from member where ref = :member returning id
                        """)
                .param("staff", id(name)).param("member", people.ref(member).value()).param("now", now())
                .query(UUID.class).single();
    }

    /** @param seconds from now on, negative where it is over */
    public void leave(String name, int seconds) {
        jdbc.sql("""
                        update assistance_session set until = cast(:now as timestamptz) + make_interval(secs => :seconds)
                        where staff = :staff and ended_at is null
                        """)
                .param("now", now()).param("seconds", seconds).param("staff", id(name)).update();
    }

    /** As if this person had hung up, and written nothing down yet. */
    public void endWithoutOutcome(String name) {
        jdbc.sql("update assistance_session set ended_at = :now, ending = 'BY_STAFF' where staff = :staff and ended_at is null")
                .param("now", now()).param("staff", id(name)).update();
    }

    /** The hour within which a second person decides on them is over. */
    public void leaveEmergenciesForAnHour() {
        portal.owner().sql("update emergency set opened_at = opened_at - interval '1 hour'").update();
    }

    /** As if nobody had called. */
    public void clear() {
        for (var table : new String[] {"emergency", "unmasking", "posting", "assistance_session", "identity_check", "assistance_search"}) {
            portal.owner().sql("delete from " + table).update();
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(portal.bean(Clock.class));
    }

    private Map<String, Object> row(String name) {
        // As the demo's provider names its people.
        var subject = UUID.nameUUIDFromBytes(("madoguchi demo " + name).getBytes(StandardCharsets.UTF_8)).toString();
        var known = "select id, number from staff where subject = ?";
        if (jdbc.sql(known).param(subject).query().listOfRows().isEmpty()) {
            new Visitor(portal.uri()).signInAsStaff(name);
        }
        return jdbc.sql(known).param(subject).query().singleRow();
    }
}
