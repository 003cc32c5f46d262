package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom an agent finds, by which facts, and how little of them. */
class StaffSearchTests {

    private static final String BORN = "19901012";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final CallCentre aoki = CallCentre.with(portal, "staff-aoki");

    @AfterEach
    void asIfNobodyHadCalled() {
        portal.owner().sql("delete from member where member_key like 'many-%'").update();
        new StaffRoom(portal).clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "symbol", "kana", "branch", "birthdate"})
    void neverByTheIndividualNumberNorIsItRepeated(String field) {
        var typed = new HashMap<>(Map.of("number", "1003", "birthdate", BORN));
        typed.put(field, "1234 5678 9018");
        var answer = aoki.search(typed);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("1234 5678 9018", "123456789018");
        assertThat(rows(answer)).isEmpty();
        assertThat(searches()).as("nothing was searched").isEmpty();
    }

    static Stream<Map<String, String>> tooLittle() {
        return Stream.of(
                Map.of(),
                Map.of("number", "1003"),
                Map.of("number", "1003", "branch", "00"),
                Map.of("symbol", "2601"),
                Map.of("symbol", "2601", "branch", "00"),
                Map.of("symbol", "2601", "birthdate", BORN),
                Map.of("kana", "スズキ"),
                Map.of("kana", "スズキ", "symbol", "2601"),
                Map.of("birthdate", BORN),
                Map.of("kana", "ス", "birthdate", BORN),
                Map.of("kana", "鈴木", "birthdate", BORN),
                Map.of("kana", "鈴木　美咲", "number", "1003"),
                Map.of("kana", "スズキ", "birthdate", "きのう"));
    }

    /** One fact, or kanji alone. */
    @ParameterizedTest
    @MethodSource("tooLittle")
    void neverByLessThanTwoFacts(Map<String, String> typed) {
        long before = aoki.lastEntry();
        var answer = aoki.search(typed);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(rows(answer)).isEmpty();
        assertThat(searches()).isEmpty();
        assertThat(aoki.entries(before, people.ref("suzuki"))).isEmpty();
        assertThat(page(answer).select("[role=alert]")).isNotEmpty();
    }

    @Test
    void aRowIsMasked() {
        var answer = aoki.search(Map.of("kana", "ｽｽﾞ", "birthdate", BORN));
        assertThat(rows(answer)).hasSize(1);
        assertThat(answer.body()).contains(people.ref("suzuki").toString())
                .doesNotContain("鈴木", "美咲", "ミサキ", "スズキ", "1003", "2601", "みほん町", "000-0001", "1990年");
        assertThat(page(answer).title()).doesNotContain("ス");
    }

    @Test
    void atMostTwentyRows() {
        jdbc.sql("""
                insert into member (insurer_number, member_key, symbol, number, branch, family_classification, name, name_kana, sex,
                                    birthdate, qualified_on)
                select '06990014', 'many-' || n, '7', '70' || n, '00', 1, '多数', 'タスウ　ハナコ', 2, '1970-01-01', '2020-01-01'
                from generate_series(10, 35) n
                """).update();
        var answer = aoki.search(Map.of("kana", "タスウ", "birthdate", "1970-01-01"));
        assertThat(rows(answer)).hasSize(20);
        assertThat(CallCentre.words(answer)).contains("ほかにも当てはまる方がいます");
        assertThat(jdbc.sql("select count(*) from access_entry where subject in (select ref from member where member_key like 'many-%')")
                .query(Integer.class).single()).isEqualTo(20);
    }

    @Test
    void ofTheOwnInsurerOnly() {
        var chiba = CallCentre.with(portal, "staff-chiba");
        var suzuki = Map.of("number", "1003", "birthdate", BORN);
        assertThat(CallCentre.words(chiba.search(suzuki))).contains("見つかりません");
        assertThat(rows(aoki.search(suzuki))).hasSize(1);
        var mori = aoki.search(Map.of("number", "2001", "symbol", "3101"));
        assertThat(rows(mori)).isEmpty();
        assertThat(rows(chiba.search(Map.of("number", "2001", "symbol", "3101")))).hasSize(1);
    }

    /** 田中由美さん is under a disclosure restriction. */
    @Test
    void ofARestrictedMemberTheAgentReadsOnlyThatThereIsOne() {
        var ref = people.ref("tanaka");
        long before = aoki.lastEntry();
        var answer = aoki.search(tanaka());
        assertThat(rows(answer)).isEmpty();
        assertThat(answer.body()).doesNotContain(ref.toString(), "ユミ", "田中", "2601", "架空市");
        assertThat(CallCentre.words(answer)).contains("取り扱いに制限のある方です").doesNotContain("見つかりません");
        assertThat(aoki.entries(before, ref)).as("she reads that somebody tried").containsExactly("ASSISTED SEARCH_RESULT");
    }

    /** Her husband's number finds him, and nothing of her. */
    @Test
    void besideOthersOfTheHouseholdThereIsNoTraceOfHer() {
        var husband = jdbc.sql("select symbol, number from member where member_key = 'tanaka-ken'").query().singleRow();
        var answer = aoki.search(Map.of("symbol", husband.get("symbol").toString(), "number", husband.get("number").toString()));
        assertThat(rows(answer)).hasSize(1);
        assertThat(CallCentre.words(answer)).doesNotContain("制限");
    }

    @Test
    void theSupervisorIsShownTheRow() {
        var ref = people.ref("tanaka");
        var ueda = CallCentre.with(portal, "supervisor-ueda");
        long before = ueda.lastEntry();
        var answer = ueda.search(tanaka());
        assertThat(rows(answer)).singleElement().asString().contains("制限あり");
        assertThat(ueda.entries(before, ref)).containsExactly("ASSISTED SEARCH_RESULT");
        assertThat(answer.body()).doesNotContain("架空市", "000-0001");
    }

    @Test
    void whoeverStandsOnThePageHasAnEntry() {
        long before = aoki.lastEntry();
        aoki.search(Map.of("number", "1003", "birthdate", BORN));
        assertThat(aoki.entries(before, people.ref("suzuki"))).containsExactly("ASSISTED SEARCH_RESULT");
        assertThat(aoki.entries(before, people.ref("yamada"))).isEmpty();
    }

    @Test
    void nothingIsShownWhereTheLogCannotBeWritten() {
        portal.owner().sql("alter table access_entry rename to access_entry_away").update();
        try {
            var answer = aoki.search(Map.of("number", "1003", "birthdate", BORN));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain(people.ref("suzuki").toString());
        } finally {
            portal.owner().sql("alter table access_entry_away rename to access_entry").update();
        }
    }

    /** How many were found by which facts, also where nobody was. */
    @Test
    void everySearchIsKeptWithoutWhatWasTyped() {
        aoki.search(Map.of("number", "1003", "birthdate", BORN));
        aoki.search(Map.of("kana", "スズキ", "birthdate", BORN));
        aoki.search(Map.of("kana", "ダレモ", "birthdate", BORN));
        aoki.search(tanaka());
        assertThat(jdbc.sql("select facts || ' ' || found from assistance_search order by id").query(String.class).list())
                .containsExactly("NUMBER 1", "KANA 1", "KANA 0", "KANA 0");
        assertThat(jdbc.sql("select distinct staff from assistance_search").query(UUID.class).list())
                .containsExactly(new StaffRoom(portal).id("staff-aoki"));
        assertThat(searches()).noneMatch(row -> row.matches(".*(1003|スズ|ダレモ|タナカ|1990-10-12|19901012).*"));
    }

    @Test
    void whatACallerSaysIsInNoAddress() {
        var answer = aoki.search(Map.of("number", "1003", "birthdate", BORN));
        assertThat(answer.uri().getQuery()).isNull();
        assertThat(page(answer).select("form[action*=assistance]").eachAttr("method")).isNotEmpty().containsOnly("post");
        var typed = aoki.desk.get("/assistance/search?number=1003&birthdate=" + BORN);
        assertThat(typed.headers().firstValue("Location").orElseThrow()).endsWith("/assistance");
        assertThat(searches()).hasSize(1);
    }

    private Map<String, String> tanaka() {
        return Map.of("kana", "タナカ", "birthdate", jdbc.sql("select birthdate::text from member where member_key = 'tanaka'")
                .query(String.class).single());
    }

    private List<String> searches() {
        return jdbc.sql("select assistance_search::text from assistance_search").query(String.class).list();
    }

    private static List<String> rows(HttpResponse<String> answer) {
        return page(answer).select("#found tbody tr").eachText();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
