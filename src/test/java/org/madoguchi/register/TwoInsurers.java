package org.madoguchi.register;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database in which each of two insurers has one row in each table that keeps them apart, and the portal's account to try it. */
final class TwoInsurers {

    static final String OURS = "06990014";
    static final String OTHERS = "06990030";

    /** In an order in which each row finds what it refers to. A new table has its own here. */
    static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("member", """
                insert into member (ref, insurer_number, symbol, number, branch, family_classification, name, name_kana, sex,
                                    birthdate, qualified_on)
                values (:member, :insurer, '1', '1', '00', 1, 'X', 'X', 1, '1980-01-01', '2020-01-01')""");
        ROWS.put("feed", """
                insert into feed (id, state, origin, insurer_number, kind, as_of) overriding system value
                values (:feed, 'READY', 'PAGE', :insurer, 'FULL', '2026-10-31')""");
        ROWS.put("feed_problem", "insert into feed_problem values (:feed, 0, 2, 'Sex1', 'NOT_A_CODE')");
        ROWS.put("feed_count", "insert into feed_count values (:feed, 'FIELD', 'Name', 1)");
        ROWS.put("feed_piece", "insert into feed_piece values (:feed, 0, '')");
        ROWS.put("feed_before", """
                insert into feed_before (feed, ref, insurer_number, symbol, number, branch, family_classification, name,
                                         name_kana, sex, birthdate, qualified_on)
                values (:feed, :member, :insurer, '1', '1', '00', 1, 'X', 'X', 1, '1980-01-01', '2020-01-01')""");
        ROWS.put("entered_expiry", "insert into entered_expiry values (:member, '2027-05-01', '2026-11-21')");
        ROWS.put("sign_in_link", "insert into sign_in_link values ('issuer', :member, :member, now())");
        ROWS.put("sign_in", """
                insert into sign_in (member, session, device, browser, at) values (:member, :member, 'PHONE', 'OTHER', now())""");
        ROWS.put("family_choice", "insert into family_choice values (:member, :member, 'NOTHING', now())");
        ROWS.put("delegation", """
                insert into delegation (id, principal, standing, documents, from_day, to_day, code_kind, code_hash, open_until,
                                        state, changed_at)
                values (:member, :member, true, false, '2026-11-21', '2027-11-20', 'CODE', '', now(), 'OFFERED', now())""");
        ROWS.put("mail_address", """
                insert into mail_address (member, address, language, confirmed_at, tells_looks)
                values (:member, 'a@b.example', 'ja', now(), true)""");
        ROWS.put("mail_confirmation", """
                insert into mail_confirmation (member, address, code_hash, expires_at, first_sent_at)
                values (:member, 'a@b.example', '', now(), now())""");
        ROWS.put("outgoing_mail", """
                insert into outgoing_mail (kind, recipient, subject, title, text, queued_at, due_at)
                values ('LOOKS', :member, :member, '', '', now(), now())""");
        ROWS.put("look_to_tell", "insert into look_to_tell values (:entry, :member)");
        ROWS.put("own_consent_mail", "insert into own_consent_mail values (:member, :member, now())");
        ROWS.put("identity_check", "insert into identity_check (staff, member, opened_at) values (:staff, :member, now())");
        ROWS.put("assistance_session", """
                insert into assistance_session (id, staff, member, insurer_number, basis, reason, answer, cause, started_at, until)
                values (:member, :staff, :member, :insurer, 'EMERGENCY', 'EMERGENCY', 'USABLE', 'VALID', now(), now())""");
        ROWS.put("assistance_search", """
                insert into assistance_search (staff, insurer_number, at, facts, found)
                values (:staff, :insurer, now(), 'NUMBER', 0)""");
        ROWS.put("unmasking", "insert into unmasking values (:member, 'NUMBER', 'ASKED', now())");
        ROWS.put("emergency", """
                insert into emergency (session, staff, reason, text, opened_at) values (:member, :staff, 'OTHER', '', now())""");
        ROWS.put("posting", """
                insert into posting (member, insurer_number, document, asked_by, asked_at)
                values (:member, :insurer, 'ELIGIBILITY_INFORMATION', :staff, now())""");
        ROWS.put("support_code", "insert into support_code (member, salt, code_hash, open_until) values (:member, :member, '', now())");
        ROWS.put("issued_document", """
                insert into issued_document (number_hash, insurer_number, kind, member, facts_hash, as_of, issued_at)
                values (uuid_send(:member), :insurer, 'NOTICE_COPY', :member, '', '2026-11-21', now())""");
    }

    final DataSource database = TestDatabase.fresh();
    final JdbcClient owner = JdbcClient.create(TestDatabase.owned(database));
    private final Map<String, Map<String, Object>> people = Map.of(OURS, person(1, OURS), OTHERS, person(2, OTHERS));
    private final Map<String, String> places = new HashMap<>();

    TwoInsurers() {
        var everybody = JdbcClient.create(database);
        people.forEach((insurer, person) -> {
            owner.sql("insert into insurer (number, name, phone) values (:insurer, 'X', '0')").params(person).update();
            owner.sql("insert into staff (id, issuer, subject) values (:staff, 'issuer', :insurer)").params(person).update();
            ROWS.forEach((table, row) -> places.put(table + insurer,
                    everybody.sql(row + " returning ctid::text").params(person).query(String.class).single()));
        });
    }

    private static Map<String, Object> person(int number, String insurer) {
        return Map.of("member", new UUID(0, number), "staff", new UUID(1, number), "entry", -number, "feed", number,
                "insurer", insurer);
    }

    /**
     * With the portal's account, on a connection of its own.
     *
     * @param insurers what is said on it; null: nothing was ever said
     */
    <T> T portal(@Nullable String insurers, Function<JdbcClient, T> work) {
        try (var connection = TestDatabase.bare(database).getConnection()) {
            var portal = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (insurers != null) {
                portal.sql("select set_config('madoguchi.insurers', ?, false)").param(insurers).query(String.class).single();
            }
            return work.apply(portal);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How many rows the portal sees. */
    int seen(@Nullable String insurers, String table) {
        return portal(insurers, portal -> portal.sql("select count(*) from " + table).query(Integer.class).single());
    }

    /** How many rows it has to do with, or the error that the database answers with. */
    String tried(@Nullable String insurers, String sql) {
        return portal(insurers, portal -> tried(portal.sql(sql)));
    }

    /** To add this insurer's row once more. */
    String triedToAdd(@Nullable String insurers, String table, String whose) {
        return portal(insurers, portal -> tried(portal.sql(ROWS.get(table)).params(people.get(whose))));
    }

    static String tried(JdbcClient.StatementSpec statement) {
        try {
            return String.valueOf(statement.update());
        } catch (DataAccessException refused) {
            return ((SQLException) refused.getMostSpecificCause()).getSQLState();
        }
    }

    /** Of this insurer's row, so that a statement means it and no other. */
    String place(String table, String insurer) {
        return " ctid = '" + places.get(table + insurer) + "'";
    }
}
