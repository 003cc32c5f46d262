package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An emergency room asks for 鈴木美咲さん; 青木 opens her page, and 上田 answers for it. */
class SupervisionTests {

    private static final String TEXT = "みほん病院の救急外来から。意識がない方の受診のため";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient owner = portal.owner();
    private final MemberRef suzuki = new People(portal).ref("suzuki");
    private final String ask = "/assistance/emergency/" + suzuki;
    private final Visitor aoki = staff("staff-aoki");
    private final Visitor ueda = staff("supervisor-ueda");

    @BeforeEach
    @AfterEach
    void asIfNobodyHadCalled() {
        new StaffRoom(portal).clear();
    }

    @Test
    void fromTheRowThatTheSearchFoundToHerPage() {
        var found = aoki.submit(aoki.open("/assistance"), "form[action$='/assistance/search']",
                Map.of("kana", "スズキ", "birthdate", "1990-10-12"));
        assertThat(Jsoup.parse(found.body()).select(".desk_table a").eachAttr("href")).contains(ask);
        var call = open("AMBULANCE", TEXT);
        assertThat(call.statusCode()).isEqualTo(200);
        assertThat(call.uri().getPath()).isEqualTo("/assistance/members/" + suzuki);
        assertThat(text(call)).contains("緊急（本人確認なし）");
    }

    @Test
    void theIdentityCheckLeadsThereToo() {
        var check = aoki.post("/assistance/checks", Map.of("ref", suzuki.toString(), "_csrf", token(aoki)));
        assertThat(Jsoup.parse(check.body()).select("main a").eachAttr("href")).contains(ask);
    }

    @Test
    void thePageThatAsksSaysWhatFollowsAndNothingOfHer() {
        var page = aoki.open(ask);
        assertThat(text(page)).contains("命や安全にかかわるときだけ", "ご本人にすぐ知らせます", "ほかのスーパーバイザーの承認");
        assertThat(page.body()).doesNotContain("鈴木", "スズキ", "美咲", "1990");
        assertThat(text(staff("supervisor-endo").reading("en").open(ask))).contains("Only where life or safety depends on it").doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({
        "'', " + TEXT + ", 1つ選んでください", "AMBULANCE, '', 承認する人のために", "AMBULANCE, 番号は1003です, 番号は＊です",
        "AMBULANCE, 1234 5678 9018, （4けた以上）は書けません"})
    void withoutAReasonOrWithWhatMustNotBeKeptNothingIsOpened(String reason, String typed, String said) {
        var refused = open(reason, typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains(said);
        assertThat(refused.body()).doesNotContain("1003", "5678", "鈴木");
        assertThat(aoki.get("/members/" + suzuki).statusCode()).isEqualTo(404);
    }

    @Test
    void aRestrictedMembersPageIsNotOpenedByAnAgentAndByASupervisorWithAWarning() {
        var tanaka = new People(portal).ref("tanaka");
        assertThat(text(aoki.open("/assistance/emergency/" + tanaka))).contains("スーパーバイザーに代わってください");
        var posted = aoki.post("/assistance/emergency/" + tanaka, Map.of("reason", "OTHER", "text", TEXT, "_csrf", token(aoki)));
        assertThat(posted.statusCode()).isEqualTo(409);
        assertThat(aoki.get("/assistance/members/" + tanaka).statusCode()).isEqualTo(404);
        var warned = ueda.open("/assistance/emergency/" + tanaka);
        assertThat(text(warned)).contains("取り扱いに制限のある方です", "メールを送りません");
        assertThat(ueda.follow(ueda.submit(warned, "main form", Map.of("reason", "OTHER", "text", TEXT))).uri().getPath())
                .isEqualTo("/assistance/members/" + tanaka);
    }

    @Test
    void sheIsToldOnHerOwnPageAndHerFamilyIsNot() {
        open("AMBULANCE", TEXT);
        var misaki = new Visitor(portal.uri());
        var own = misaki.signIn("suzuki");
        assertThat(text(own)).contains("緊急のため、本人確認をせずに、このページが開かれました",
                "職員番号 " + number("staff-aoki"), "心当たりがないときは、保険者にお電話ください");
        assertThat(text(misaki.open("/members/" + suzuki + "/history?who=ASSISTED"))).contains("緊急（本人確認なし）");
        assertThat(text(aoki.open("/members/" + suzuki))).doesNotContain("このページが開かれました");
    }

    @Test
    void theSupervisorReadsWhoWhenAndWhyAndNothingOfHer() {
        open("AMBULANCE", TEXT);
        var page = ueda.page("/assistance/supervision");
        assertThat(page.select(".second-keys > li")).singleElement().satisfies(one ->
                assertThat(one.text()).contains("職員番号 " + number("staff-aoki"), "救急隊・救急外来からの照会", TEXT, "までに", "承認する", "認めない"));
        assertThat(page.html()).doesNotContain("鈴木", "スズキ", "美咲", "1990", suzuki.toString());
        assertThat(page.select("table").first().text()).contains("緊急（本人確認なし）", "確認なし", "承認待ち");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void whatWaitsIsToldToTheSupervisorWhereTheCallsBeginAndToNobodyElse() {
        assertThat(text(ueda.open("/assistance"))).doesNotContain("確かめるもの");
        open("AMBULANCE", TEXT);
        owner.sql("update emergency set opened_at = opened_at - interval '1 hour'").update();
        for (int i = 0; i < 11; i++) {
            aoki.submit(aoki.open("/assistance"), "form[action$='/assistance/search']", Map.of("number", "999999", "birthdate", "1955-05-05"));
        }
        var first = ueda.open("/assistance");
        assertThat(text(first)).contains("承認を待つ緊急の応対が1件あります", "うち1件は1時間を過ぎました", "検索が多すぎる担当者が1人います");
        assertThat(document(first).select("main a[href='/assistance/supervision']")).isNotEmpty();
        assertThat(text(aoki.open("/assistance"))).doesNotContain("確かめるもの");
    }

    @Test
    void anApprovalIsRecordedOnce() {
        open("AMBULANCE", TEXT);
        var approved = decide(ueda, "approval");
        assertThat(text(approved)).contains("承認しました", "ありません。");
        assertThat(aoki.get("/assistance/members/" + suzuki).statusCode()).isEqualTo(200);
    }

    @Test
    void anObjectionClosesHerPage() {
        open("AMBULANCE", TEXT);
        var late = ueda.open("/assistance/supervision");
        assertThat(text(decide(staff("supervisor-endo"), "objection"))).contains("開いていた画面は閉じました", "認められなかった");
        assertThat(aoki.get("/assistance/members/" + suzuki).statusCode()).isEqualTo(404);
        var second = ueda.follow(ueda.submit(late, "form[action$=approval]", Map.of()));
        assertThat(text(second)).contains("判断は記録していません");
    }

    @Test
    void afterAnHourItIsLoudAndTheAgentOpensNoOther() {
        open("AMBULANCE", TEXT);
        owner.sql("update emergency set opened_at = opened_at - interval '1 hour'").update();
        assertThat(ueda.page("/assistance/supervision").select("[role=alert]").text()).contains("1時間を過ぎても承認されていないものが、1件あります");
        assertThat(text(aoki.open(ask))).contains("いまは、あなたからは開けません");
        assertThat(aoki.post(ask, Map.of("reason", "OTHER", "text", TEXT, "_csrf", token(aoki))).statusCode()).isEqualTo(409);
        decide(ueda, "approval");
        assertThat(text(aoki.open(ask))).contains("命や安全にかかわるときだけ");
    }

    @Test
    void herOwnEmergencyASupervisorCanNotDecide() {
        var opened = ueda.submit(ueda.open(ask), "main form", Map.of("reason", "DISASTER", "text", TEXT));
        assertThat(opened.statusCode()).isEqualTo(302);
        var page = ueda.page("/assistance/supervision");
        assertThat(page.select(".second-keys").text()).contains("自分で開いたものです");
        assertThat(page.select(".second-keys form")).isEmpty();
        var session = owner.sql("select session::text from emergency").query(String.class).single();
        var forced = ueda.follow(ueda.post("/assistance/emergencies/" + session + "/approval", Map.of("_csrf", token(ueda))));
        assertThat(text(forced)).contains("判断は記録していません");
        assertThat(owner.sql("select state from emergency").query(String.class).single()).isEqualTo("WAITING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assistance/supervision", "/assistance/supervision/report", "/assistance/supervision/report.csv"})
    void noneOfItIsThereForAnAgentOrAMember(String path) {
        var agent = aoki.get(path);
        assertThat(agent.statusCode()).isIn(403, 404);
        assertThat(agent.body()).doesNotContain("応対の管理");
        var misaki = new Visitor(portal.uri());
        misaki.signIn("suzuki");
        assertThat(misaki.get(path).statusCode()).isNotEqualTo(200);
    }

    @Test
    void unusualSearchingAndFailedChecksStandThereByStaffNumber() {
        for (int i = 0; i < 11; i++) {
            aoki.submit(aoki.open("/assistance"), "form[action$='/assistance/search']", Map.of("number", "999999", "birthdate", "1955-05-05"));
        }
        owner.sql("insert into identity_check (staff, member, opened_at, state) select id, ?, now(), 'FAILED' from staff where number = ?")
                .params(suzuki.value(), number("staff-aoki")).update();
        owner.sql("update identity_check set opened_at = (select max(at) from assistance_search)").update();
        var page = ueda.page("/assistance/supervision?period=TODAY");
        assertThat(page.select(".supervision_warning, .dads-notification-banner").text())
                .contains("職員番号 " + number("staff-aoki") + "：検索が多すぎます", "見つからない検索11回");
        assertThat(page.text()).contains("確認できずに終わった本人確認", "職員番号 " + number("staff-aoki") + " が1回");
    }

    @Test
    void theFiltersAreKeptInTheFormAndNonsenseIsAsIfNotAsked() {
        open("AMBULANCE", TEXT);
        aoki.post("/assistance/members/" + suzuki + "/end", Map.of("_csrf", token(aoki)));
        var asked = ueda.page("/assistance/supervision?period=THIRTY_DAYS&reason=EMERGENCY&length=SHORT&agent=" + number("staff-aoki"));
        assertThat(asked.select("select[name=reason] option[selected]").val()).isEqualTo("EMERGENCY");
        assertThat(asked.select("tbody tr")).hasSize(1);
        assertThat(ueda.page("/assistance/supervision?reason=RENEWAL").select("tbody tr")).isEmpty();
        var nonsense = ueda.get("/assistance/supervision?period=x&reason=x&length=x&agent=99999999999&decided=x");
        assertThat(nonsense.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(nonsense.body()).select("tbody tr")).hasSize(1);
    }

    @Test
    void theReportCountsWhatMembersCallAboutOnThePageAndAsCsv() {
        open("AMBULANCE", TEXT);
        var page = ueda.page("/assistance/supervision/report");
        var row = page.select("tbody tr").stream().filter(line -> line.text().startsWith("緊急")).findFirst().orElseThrow();
        assertThat(row.select("td").last().text()).isEqualTo("1");
        assertThat(page.select("tfoot td").last().text()).isEqualTo("1");
        assertThat(page.select("thead th")).hasSize(9);
        var csv = new String(ueda.download("/assistance/supervision/report.csv?period=TODAY").body(), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFお電話の用件,使えます,").contains("\r\n緊急（本人確認なし）,").endsWith(",1\r\n");
        assertThat(csv + page.html()).doesNotContain("鈴木", "スズキ", suzuki.toString());
        assertThat(ueda.page("/assistance/supervision/report?period=x").select("option[selected]").val()).isEqualTo("SEVEN_DAYS");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delete from assistance_search", "update assistance_search set found = 0", "delete from unmasking",
        "update unmasking set reason = 'OTHER'", "delete from staff", "delete from identity_check",
        "delete from assistance_session", "delete from emergency", "delete from posting"})
    void whatTheStaffDidStaysOnRecord(String change) {
        assertThatThrownBy(() -> portal.bean(JdbcClient.class).sql(change).update())
                .rootCause().hasMessageContaining("permission denied");
    }

    private HttpResponse<String> open(String reason, String typed) {
        return aoki.follow(aoki.submit(aoki.open(ask), "main form", new HashMap<>(Map.of("reason", reason, "text", typed))));
    }

    private static HttpResponse<String> decide(Visitor supervisor, String verb) {
        return supervisor.follow(supervisor.submit(
                supervisor.open("/assistance/supervision"), "form[action$=" + verb + "]", Map.of()));
    }

    private Visitor staff(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signInAsStaff(name);
        return visitor;
    }

    private int number(String name) {
        var shown = (name.equals("staff-aoki") ? aoki : ueda).page("/assistance").select(".site-header_nav span.soft").text();
        return Integer.parseInt(shown.replaceAll("[^0-9]", ""));
    }

    private static String token(Visitor visitor) {
        return visitor.page("/check").select("input[name=_csrf]").val();
    }

    private static String text(HttpResponse<String> answer) {
        return document(answer).select("main").text();
    }

    private static Document document(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
