package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 髙橋さん, signed in on a phone and at a computer. */
class SignInsTests {

    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    private static final String WINDOWS =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36";
    private static final String END_ONE = "main form[action$='/end']";
    private static final String END_OTHERS = "main form[action$='/end-others']";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor phone = new Visitor(portal.uri()).with(IPHONE);
    private final Visitor computer = new Visitor(portal.uri()).with(WINDOWS);

    @BeforeEach
    @AfterEach
    void asIfTakahashiHadNeverSignedIn() {
        jdbc.sql("""
                with away as (delete from sign_in where member = ? returning session)
                delete from spring_session where session_id in (select session from away)
                """).param(people.ref("takahashi").value()).update();
    }

    @Test
    void bothAreThereInPlainWords() {
        computer.signIn("takahashi");
        phone.signIn("takahashi");
        var page = phone.page(signIns());
        assertThat(page.select(".sign-ins_line[data-here]").text())
                .contains("いまお使いの端末", "iPhone の Safari", "2026年11月21日", "（令和8年）土曜日");
        assertThat(page.select(".sign-ins_line:has(form)").eachText())
                .singleElement().asString().startsWith("Windows パソコン の Chrome").containsPattern("\\d{1,2}:\\d{2}");
        assertThat(page.selectFirst("h1 + p").text()).contains("この端末のほかに、1件");
    }

    @Test
    void nothingElseOfTheBrowserIsKept() {
        phone.signIn("takahashi");
        assertThat(jdbc.sql("select row_to_json(sign_in)::text from sign_in where member = ?")
                .param(people.ref("takahashi").value()).query(String.class).single())
                .contains("IPHONE", "SAFARI").doesNotContain("Mozilla", "18_5");
    }

    @Test
    void noSessionStandsOnThePage() {
        computer.signIn("takahashi");
        phone.signIn("takahashi");
        var sessions = jdbc.sql("select session from sign_in where member = ?")
                .param(people.ref("takahashi").value()).query(String.class).list();
        assertThat(sessions).hasSize(2).noneMatch(phone.open(signIns()).body()::contains);
    }

    @Test
    void whatIsEndedIsDeadAtTheNextRequest() {
        computer.signIn("takahashi");
        phone.signIn("takahashi");
        assertThat(computer.get(own()).statusCode()).isEqualTo(200);

        var after = phone.follow(phone.submit(phone.open(signIns()), END_ONE, Map.of()));
        assertThat(main(after)).contains("サインインを終了しました", "この端末だけ", "ほかの端末から終了");
        isLedToTheSignIn(computer.get(own()));
        assertThat(phone.get(own()).statusCode()).isEqualTo(200);
    }

    @Test
    void allOthersEndAtOnce() {
        computer.signIn("takahashi");
        var tablet = new Visitor(portal.uri());
        tablet.signIn("takahashi");
        phone.signIn("takahashi");

        phone.submit(phone.open(signIns()), END_OTHERS, Map.of());
        isLedToTheSignIn(computer.get(own()));
        isLedToTheSignIn(tablet.get(own()));
        assertThat(phone.get(own()).statusCode()).isEqualTo(200);
        assertThat(endings()).containsExactlyInAnyOrder("OPEN", "ENDED_BY_MEMBER", "ENDED_BY_MEMBER");
    }

    @Test
    void nobodyEndsSomebodyElses() {
        phone.signIn("takahashi");
        var id = jdbc.sql("select id::text from sign_in where member = ?")
                .param(people.ref("takahashi").value()).query(String.class).single();
        computer.signIn("watanabe");
        var page = computer.open("/members/" + people.ref("watanabe") + "/sign-ins");
        var token = Map.of("_csrf", Jsoup.parse(page.body()).selectFirst("input[name=_csrf]").val());

        computer.post("/members/" + people.ref("watanabe") + "/sign-ins/" + id + "/end", token);
        assertThat(computer.post(signIns() + "/" + id + "/end", token).statusCode()).isEqualTo(404);
        assertThat(computer.post(signIns() + "/end-others", token).statusCode()).isEqualTo(404);
        assertThat(phone.get(own()).statusCode()).isEqualTo(200);
        computer.submit(page, "form[action$='/sign-out']", Map.of());
    }

    @Test
    void eachEndIsTold() {
        var home = computer.signIn("takahashi");
        computer.follow(computer.submit(home, "form[action$='/sign-out']", Map.of()));
        computer.signIn("takahashi");
        computer.open("/oauth2/authorization/member");
        jdbc.sql("""
                update spring_session set expiry_time = 0 where session_id in
                    (select session from sign_in where member = ? and ending is null)
                """).param(people.ref("takahashi").value()).update();
        phone.signIn("takahashi");
        assertThat(phone.page(signIns()).select("section:last-of-type .sign-ins_line").eachText())
                .satisfiesExactly(
                        line -> assertThat(line).endsWith("時間がたち、自動で終了"),
                        line -> assertThat(line).endsWith("もう一度サインインして終了"),
                        line -> assertThat(line).endsWith("サインアウトして終了"));
    }

    @Test
    void aSessionOlderThanAnHourIsNotCalledOpen() {
        computer.signIn("takahashi");
        jdbc.sql("update spring_session set creation_time = creation_time - 61 * 60000 where session_id in "
                + "(select session from sign_in where member = ?)").param(people.ref("takahashi").value()).update();
        phone.signIn("takahashi");
        assertThat(main(phone.open(signIns()))).contains("この端末だけ", "自動で終了", "記録は90日で消えます");
    }

    @Test
    void theFirstSignInIsKeptWhenItIsLinked() {
        var kato = new Visitor(portal.uri()).with(IPHONE);
        try {
            var welcome = kato.signIn("kato");
            kato.follow(kato.submit(welcome, "main form", Map.of("insurer", "06990014", "symbol", "2601",
                    "number", "1011", "branch", "00", "birthdate", jdbc.sql(
                            "select to_char(birthdate, 'YYYYMMDD') from member where member_key = 'kato'")
                            .query(String.class).single())));
            assertThat(main(kato.open("/members/" + people.ref("kato") + "/sign-ins"))).contains("iPhone の Safari");
        } finally {
            jdbc.sql("delete from sign_in_link where member = ?").param(people.ref("kato").value()).update();
            jdbc.sql("delete from sign_in where member = ?").param(people.ref("kato").value()).update();
        }
    }

    private List<String> endings() {
        return jdbc.sql("select coalesce(ending, 'OPEN') from sign_in where member = ?")
                .param(people.ref("takahashi").value()).query(String.class).list();
    }

    private static void isLedToTheSignIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
    }

    private static String main(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).selectFirst("main").text();
    }

    private String own() {
        return "/members/" + people.ref("takahashi");
    }

    private String signIns() {
        return own() + "/sign-ins";
    }
}
