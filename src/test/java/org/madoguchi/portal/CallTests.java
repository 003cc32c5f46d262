package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 鈴木美咲さん has called, and an agent has her page open: what may be seen, for how long, and what is left of it. */
class CallTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final StaffRoom staff = new StaffRoom(portal);
    private final MemberRef suzuki = people.ref("suzuki");
    private final String desk = "/assistance/members/" + suzuki;
    private final CallCentre aoki = CallCentre.with(portal, "staff-aoki");

    @AfterEach
    void asIfNobodyHadCalled() {
        staff.clear();
    }

    /** Each page that leads on from the page of the call, in each language of the script. */
    @Test
    void hersIsInTheSourceOfNoPageThatAnAgentCanOpen() {
        jdbc.sql("update member set number = '7654321', symbol = '8899', post_number = '987-6543', address = '秘密町9番' where ref = ?")
                .param(suzuki.value()).update();
        try {
            var call = aoki.call("suzuki");
            var pages = crawl(call.uri().getPath());
            assertThat(pages.keySet()).contains(
                    desk, "/members/" + suzuki, "/members/" + suzuki + "/certificate", "/members/" + suzuki + "/eligibility",
                    desk + "/fields/symbol", desk + "/fields/number", desk + "?script=en");
            assertThat(pages).allSatisfy((path, answer) -> {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).doesNotContain("7654321", "8899", "987-6543", "秘密町");
                assertThat(path).doesNotContainPattern("鈴木|スズキ|1990");
                assertThat(Jsoup.parse(answer.body()).title()).doesNotContain("鈴木", "美咲", "スズキ");
                assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            });
        } finally {
            jdbc.sql("""
                    update member set number = '1003', symbol = '2601', post_number = '000-0001',
                                      address = '東京都架空市みほん町一丁目8番3号' where ref = ?
                    """).param(suzuki.value()).update();
        }
    }

    /** Nobody of her household, and no place. */
    @Test
    void ofARestrictedMemberTheSupervisorReadsNoAddressAndNoHousehold() {
        var ueda = CallCentre.with(portal, "supervisor-ueda");
        var call = ueda.call("tanaka");
        assertThat(CallCentre.words(call)).contains("取り扱いに制限のある方です");
        var pages = crawl(ueda, call.uri().getPath(), people.ref("tanaka"));
        assertThat(pages.values()).hasSizeGreaterThan(4).allSatisfy(answer ->
                assertThat(answer.body()).doesNotContain("架空市", "みほん町", "000-0001", "田中　健", "タナカ　ケン", people.ref("tanaka-ken").toString()));
    }

    @Test
    void everyPageOfTheCallSaysWhoseItIsAndUntilWhen() {
        crawl(aoki.call("suzuki").uri().getPath()).forEach((path, answer) ->
                assertThat(Jsoup.parse(answer.body()).select(".assisted").text()).as(path).contains("代理操作中", "鈴木　美咲"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents", "/documents/declaration.pdf", "/documents/declaration-form.pdf", "/eligibility/information.pdf", "/history", "/history.csv", "/reminders", "/delegations",
        "/sign-ins", "/support-code", "/certificate/expiry"})
    void noDocumentLeavesAndNothingOfHersIsManaged(String path) {
        aoki.call("suzuki");
        var answer = aoki.desk.get("/members/" + suzuki + path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(CallCentre.words(answer)).isEqualTo(CallCentre.words(aoki.desk.get("/members/" + UUID.randomUUID() + path)));
        for (var page : List.of("", "/certificate", "/eligibility")) {
            assertThat(aoki.desk.page("/members/" + suzuki + page).select("a[href$='" + path + "'], form[action$='" + path + "']"))
                    .as("nor offered").isEmpty();
        }
    }

    @Test
    void aFieldIsShownForAReasonOnlyAndIsMaskedAgainAfterwards() {
        aoki.call("suzuki");
        var field = desk + "/fields/number";
        var ask = aoki.desk.open(field);
        long before = aoki.lastEntry();
        var without = aoki.desk.submit(ask, "main form", Map.of("reason", ""));
        assertThat(without.statusCode()).isEqualTo(400);
        assertThat(CallCentre.words(without)).doesNotContain("1003");
        assertThat(aoki.desk.submit(ask, "main form", Map.of("reason", "CURIOSITY")).statusCode()).isEqualTo(400);
        assertThat(aoki.entries(before, suzuki)).noneMatch(entry -> entry.contains("UNMASKED"));

        var shown = aoki.desk.submit(ask, "main form", Map.of("reason", "TELL_CLINIC"));
        assertThat(CallCentre.words(shown)).contains("1003").doesNotContain("2601");
        assertThat(shown.headers().firstValue("Refresh").orElse("")).isEqualTo("30; url=/members/" + suzuki + "/eligibility");
        assertThat(aoki.entries(before, suzuki)).contains("ASSISTED UNMASKED_NUMBER TELL_CLINIC");
        assertThat(jdbc.sql("select field || ' ' || reason from unmasking").query(String.class).list()).containsExactly("NUMBER TELL_CLINIC");
        assertThat(CallCentre.words(aoki.desk.open("/members/" + suzuki + "/eligibility"))).doesNotContain("1003");
        assertThat(CallCentre.words(aoki.desk.open(field))).doesNotContain("1003");
    }

    @ParameterizedTest
    @ValueSource(strings = {"address", "birthdate", "name", "NUMBER", "x"})
    void nothingElseIsUnmasked(String field) {
        aoki.call("suzuki");
        assertThat(aoki.desk.get(desk + "/fields/" + field).statusCode()).isEqualTo(404);
        assertThat(aoki.post(desk + "/fields/" + field, Map.of("reason", "TELL_CLINIC")).statusCode()).isEqualTo(404);
    }

    @Test
    void nothingIsUnmaskedWhereTheLogCannotBeWritten() {
        aoki.call("suzuki");
        var ask = aoki.desk.open(desk + "/fields/number");
        portal.owner().sql("alter table access_entry rename to access_entry_away").update();
        try {
            var answer = aoki.desk.submit(ask, "main form", Map.of("reason", "TELL_CLINIC"));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain(">1003<");
        } finally {
            portal.owner().sql("alter table access_entry_away rename to access_entry").update();
        }
    }

    @Test
    void thePageLeavesTheScreenWhenTheCallIsOverScriptsOrNot() {
        aoki.call("suzuki");
        staff.leave("staff-aoki", 100);
        for (var path : List.of(desk, "/members/" + suzuki, "/members/" + suzuki + "/eligibility")) {
            assertThat(Integer.parseInt(aoki.desk.get(path).headers().firstValue("Refresh").orElseThrow())).isBetween(95, 101);
        }
        staff.leave("staff-aoki", 0);
        assertThat(aoki.desk.get(desk).statusCode()).isEqualTo(404);
        assertThat(clock(suzuki)).isEqualTo(404);
    }

    /** Chromium would give it back by its back button otherwise; the journeys show that it does not. */
    @Test
    void theBrowserIsToldToForgetWhatItKeepsOfACallThatTimeHasEnded() {
        aoki.call("suzuki");
        assertThat(aoki.desk.get(desk).headers().firstValue("Clear-Site-Data")).as("while it lasts").isEmpty();
        staff.leave("staff-aoki", 0);
        var cookies = new HashSet<String>();
        for (var path : List.of(desk, "/members/" + suzuki, "/assistance/clock/" + suzuki)) {
            var answer = aoki.desk.get(path);
            assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("cache");
            cookies.add(answer.headers().allValues("Set-Cookie").stream().filter(cookie -> cookie.startsWith("call-over="))
                    .findFirst().orElseThrow());
        }
        assertThat(cookies).as("each another one").hasSize(3).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly"));
        var hers = new Visitor(portal.uri());
        hers.signIn("yamada");
        assertThat(hers.get("/members/" + suzuki).headers().firstValue("Clear-Site-Data")).as("a member's").isEmpty();
    }

    @Test
    void oneMemberAtATime() {
        aoki.call("suzuki");
        assertThat(clock(suzuki)).isEqualTo(204);
        aoki.call("yamada");
        assertThat(clock(suzuki)).isEqualTo(404);
        for (var path : List.of(desk, "/members/" + suzuki, "/members/" + suzuki + "/eligibility", desk + "/fields/number")) {
            assertThat(aoki.desk.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(aoki.desk.get("/members/" + people.ref("yamada")).statusCode()).isEqualTo(200);
        assertThat(endings()).containsExactlyInAnyOrder("NEXT_SESSION", "OPEN");
    }

    @Test
    void oneExtension() {
        var call = aoki.call("suzuki");
        staff.leave("staff-aoki", 60);
        aoki.desk.submit(call, "form[action$='/extension']", Map.of());
        assertThat(secondsLeft()).isBetween(940, 960);
        assertThat(aoki.desk.page(desk).select("form[action$='/extension']")).isEmpty();
        aoki.desk.submit(call, "form[action$='/extension']", Map.of());
        assertThat(secondsLeft()).isBetween(940, 960);
    }

    @Test
    void signingOutEndsIt() {
        var call = aoki.call("suzuki");
        aoki.desk.follow(aoki.desk.submit(call, "form[action$='/sign-out']", Map.of()));
        assertThat(aoki.desk.get(desk).statusCode()).isEqualTo(302);
        assertThat(endings()).containsExactly("SIGNED_OUT");
        aoki.desk.signInAsStaff("staff-aoki");
        assertThat(aoki.desk.get(desk).statusCode()).isEqualTo(404);
        assertThat(aoki.desk.get("/members/" + suzuki).statusCode()).isEqualTo(404);
    }

    @Test
    void signingInAnewElsewhereEndsItToo() {
        aoki.call("suzuki");
        new Visitor(portal.uri()).signInAsStaff("staff-aoki");
        assertThat(aoki.desk.get(desk).statusCode()).isEqualTo(404);
        assertThat(endings()).containsExactly("SIGNED_OUT");
    }

    /** The browser was closed, or time ran out, before anything was written down. */
    @Test
    void aCallWithoutAnOutcomeWaitsOnTheFirstPageAndCanBeCorrectedForAnHour() {
        aoki.call("suzuki");
        staff.leave("staff-aoki", 0);
        var first = aoki.desk.open("/assistance");
        assertThat(CallCentre.words(first)).contains("結果を書いていない応対が1件あります").doesNotContain("鈴木");
        var outcome = Jsoup.parse(first.body()).select("main a[href*=/outcome]").attr("href");
        assertThat(aoki.post(outcome, Map.of("outcome", "EXPLAINED", "note", "あとで")).headers().firstValue("Location").orElseThrow())
                .endsWith("?written");
        assertThat(CallCentre.words(aoki.desk.open("/assistance"))).doesNotContain("結果を書いていない");
        staff.leave("staff-aoki", -3601);
        assertThat(CallCentre.words(aoki.desk.follow(aoki.post(outcome, Map.of("outcome", "CALLS_AGAIN", "note", "")))))
                .contains("1時間を過ぎたため、直せません");
        assertThat(notes()).containsExactly("EXPLAINED");
    }

    @Test
    void afterItsEndThePageIsGoneAndTheBrowserIsToldToForgetIt() {
        var ended = end(aoki.call("suzuki"));
        assertThat(ended.headers().firstValue("Clear-Site-Data").orElse("")).contains("cache", "storage");
        var outcome = aoki.desk.follow(ended);
        assertThat(outcome.body()).doesNotContain("鈴木", "スズキ", "1003", suzuki.toString());
        var picture = Jsoup.parse(outcome.body()).selectFirst("main [role=status] img").attr("src");
        assertThat(aoki.desk.get(picture, "Accept", "image/*").headers().firstValue("Set-Cookie").orElse("")).contains("Max-Age=0");
        assertThat(aoki.desk.get(desk).statusCode()).isEqualTo(404);
        assertThat(aoki.post(desk + "/end", Map.of()).statusCode()).isEqualTo(404);
        assertThat(aoki.post(desk + "/extension", Map.of()).statusCode()).isEqualTo(404);
        assertThat(endings()).containsExactly("BY_STAFF");
    }

    @ParameterizedTest
    @CsvSource({"マイナンバーは123456789018とのこと, マイナンバーは＊とのこと", "1234 5678 9018, ＊ ＊ ＊", "１２３４５６７８９０１８, ＊",
        "番号は1003です, 番号は＊です", "番号は１００３です, 番号は＊です", "1-0-0-3, ＊"})
    void theNoteTakesNoNumber(String note, String left) {
        var outcome = aoki.desk.follow(end(aoki.call("suzuki")));
        var answer = aoki.desk.submit(outcome, "main form", Map.of("outcome", "EXPLAINED", "note", note));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CallCentre.words(answer)).contains("（4けた以上）は書けません");
        assertThat(Jsoup.parse(answer.body()).selectFirst("textarea").text()).as("without the number").isEqualTo(left);
        assertThat(notes()).isEmpty();
    }

    @Test
    void theNoteIsShortAndTheOutcomeIsNeeded() {
        var outcome = aoki.desk.follow(end(aoki.call("suzuki")));
        assertThat(aoki.desk.submit(outcome, "main form", Map.of("outcome", "EXPLAINED", "note", "あ".repeat(201))).statusCode()).isEqualTo(400);
        assertThat(aoki.desk.submit(outcome, "main form", Map.of("note", "また電話する")).statusCode()).isEqualTo(400);
        assertThat(notes()).isEmpty();
        assertThat(aoki.desk.submit(outcome, "main form", Map.of("outcome", "EXPLAINED", "note", "あ".repeat(200))).statusCode()).isEqualTo(302);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void nobodyWritesAColleaguesOutcome() {
        var outcome = aoki.desk.follow(end(aoki.call("suzuki")));
        var baba = CallCentre.with(portal, "staff-baba");
        assertThat(baba.desk.get(outcome.uri().getPath()).statusCode()).isEqualTo(404);
        assertThat(baba.post(outcome.uri().getPath(), Map.of("outcome", "EXPLAINED", "note", "x")).statusCode()).isEqualTo(404);
        assertThat(notes()).isEmpty();
    }

    @Test
    void theNextAgentReadsTheOutcomeAndNoValue() {
        var call = aoki.call("suzuki");
        aoki.desk.submit(aoki.desk.open(desk + "/fields/number"), "main form", Map.of("reason", "TELL_CLINIC"));
        var outcome = aoki.desk.follow(end(call));
        aoki.desk.submit(outcome, "main form", Map.of("outcome", "GOES_TO_COUNTER", "note", "月曜日に行くとのこと"));

        var next = CallCentre.with(portal, "staff-baba").call("suzuki");
        assertThat(Jsoup.parse(next.body()).select(".desk_earlier").text()).contains(
                "職員番号 " + staff.number("staff-aoki"), "カードリーダーの表示について", "市区町村の窓口へ行かれます", "月曜日に行くとのこと");
        assertThat(Jsoup.parse(next.body()).select(".desk_earlier").text()).doesNotContain("1003").doesNotContain("TELL");
        assertThat(Jsoup.parse(next.body()).select(".desk_last summary").text()).contains("市区町村の窓口へ行かれます");
    }

    /** Its agent has not yet begun another one. */
    @Test
    void theNextAgentReadsAlsoOfACallWhoseTimeRanOut() {
        aoki.call("suzuki");
        staff.leave("staff-aoki", 0);
        var next = CallCentre.with(portal, "staff-baba").call("suzuki");
        assertThat(Jsoup.parse(next.body()).select(".desk_earlier").text()).contains("結果は書かれていません");
    }

    @Test
    void sheReadsEachLookWithReasonAndStaffNumber() {
        var missed = aoki.say(aoki.check(suzuki), Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-13", "number", "1003"));
        var call = aoki.desk.follow(aoki.say(missed, aoki.right("suzuki")));
        aoki.desk.get("/members/" + suzuki);
        aoki.desk.submit(aoki.desk.open(desk + "/fields/number"), "main form", Map.of("reason", "TELL_CLINIC"));
        end(call);

        var hers = new Visitor(portal.uri());
        hers.signIn("suzuki");
        var looks = hers.page("/members/" + suzuki + "/history?who=ASSISTED").select(".history li").eachText();
        var number = "職員番号 " + staff.number("staff-aoki");
        assertThat(looks).anySatisfy(look -> assertThat(look).contains("電話の窓口", number, "確かめられませんでした"))
                .anySatisfy(look -> assertThat(look).contains("電話の窓口", number, "あなただと、確かめました"))
                .anySatisfy(look -> assertThat(look).contains("電話の窓口", number, "「今日のマイナ保険証」を見ました", "カードリーダーの表示について"))
                .anySatisfy(look -> assertThat(look).contains("電話の窓口", number, "隠してある「番号」を見ました", word("TELL_CLINIC")));
        assertThat(looks).noneMatch(look -> look.contains("aoki"));
        assertThat(hers.get("/members/" + suzuki + "/history.csv?who=ASSISTED").body())
                .contains("電話の窓口,," + staff.number("staff-aoki") + ",隠してある「番号」を見ました," + word("TELL_CLINIC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assistance", "/assistance/postings", "/assistance/checks/00000000-0000-4000-8000-000000000000"})
    void forAMemberTheStaffsPagesAreNotThere(String path) {
        var hers = new Visitor(portal.uri());
        hers.signIn("suzuki");
        var answer = hers.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(CallCentre.words(answer)).isEqualTo(CallCentre.words(hers.get("/nowhere")));
    }

    @Test
    void forAMemberTheOwnDeskIsNotThere() {
        var hers = new Visitor(portal.uri());
        hers.signIn("suzuki");
        assertThat(hers.get(desk).statusCode()).isEqualTo(404);
        assertThat(hers.get(desk + "/fields/number").statusCode()).isEqualTo(404);
        assertThat(hers.get("/assistance/clock/" + suzuki).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/family", "/family/delegation"})
    void forTheStaffTheMembersPagesAreNotThere(String path) {
        aoki.call("suzuki");
        assertThat(aoki.desk.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void theStaffIsNotWelcomeWhereMembersAreLinked() {
        var answer = aoki.desk.get("/welcome");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("main form")).isEmpty();
        assertThat(aoki.post("/welcome", aoki.right("suzuki")).statusCode()).isEqualTo(403);
    }

    @Test
    void theOperatorTakesNoCalls() {
        var ono = CallCentre.with(portal, "operator-ono");
        assertThat(ono.post("/assistance/search", Map.of("number", "1003", "birthdate", "19901012")).statusCode()).isEqualTo(404);
        assertThat(ono.check(suzuki).statusCode()).isEqualTo(404);
        assertThat(ono.post("/assistance/code", Map.of("code", "123456", "reason", "OTHER")).statusCode()).isEqualTo(404);
        staff.session("operator-ono", "suzuki");
        assertThat(ono.desk.get(desk).statusCode()).isEqualTo(404);
        assertThat(ono.desk.get("/assistance/clock/" + suzuki).statusCode()).isEqualTo(404);
    }

    @Test
    void aSessionIsNeverOfBoth() {
        var browser = new Visitor(portal.uri());
        browser.signIn("yamada");
        var asMember = Map.copyOf(browser.cookies());
        signOutAtTheProvider(browser);
        browser.signInAsStaff("staff-baba");
        assertThat(browser.cookies().get("madoguchi")).isNotEqualTo(asMember.get("madoguchi"));
        assertThat(browser.get("/assistance").statusCode()).isEqualTo(200);
        assertThat(browser.get("/members/" + people.ref("yamada")).statusCode()).isEqualTo(404);
        assertThat(withCookies(asMember).get("/members/" + people.ref("yamada")).statusCode()).as("the member's session").isEqualTo(302);

        var asStaff = Map.copyOf(browser.cookies());
        signOutAtTheProvider(browser);
        browser.signIn("yamada");
        assertThat(browser.get("/members/" + people.ref("yamada")).statusCode()).isEqualTo(200);
        assertThat(browser.get("/assistance").statusCode()).isEqualTo(404);
        assertThat(withCookies(asStaff).get("/assistance").statusCode()).as("the session of the staff").isEqualTo(302);
    }

    /** The provider remembers who signed in last; another person at the same browser is asked anew. */
    private static void signOutAtTheProvider(Visitor browser) {
        browser.cookies().keySet().removeIf(cookie -> !cookie.equals("madoguchi"));
    }

    private Visitor withCookies(Map<String, String> cookies) {
        var visitor = new Visitor(portal.uri());
        visitor.cookies().putAll(cookies);
        return visitor;
    }

    private HttpResponse<String> end(HttpResponse<String> call) {
        return aoki.desk.submit(call, "form[action$='/end']", Map.of());
    }

    private int clock(MemberRef member) {
        return aoki.desk.get("/assistance/clock/" + member).statusCode();
    }

    private int secondsLeft() {
        return Integer.parseInt(aoki.desk.get(desk).headers().firstValue("Refresh").orElseThrow());
    }

    private List<String> endings() {
        return jdbc.sql("select coalesce(ending, 'OPEN') from assistance_session").query(String.class).list();
    }

    private List<String> notes() {
        return jdbc.sql("select outcome from assistance_session where outcome is not null or note is not null").query(String.class).list();
    }

    private static String word(String reason) {
        return ResourceBundle.getBundle("i18n/assistance", Locale.ROOT).getString("assistance.reason." + reason);
    }

    private Map<String, HttpResponse<String>> crawl(String from) {
        return crawl(aoki, from, suzuki);
    }

    /** Follows every link that stays with this member. */
    private static Map<String, HttpResponse<String>> crawl(CallCentre centre, String from, MemberRef member) {
        var pages = new LinkedHashMap<String, HttpResponse<String>>();
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            var path = open.poll();
            if (pages.containsKey(path)) {
                continue;
            }
            var answer = centre.desk.get(path);
            pages.put(path, answer);
            Jsoup.parse(answer.body(), answer.uri().toString()).select("a[href]").eachAttr("abs:href").stream()
                    .map(URI::create)
                    .filter(link -> link.getPath() != null && link.getPath().contains(member.toString()))
                    .filter(link -> link.getQuery() == null || !link.getQuery().contains("lang="))
                    .map(link -> link.getPath() + (link.getQuery() == null ? "" : "?" + link.getQuery()))
                    .forEach(open::add);
        }
        return pages;
    }
}
