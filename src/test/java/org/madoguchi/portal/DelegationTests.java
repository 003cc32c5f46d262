package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 森さん, at another insurer, lets her daughter 鈴木さん see her pages. */
class DelegationTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor mori = signedIn("mori");
    private final Visitor suzuki = signedIn("suzuki");
    private final String morisPage = "/members/" + people.ref("mori");

    @AfterEach
    void asIfNothingHadBeen() {
        jdbc.sql("delete from delegation").update();
        jdbc.sql("delete from missed_attempt").update();
        jdbc.sql("update member set non_disclosure = false where member_key in ('mori', 'suzuki')").update();
    }

    @Test
    void theDaughterSeesWhatWasGrantedOnceSheHasAccepted() {
        var code = offered("STANDING");
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(404);
        assertThat(words(typed(code))).contains("森　春子 さんの代理人になりますか");
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(404);

        var accepted = suzuki.submit(suzuki.get("/family/delegation"), "form[action$=acceptance]", Map.of());
        assertThat(accepted.headers().firstValue("Location").orElseThrow()).endsWith(morisPage);
        assertThat(words(suzuki.follow(accepted))).contains("森　春子 さん（代理人として見ています）");
        assertThat(suzuki.get(morisPage + "/certificate").statusCode()).isEqualTo(200);
        assertThat(suzuki.get(morisPage + "/eligibility").statusCode()).isEqualTo(404);
        assertThat(suzuki.get(morisPage + "/delegations").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHoldsDocumentsOnlyIsLedToThem() {
        typed(offered("DOCUMENTS"));
        var accepted = suzuki.submit(suzuki.get("/family/delegation"), "form[action$=acceptance]", Map.of());
        assertThat(suzuki.follow(accepted).uri().getPath()).isEqualTo(morisPage + "/eligibility");
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(404);
    }

    @Test
    void aDelegateChangesNothing() {
        accepted();
        var answer = suzuki.post(morisPage + "/certificate/expiry", Map.of("expiry", "2027-01-01", "_csrf", token(suzuki)));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(suzuki.post(morisPage + "/delegations", Map.of("scopes", "STANDING", "_csrf", token(suzuki))).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theMotherEndsItAndTheDaughterFindsNobody() {
        accepted();
        var page = mori.get(morisPage + "/delegations");
        assertThat(words(page)).contains("鈴木　美咲 さん");
        assertThat(words(mori.follow(mori.submit(page, "form[action$='/end']", Map.of())))).contains("終わりにしました");

        var gone = suzuki.get(morisPage);
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(words(gone)).isEqualTo(words(suzuki.get("/members/" + UUID.randomUUID())));
        assertThat(words(suzuki.get("/family/delegation"))).doesNotContain("森").doesNotContain("終わ");
    }

    @Test
    void theDaughterEndsItAndTheMotherReadsWhen() {
        accepted();
        suzuki.submit(suzuki.get("/family/delegation"), "form[action$='/end']", Map.of());
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(404);
        assertThat(words(mori.get(morisPage + "/delegations")))
                .contains("鈴木　美咲 さん：2026年11月21日（令和8年）に、代理人をやめました。");
    }

    @Test
    void aDeclinedOfferNamesNobody() {
        typed(offered("STANDING"));
        suzuki.submit(suzuki.get("/family/delegation"), "form[action$=refusal]", Map.of());
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(404);
        assertThat(words(mori.get(morisPage + "/delegations"))).contains("に断られました").doesNotContain("鈴木");
    }

    @Test
    void anOfferIsTakenBack() {
        var code = offered("STANDING");
        mori.submit(mori.get(morisPage + "/delegations"), "form[action$=taking-back]", Map.of());
        assertThat(typed(code).statusCode()).isEqualTo(422);
    }

    @Test
    void anOfferThatWasTakenBackMeanwhileIsNotAccepted() {
        typed(offered("STANDING"));
        var shown = suzuki.get("/family/delegation");
        mori.submit(mori.get(morisPage + "/delegations"), "form[action$=taking-back]", Map.of());
        var late = suzuki.submit(shown, "form[action$=acceptance]", Map.of());
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(words(late)).contains("この申し出は、もう受けられません").doesNotContain("森");
    }

    @Test
    void theMotherIsAskedBeforeTheEndAndExtendsWithOnePress() {
        accepted();
        jdbc.sql("update delegation set to_day = '2026-12-21'").update();
        var page = mori.get(morisPage + "/delegations");
        assertThat(words(page)).contains("もうすぐ終わります。続けますか");
        var extended = mori.follow(mori.submit(page, "form[action$=extension]", Map.of()));
        assertThat(words(extended)).contains("続けることにしました").contains("2027年11月20日").doesNotContain("もうすぐ終わります");
    }

    /** Never was, used, taken back, one's own: the same words and at least the same time. */
    @Test
    void aMissTellsNothing() {
        var own = words(mori.post("/family/delegation", Map.of("code", offered("STANDING"), "_csrf", token(mori))));
        asIfNothingHadBeen();
        var never = typed("AAAA-AAAA");
        assertThat(never.statusCode()).isEqualTo(422);
        asIfNothingHadBeen();
        var code = offered("STANDING");
        jdbc.sql("update delegation set open_until = open_until - interval '15 minutes'").update();
        var late = typed(code);
        assertThat(words(late)).isEqualTo(words(never)).isEqualTo(own);
    }

    @Test
    void fiveMissesLockForADay() {
        IntStream.range(0, 5).forEach(n -> suzuki.post("/family/delegation",
                Map.of("code", "AAAAAAA" + n, "_csrf", token(suzuki))));
        assertThat(words(suzuki.get("/family/delegation"))).contains("今日はもう入力できません");
        assertThat(suzuki.post("/family/delegation", Map.of("code", offered("STANDING"), "_csrf", token(suzuki))).statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"'', コードを入力してください", "7K4M, コードは8文字か12文字です", "123456789018, マイナンバー"})
    void whatCannotBeACodeIsNoMiss(String code, String answer) {
        var page = suzuki.post("/family/delegation", Map.of("code", code, "_csrf", token(suzuki)));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(words(page)).contains(answer);
        assertThat(page.body()).doesNotContain("123456789018");
        assertThat(jdbc.sql("select count(*) from missed_attempt where what = 'DELEGATION_CODE'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void theFormSaysWhatIsWrongAndKeepsTheRest() {
        var form = mori.get(morisPage + "/delegations");
        var token = Jsoup.parse(form.body()).selectFirst("input[name=_csrf]").val();
        var answer = mori.post(morisPage + "/delegations", Map.of("until", "2028年1月1日", "kind", "LETTER", "_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(words(answer)).contains("見せるものを選んでください").contains("1年より先の日は選べません");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("input[name=until]").val()).isEqualTo("2028年1月1日");
        assertThat(page.select("input[value=LETTER]").hasAttr("checked")).isTrue();
    }

    @Test
    void theCodeStandsOnItsPageOnceAndInNoAddress() {
        var offered = mori.submit(mori.get(morisPage + "/delegations"), "form:has([name=offer])",
                Map.of("scopes", "STANDING", "kind", "LETTER"));
        assertThat(offered.statusCode()).isEqualTo(200);
        var code = Jsoup.parse(offered.body()).select(".delegation-code").text();
        assertThat(code).matches("\\w{4}-\\w{4}-\\w{4}");
        assertThat(offered.uri().toString()).doesNotContain(code);
        assertThat(words(mori.get(morisPage + "/delegations"))).contains("手紙のコード").doesNotContain(code);
    }

    @Test
    void everyNameThatIsShownIsInTheLog() {
        int offers = entries("suzuki", "mori", "DELEGATION_OFFER");
        typed(offered("STANDING"));
        assertThat(entries("suzuki", "mori", "DELEGATION_OFFER")).isEqualTo(offers + 1);
        suzuki.submit(suzuki.get("/family/delegation"), "form[action$=acceptance]", Map.of());

        int names = entries("mori", "suzuki", "NAME");
        mori.get(morisPage + "/delegations");
        assertThat(entries("mori", "suzuki", "NAME")).isEqualTo(names + 1);
        names = entries("suzuki", "mori", "NAME");
        suzuki.get("/family/delegation");
        assertThat(entries("suzuki", "mori", "NAME")).isEqualTo(names + 1);
    }

    /** What stands in the field at first can be sent as it is, in each language. */
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void theLastDayIsThereAlready(String language) {
        var reader = new Visitor(portal.uri()).reading(language);
        reader.signIn("mori");
        var page = reader.submit(reader.get(morisPage + "/delegations"), "form:has([name=offer])", Map.of("scopes", "STANDING"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select to_day::text from delegation").query(String.class).single()).isEqualTo("2027-11-20");
    }

    /** On either side: gone without a trace, and back when it is lifted. */
    @ParameterizedTest
    @ValueSource(strings = {"mori", "suzuki"})
    void aRestrictionSuspendsIt(String restricted) {
        accepted();
        var before = words(mori.get(morisPage + "/delegations"));
        jdbc.sql("update member set non_disclosure = true where member_key = ?").param(restricted).update();
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(404);
        assertThat(words(suzuki.get("/family/delegation"))).doesNotContain("森");
        var hers = words(mori.get(morisPage + "/delegations"));
        assertThat(hers).doesNotContain("最近終わったもの");
        assertThat(hers.contains("鈴木")).as("hers to end").isEqualTo(restricted.equals("mori"));

        jdbc.sql("update member set non_disclosure = false where member_key = ?").param(restricted).update();
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(200);
        assertThat(words(mori.get(morisPage + "/delegations"))).isEqualTo(before);
    }

    /** So that lifting the restriction opens nothing that she does not want open. */
    @Test
    void aRestrictedPrincipalEndsWhatIsSuspended() {
        accepted();
        jdbc.sql("update member set non_disclosure = true where member_key = 'mori'").update();
        try {
            var page = mori.get(morisPage + "/delegations");
            assertThat(words(page)).contains("止まっている代理人");
            mori.submit(page, "main form[action$=/end]", Map.of());
        } finally {
            jdbc.sql("update member set non_disclosure = false where member_key = 'mori'").update();
        }
        assertThat(suzuki.get(morisPage).statusCode()).isEqualTo(404);
    }

    /** A member under a restriction is told so in their own page, and decides nothing there. */
    @Test
    void aRestrictedMemberIsToldThatNobodySeesAnything() {
        var tanaka = signedIn("tanaka");
        var page = tanaka.get("/members/" + people.ref("tanaka") + "/delegations");
        assertThat(words(page)).contains("あなたの画面は、ほかのだれにも見えません").doesNotContain("田中");
        assertThat(Jsoup.parse(page.body()).select("main form")).isEmpty();
        tanaka.post("/members/" + people.ref("tanaka") + "/delegations",
                Map.of("scopes", "STANDING", "until", "20270101", "_csrf", token(tanaka)));
        assertThat(jdbc.sql("select count(*) from delegation").query(Integer.class).single()).isZero();
        var delegate = tanaka.get("/family/delegation");
        assertThat(words(delegate)).contains("いまは、だれの代理人にもなれません");
        assertThat(Jsoup.parse(delegate.body()).select("main form")).isEmpty();
    }

    private int entries(String actor, String subject, String aspect) {
        return jdbc.sql("""
                        select count(*) from access_entry
                        where actor = ? and subject = ? and aspect = ? and capacity = ?
                        """)
                .params(people.ref(actor).value(), people.ref(subject).value(), aspect,
                        actor.equals("mori") ? "PRINCIPAL" : "DELEGATE")
                .query(Integer.class).single();
    }

    private String offered(String scope) {
        var page = mori.submit(mori.get(morisPage + "/delegations"), "form:has([name=offer])",
                Map.of("scopes", scope, "kind", "CODE"));
        return Jsoup.parse(page.body()).select(".delegation-code").text();
    }

    private HttpResponse<String> typed(String code) {
        return suzuki.follow(suzuki.submit(suzuki.get("/family/delegation"), "form[action$=delegation]", Map.of("code", code)));
    }

    private void accepted() {
        typed(offered("STANDING"));
        suzuki.submit(suzuki.get("/family/delegation"), "form[action$=acceptance]", Map.of());
    }

    private static String token(Visitor visitor) {
        return Jsoup.parse(visitor.get("/check").body()).select("input[name=_csrf]").val();
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }
}
