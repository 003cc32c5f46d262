package org.madoguchi.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.madoguchi.signin.KeptSignIn.Ending;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where and when a member has signed in, and whether that session is still open. */
@Component
public class SignIns {

    private static final int PAST_SHOWN = 10;

    private static final String IS_OPEN = """
            (ending is null and session in (select session_id from spring_session
                                            where expiry_time > :now and creation_time > :now - :limit))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    /** Sessions grow old by the real time, also in a demo that lives on another day. */
    private final InstantSource sessionTime = InstantSource.system();

    SignIns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a sign-in, once. */
    void keep(MemberRef member, String session, Device device) {
        jdbc.sql("""
                        insert into sign_in (member, session, device, browser, at)
                        values (:member, :session, :device, :browser, :at) on conflict (session) do nothing
                        """)
                .param("member", member.value())
                .param("session", session)
                .param("device", device.kind().name())
                .param("browser", device.browser().name())
                .param("at", utc(clock.instant()))
                .update();
    }

    /** Newest first. */
    public List<KeptSignIn> open(MemberRef member) {
        return opened("select * from sign_in where member = :member and " + IS_OPEN + " order by at desc, id")
                .param("member", member.value())
                .query(SignIns::read).list();
    }

    /** The last ten that have ended, newest first. */
    public List<KeptSignIn> past(MemberRef member) {
        return opened("select * from sign_in where member = :member and not " + IS_OPEN
                        + " order by at desc, id limit " + PAST_SHOWN)
                .param("member", member.value())
                .query(SignIns::read).list();
    }

    /** Notes how a session ended; for one that is not known, or has ended, nothing. */
    void ended(String session, Ending ending) {
        jdbc.sql("update sign_in set ending = :ending where session = :session and ending is null")
                .param("ending", ending.name())
                .param("session", session)
                .update();
    }

    /** Its session is gone when this returns; nothing happens where it is not this member's, or not open. */
    public void end(MemberRef member, UUID signIn) {
        opened(ending("id = :id")).param("member", member.value()).param("id", signIn).update();
    }

    /** All of the member's but the one of this session. */
    public void endOthers(MemberRef member, String session) {
        opened(ending("session <> :session"))
                .param("member", member.value()).param("session", session).update();
    }

    private static String ending(String which) {
        return """
                with ended as (
                    update sign_in set ending = 'ENDED_BY_MEMBER'
                    where member = :member and %s and %s returning session)
                delete from spring_session where session_id in (select session from ended)
                """.formatted(which, IS_OPEN);
    }

    private JdbcClient.StatementSpec opened(String sql) {
        return jdbc.sql(sql).param("now", sessionTime.millis()).param("limit", SessionAge.LIMIT.toMillis());
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static KeptSignIn read(ResultSet row, int number) throws SQLException {
        var ending = row.getString("ending");
        return new KeptSignIn(
                row.getObject("id", UUID.class),
                row.getString("session"),
                new Device(DeviceKind.valueOf(row.getString("device")), Browser.valueOf(row.getString("browser"))),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                ending == null ? null : Ending.valueOf(ending));
    }
}
