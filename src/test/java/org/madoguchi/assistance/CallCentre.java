package org.madoguchi.assistance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.madoguchi.demo.SetClock;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.TestDatabase;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two insurers' staff and members in a database of their own, with a clock that goes only when told to. */
final class CallCentre {

    static final String OURS = "06990014";
    static final String OTHERS = "06990030";

    final SetClock clock = new SetClock();
    final JdbcClient jdbc;
    /** Who may change what the portal may not. */
    final JdbcClient owner;
    final AssistanceSessions sessions;
    final Emergencies emergencies;
    final SecondKeys secondKeys;
    final Calls calls;
    final CallReports reports;
    final TransactionTemplate transaction;
    private int people;

    CallCentre() {
        DataSource database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        owner = JdbcClient.create(TestDatabase.owned(database));
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        var members = new Members(jdbc);
        sessions = new AssistanceSessions(jdbc, members, clock);
        emergencies = new Emergencies(jdbc, sessions, new IdentityMisses(jdbc, clock), members, clock);
        secondKeys = new SecondKeys(jdbc, sessions, clock);
        calls = new Calls(jdbc, clock);
        reports = new CallReports(jdbc, clock);
        insurer(OURS);
        insurer(OTHERS);
    }

    private void insurer(String number) {
        jdbc.sql("insert into insurer (number, name, phone) values (?, 'みほん健康保険組合', '03-0000-0000')").param(number).update();
    }

    Actor.Staff agent(String insurer) {
        return staff(insurer, StaffRole.AGENT);
    }

    Actor.Staff supervisor(String insurer) {
        return staff(insurer, StaffRole.SUPERVISOR);
    }

    private Actor.Staff staff(String insurer, StaffRole role) {
        return jdbc.sql("insert into staff (issuer, subject) values ('https://staff.example', ?) returning id, number")
                .param("person-" + ++people)
                .query((row, n) -> new Actor.Staff(
                        row.getObject("id", UUID.class), row.getInt("number"), InsurerNumber.of(insurer), Set.of(role)))
                .single();
    }

    MemberRef member(String insurer, boolean restricted) {
        return new MemberRef(jdbc.sql("""
                        insert into member (insurer_number, symbol, number, branch, family_classification, name, name_kana,
                                            sex, birthdate, qualified_on, non_disclosure, missing_from)
                        values (?, '2601', ?, '00', 1, '佐藤　花子', 'サトウ　ハナコ', 2, '1980-05-10', '2015-04-01', ?, '2026-10-31')
                        returning ref
                        """)
                .params(insurer, String.valueOf(7000 + ++people), restricted)
                .query(UUID.class).single());
    }

    UUID emergency(Actor.Staff staff, MemberRef member) {
        return transaction.execute(status ->
                emergencies.open(staff, member, EmergencyReason.AMBULANCE, "救急外来から、意識のない方について"));
    }

    String state(UUID session) {
        return jdbc.sql("select state from emergency where session = ?").param(session).query(String.class).single();
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
