package org.madoguchi.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two insurers and whomever a test lets live there, at whichever moment it says; its neighbours are other tests' people. */
public final class Village extends Clock {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final JdbcClient REGISTER = JdbcClient.create(DATABASE);
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    public final JdbcClient jdbc = REGISTER;
    private Instant now;

    /** @param moment in Japan, such as 2026-11-21T10:00:00 */
    public Village(String moment) {
        itIs(moment);
        jdbc.sql("""
                insert into insurer (number, name, phone) values ('06990014', 'A', '0'), ('06990030', 'B', '0')
                on conflict do nothing
                """).update();
    }

    public void itIs(String moment) {
        now = moment(moment);
    }

    /** @param moment in Japan, such as 2026-11-21T10:00:00 */
    public static Instant moment(String moment) {
        return ZonedDateTime.of(LocalDateTime.parse(moment), Japan.ZONE).toInstant();
    }

    public DataSource database() {
        return DATABASE;
    }

    public MemberRef member(String insurer, LocalDate born) {
        return new MemberRef(jdbc.sql("""
                        insert into member (insurer_number, symbol, number, branch, family_classification, name, name_kana,
                                            sex, birthdate, qualified_on)
                        values (:insurer, '1', :number, '00', 1, 'X', 'X', 1, :born, '2020-01-01') returning ref
                        """)
                .param("insurer", insurer).param("number", String.valueOf(PEOPLE.incrementAndGet())).param("born", born)
                .query(UUID.class).single());
    }

    public void restrict(MemberRef member, String flag, boolean restricted) {
        jdbc.sql("update member set " + flag + " = :restricted where ref = :ref")
                .param("restricted", restricted).param("ref", member.value()).update();
    }

    @Override
    public Instant instant() {
        return now;
    }

    /** Another one than Japan's, on purpose. */
    @Override
    public ZoneId getZone() {
        return ZoneId.of("America/New_York");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
