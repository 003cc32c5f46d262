package org.madoguchi.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.register.TwoInsurers.OTHERS;
import static org.madoguchi.register.TwoInsurers.OURS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the portal's account can get hold of when all it is told is an insurer; it tries, with the code out of the way. */
class RowLevelSecurityTests {

    private static final String REFUSED = "42501";
    private static final String NONE = "0";

    /** Why a table is not under a policy. */
    private static final Map<String, String> NOT_KEPT_APART = Map.of(
            "insurer", "names, phones and rules, which anybody may read",
            "staff", "of no insurer before a sign-in tells, and a number",
            "access_entry", "refs and no word of a person; who verifies the log must never see a part of it",
            "access_seal", "hashes, likewise",
            "access_stone", "hashes and counts, likewise",
            "unsealed_access_entry", "numbers, likewise",
            "missed_attempt", "counts, and a lock must be found whoever asks",
            "spring_session", "read before it is known who asks",
            "spring_session_attributes", "likewise");

    private static final TwoInsurers DATABASE = new TwoInsurers();

    static Set<String> tables() {
        return TwoInsurers.ROWS.keySet();
    }

    static Stream<String> relations() {
        return Stream.concat(tables().stream(), names("select viewname from pg_views where schemaname = 'public'").stream());
    }

    @Test
    void eachTableKeepsInsurersApartOrHasAReasonNotTo() {
        var open = names("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f', 'm')
                and not relrowsecurity and relname <> 'flyway_schema_history'""");
        assertThat(open).containsExactlyInAnyOrderElementsOf(NOT_KEPT_APART.keySet());
        var apart = names("select relname from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity");
        assertThat(apart).as("each has a row that is tried for").containsExactlyInAnyOrderElementsOf(tables());
    }

    @ParameterizedTest
    @MethodSource("relations")
    void theRowsOfOneInsurerAreSeenAndNoOthers(String relation) {
        assertThat(DATABASE.seen("*", relation)).isEqualTo(2);
        assertThat(DATABASE.seen(OURS, relation)).isEqualTo(1);
        assertThat(DATABASE.seen(OTHERS, relation)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("relations")
    void whereNothingWasSaidNothingIsSeen(String relation) {
        for (var said : new String[] {null, "", "06990022", "0699", "%", "**", "06990014,06990030", "null"}) {
            assertThat(DATABASE.seen(said, relation)).as(said).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anothersRowIsNotThere(String table) {
        assertThat(DATABASE.seen(OURS, table + " where" + DATABASE.place(table, OURS))).isEqualTo(1);
        assertThat(DATABASE.seen(OURS, table + " where" + DATABASE.place(table, OTHERS))).isZero();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void anothersRowIsNotChanged(String table) {
        var column = names("""
                select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and attgenerated = ''
                and attidentity = '' order by has_column_privilege('portal', attrelid, attnum, 'update') desc, attnum limit 1
                """.formatted(table)).getFirst();
        var update = "update " + table + " set " + column + " = " + column + " where";
        assertThat(DATABASE.tried(OURS, update + DATABASE.place(table, OTHERS))).isIn(NONE, REFUSED);
        assertThat(DATABASE.tried(OURS, "delete from " + table + " where" + DATABASE.place(table, OTHERS))).isIn(NONE, REFUSED);
        assertThat(DATABASE.seen("*", table)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingIsAddedForAnother(String table) {
        assertThat(DATABASE.triedToAdd(OURS, table, OTHERS)).isEqualTo(REFUSED);
        assertThat(DATABASE.triedToAdd(null, table, OURS)).isEqualTo(REFUSED);
        assertThat(DATABASE.triedToAdd(OURS, table, OURS)).as("it is the policy that refuses").isNotEqualTo(REFUSED);
    }

    @Test
    void noMemberIsHandedToAnotherInsurer() {
        assertThat(DATABASE.tried(OURS, "update member set insurer_number = '" + OTHERS + "'")).isEqualTo(REFUSED);
        assertThat(DATABASE.tried(OURS, "update mail_address set member = '00000000-0000-0000-0000-000000000002'"))
                .isEqualTo(REFUSED);
    }

    /** Else the refusals above would say nothing. */
    @Test
    void itIsNotForWantOfRightsThatRowsAreNotChanged() {
        assertThat(tables().stream().filter(table -> names(
                "select has_any_column_privilege('portal', '" + table + "', 'update')::text").contains("false")))
                .containsExactlyInAnyOrder("assistance_search", "unmasking");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alter table member disable row level security", "drop policy in_sight on member",
        "create policy mine on member using (true)", "alter view unrestricted_member set (security_invoker = false)",
        "create or replace function insurers_in_sight() returns text language sql return '*'",
        "alter role portal bypassrls", "truncate member cascade", "alter table member owner to portal"})
    void thePortalCannotSwitchItOff(String attempt) {
        assertThat(DATABASE.tried(OURS, attempt)).isEqualTo(REFUSED);
    }

    /** Without row security PostgreSQL refuses to answer at all. */
    @Test
    void norGoAroundIt() {
        assertThat(DATABASE.<String>portal(OURS, portal -> {
            portal.sql("set row_security = off").update();
            return TwoInsurers.tried(portal.sql("delete from look_to_tell"));
        })).isEqualTo(REFUSED);
        var others = names("select rolname from pg_roles where rolname <> 'portal'");
        assertThat(others).isNotEmpty().allSatisfy(role ->
                assertThat(DATABASE.tried(OURS, "set role \"" + role + "\"")).isEqualTo(REFUSED));
    }

    @Test
    void aSearchPathOfItsOwnChangesNothing() {
        assertThat(DATABASE.<Integer>portal(OURS, portal -> {
            portal.sql("create function pg_temp.insurers_in_sight() returns text language sql return '*'").update();
            portal.sql("create function pg_temp.current_setting(text, boolean) returns text language sql return '*'").update();
            portal.sql("set search_path = pg_temp, public, pg_catalog").update();
            return portal.sql("select count(*) from member").query(Integer.class).single();
        })).isEqualTo(1);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", OTHERS})
    void aLookIsToldWhomeverThePortalHasInSight(String insurers) {
        DATABASE.portal(insurers, portal -> {
            portal.sql("create temporary table mail_address (member uuid, tells_looks boolean)").update();
            return portal.sql("""
                    insert into access_entry (at, subject, capacity, aspect)
                    values (now(), '00000000-0000-0000-0000-000000000001', 'ASSISTED', 'STANDING')""").update();
        });
        assertThat(DATABASE.owner.sql("delete from look_to_tell where entry in (select id from access_entry)").update())
                .isEqualTo(1);
    }

    /** Triggers, and what removes old rows; each with a path of its own, and no function for everybody. */
    @Test
    void whatRunsAsTheOwnerIsNamed() {
        assertThat(names("""
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
                and prorettype = 'trigger'::regtype and array_to_string(proconfig, ' ') like 'search_path=%pg_temp'"""))
                .containsExactlyInAnyOrder("await_seal_of_access_entry", "await_mail_of_look");
        assertThat(names("""
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef
                and prorettype <> 'trigger'::regtype and array_to_string(proconfig, ' ') like 'search_path=%pg_temp'
                and not exists (select from aclexplode(proacl) where grantee = 0)"""))
                .containsExactlyInAnyOrder("forget_searches", "forget_identity_checks", "forget_assistance_sessions",
                        "forget_postings", "forget_issued_documents");
        assertThat(names("select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef")).hasSize(7);
        assertThat(names("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'
                and not coalesce('security_invoker=true' = any (reloptions), false)""")).isEmpty();
    }

    private static List<String> names(String sql) {
        return DATABASE.owner.sql(sql).query(String.class).list();
    }
}
