package org.madoguchi.retention;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of any age, of one member and one of the staff. */
final class KeptRows {

    /** Each inserts a row of {@code :id} that is {@code :age} old. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("sign_in", """
                    insert into sign_in (member, session, device, browser, at)
                    select ref, :id, 'PHONE', 'OTHER', :at from member"""),
            Map.entry("assistance_search", """
                    insert into assistance_search (staff, insurer_number, at, facts, found)
                    select id, '06990014', :at, 'NUMBER', 0 from staff"""),
            Map.entry("identity_check", """
                    insert into identity_check (staff, member, opened_at) select id, ref, :at from staff, member where subject = 'subject'"""),
            Map.entry("assistance_session", """
                    with session as (
                        insert into assistance_session (id, staff, member, insurer_number, basis, reason, answer, cause, started_at,
                                                        until, ended_at, ending)
                        select :id::uuid, id, ref, '06990014', 'EMERGENCY', 'EMERGENCY', 'USABLE', 'VALID', :at, :at, :at, 'TIME'
                        from staff, member where subject = 'subject' returning id)
                    insert into unmasking select id, 'NUMBER', 'ASKED', :at from session"""),
            Map.entry("posting", """
                    insert into posting (member, insurer_number, document, asked_by, asked_at, sent_by, sent_at)
                    select ref, '06990014', 'ELIGIBILITY_INFORMATION', id, :at, id, :at from staff, member where subject = 'subject'"""),
            Map.entry("issued_document", """
                    insert into issued_document (number_hash, insurer_number, kind, member, facts_hash, as_of, issued_at)
                    select uuid_send(:id::uuid), '06990014', 'NOTICE_COPY', ref, '', '2026-11-21', :at from member"""),
            Map.entry("outgoing_mail", """
                    insert into outgoing_mail (kind, recipient, subject, title, text, queued_at, due_at)
                    select 'LOOKS', ref, ref, '', '', :at, now() from member"""),
            Map.entry("look_to_tell", """
                    with look as (
                        insert into access_entry (at, subject, capacity, aspect) select :at, ref, 'PORTAL', 'STANDING' from member
                        returning id, subject)
                    insert into look_to_tell select id, subject from look"""),
            Map.entry("mail_confirmation", """
                    insert into mail_confirmation (member, address, code_hash, expires_at, first_sent_at)
                    values (another_member(), 'a@b.example', '', :at, :at)"""),
            Map.entry("own_consent_mail", """
                    insert into own_consent_mail select another_member(), ref, :at from member limit 1"""),
            Map.entry("missed_attempt", "insert into missed_attempt values ('LINKING', :id, 1, :at)"),
            Map.entry("support_code", """
                    insert into support_code (member, salt, code_hash, open_until) values (another_member(), :id::uuid, '', :at)"""));

    private final JdbcClient owner;

    KeptRows(JdbcClient owner) {
        this.owner = owner;
        owner.sql("insert into insurer (number, name, phone) values ('06990014', 'X', '0')").update();
        owner.sql("insert into staff (issuer, subject) values ('issuer', 'subject')").update();
        owner.sql("""
                create function another_member() returns uuid language sql as $$
                    insert into member (insurer_number, symbol, number, branch, family_classification, name, name_kana, sex, birthdate,
                                        qualified_on)
                    values ('06990014', gen_random_uuid()::text, '1', '00', 1, 'X', 'X', 1, '1980-01-01', '2020-01-01') returning ref
                $$""").update();
        owner.sql("select another_member()").query(UUID.class).single();
        // So that none that a test puts there is the newest.
        put("issued_document", "0 days");
    }

    /** @param age such as {@code 91 days} */
    UUID put(String table, String age) {
        var id = UUID.randomUUID();
        owner.sql(ROWS.get(table).replace(":at", "now() - :age::interval"))
                .param("id", id.toString()).param("age", age).update();
        return id;
    }

    void signIns(int count, String age) {
        owner.sql("""
                        insert into sign_in (member, session, device, browser, at)
                        select ref, gen_random_uuid(), 'PHONE', 'OTHER', now() - :age::interval from member, generate_series(1, :count)
                        """)
                .param("age", age).param("count", count).update();
    }

    void emergency(UUID session, String state) {
        owner.sql("""
                        insert into staff (issuer, subject) values ('issuer', 'supervisor') on conflict do nothing
                        """).update();
        owner.sql("""
                        insert into emergency (session, staff, reason, text, opened_at, state, decided_by, decided_at)
                        select :session, session.staff, 'OTHER', '', started_at, :state,
                               case when :state <> 'WAITING' then (select id from staff where subject = 'supervisor') end,
                               case when :state <> 'WAITING' then now() end
                        from assistance_session session where id = :session
                        """)
                .param("session", session).param("state", state).update();
    }

    /** Without the document of today. */
    long count(String table) {
        return owner.sql("select count(*) from " + table + (table.equals("issued_document")
                ? " where issued_at < now() - interval '1 day'" : "")).query(Long.class).single();
    }
}
