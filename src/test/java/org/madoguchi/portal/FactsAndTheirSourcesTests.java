package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who says what the pages say, and of which day; what the member typed gives way to the insurer's. */
class FactsAndTheirSourcesTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final MemberRef yamada = people.ref("yamada");
    private final String home = "/members/" + yamada;
    private final Visitor visitor = signedIn("yamada");

    @AfterEach
    void asTheDemoHasIt() {
        jdbc.sql("delete from entered_expiry where ref = ?").param(yamada.value()).update();
        jdbc.sql("delete from delegation").update();
        jdbc.sql("update feed set as_of = date '2026-10-31' where insurer_number = '06990014'").update();
        new StaffRoom(portal).clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/certificate", "/eligibility", "/documents"})
    void eachPageSaysWhoSaysTheFactsAndOfWhichDay(String page) {
        assertThat(visitor.page(home + page).select("main .as-of").eachText())
                .contains("みほん健康保険組合からの情報： 前月末時点 2026年10月31日（令和8年）");
        assertThat(new Visitor(portal.uri()).page("/check").select(".as-of")).isEmpty();
    }

    /** 45 days are not too many: 7 October to 21 November. */
    @ParameterizedTest
    @CsvSource({"2026-10-07, 0", "2026-10-06, 1"})
    void whatIsOlderThanFortyFiveDaysIsSaidToBeOnEachPage(String asOf, int banners) {
        jdbc.sql("update feed set as_of = cast(? as date) where insurer_number = '06990014'").param(asOf).update();
        for (var path : new String[] {home, home + "/certificate", home + "/eligibility", home + "/documents", home + "/reception", "/family"}) {
            var page = visitor.page(path);
            assertThat(page.select("main [data-type=info]:contains(時点のものです)")).as(path).hasSize(banners);
            assertThat(page.select("[id]").eachAttr("id")).as(path).doesNotHaveDuplicates();
        }
    }

    /** 森さん's insurer is late with its feed, 山田さん's is not. */
    @Test
    void theFamilyPageSaysItOfTheInsurerThatIsLate() {
        delegation("mori", "yamada");
        var page = visitor.page("/family");
        assertThat(page.select("main [data-type=info]")).singleElement().satisfies(banner ->
                assertThat(banner.text()).contains("2026年9月30日（令和8年）", "れんしゅう健康保険組合", "0120-000-000"));
        assertThat(page.select(".as-of").eachText()).hasSize(2);
    }

    @Test
    void whatIsTypedGivesWayAndStaysUntilItIsRemoved() {
        enter("20270301");
        assertThat(notice(visitor.page(home))).contains("入力された2027年3月1日（令和9年）ではなく、みほん健康保険組合からの2026年12月25日（令和8年）を使っています",
                "次の情報（毎月5日ごろ）が届くまで");
        var page = visitor.get(home + "/certificate/expiry");
        assertThat(words(page)).contains("前に入力した日付", "2027年3月1日（令和9年）", "ご自分で入力 2026年11月21日（令和8年）",
                "いまは、みほん健康保険組合からの2026年12月25日（令和8年）を使っています。");
        var removed = visitor.follow(visitor.submit(page, "form[action$=/removal]", Map.of()));
        assertThat(removed.uri().getPath()).isEqualTo(home);
        assertThat(notice(Jsoup.parse(removed.body()))).isEmpty();
        assertThat(words(visitor.get(home + "/certificate/expiry"))).doesNotContain("前に入力した日付");
    }

    @Test
    void theDemoHasSomebodyWhoseEntryGaveWay() {
        assertThat(notice(signedIn("tanaka-ken").page("/members/" + people.ref("tanaka-ken"))))
                .contains("入力された2030年9月3日（令和12年）ではなく、みほん健康保険組合からの2030年8月3日（令和12年）を使っています");
    }

    @Test
    void whatWasTypedBeforeTheInsurersDayIsNoRenewal() {
        enter("20270301");
        jdbc.sql("update entered_expiry set entered_on = date '2026-10-31' where ref = ?").param(yamada.value()).update();
        assertThat(notice(visitor.page(home))).contains("カードに書かれた日付と違うときは").doesNotContain("毎月5日ごろ");
    }

    @Test
    void whereBothSayTheSameOnlyThePageOfTheEntrySaysIt() {
        enter("20261225");
        assertThat(notice(visitor.page(home))).isEmpty();
        assertThat(words(visitor.get(home + "/certificate/expiry"))).contains("みほん健康保険組合からの日付と同じです。");
    }

    @Test
    void aDelegateAndAnAgentReadItToo() {
        enter("20270301");
        delegation("yamada", "suzuki");
        var delegate = signedIn("suzuki").page(home);
        assertThat(notice(delegate)).contains("本人が入力した2027年3月1日（令和9年）ではなく");
        assertThat(delegate.select("main a[href$=/certificate/expiry]")).isEmpty();
        var aoki = new Visitor(portal.uri());
        aoki.signInAsStaff("staff-aoki");
        new StaffRoom(portal).session("staff-aoki", "yamada");
        var assisted = aoki.page(home);
        assertThat(notice(assisted)).contains("本人が入力した2027年3月1日（令和9年）ではなく");
        assertThat(assisted.select("main a[href$=/certificate/expiry]")).isEmpty();
    }

    @Test
    void nobodyElseRemovesAnEntry() {
        enter("20270301");
        delegation("yamada", "suzuki");
        var suzuki = signedIn("suzuki");
        var token = suzuki.page("/check").select("input[name=_csrf]").val();
        assertThat(suzuki.post(home + "/certificate/expiry/removal", Map.of("_csrf", token)).statusCode()).isEqualTo(404);
        assertThat(notice(visitor.page(home))).isNotEmpty();
    }

    private void enter(String expiry) {
        visitor.submit(visitor.get(home + "/certificate/expiry"), "form:has([name=expiry])", Map.of("expiry", expiry));
    }

    private static String notice(Document page) {
        return page.select("main [data-type=info]").text();
    }

    private static String words(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("main").text();
    }

    private void delegation(String principal, String delegate) {
        jdbc.sql("""
                insert into delegation (id, principal, delegate, standing, documents, from_day, to_day, code_kind,
                                        open_until, state, changed_at)
                values (gen_random_uuid(), ?, ?, true, true, date '2026-11-01', date '2026-12-31', 'CODE', now(), 'ACCEPTED', now())
                """).params(people.ref(principal).value(), people.ref(delegate).value()).update();
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }
}
