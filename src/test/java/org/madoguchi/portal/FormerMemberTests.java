package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 伊藤さん, who left on a day that the insurer has said, and 吉野さん, whom the feed no longer has. */
class FormerMemberTests {

    private static final String ITO = "ito";
    private static final String YOSHINO = "yoshino";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);

    @AfterEach
    void asTheDemoHasIt() {
        jdbc.sql("update member set missing_from = null").update();
        jdbc.sql("delete from delegation").update();
        jdbc.sql("delete from sign_in_link where member = ?").param(people.ref("kato").value()).update();
        jdbc.sql("delete from missed_attempt").update();
    }

    static Stream<String> pages() throws IOException {
        return routes().filter(route -> !route.matches(".*\\.(pdf|csv)"));
    }

    static Stream<String> documents() throws IOException {
        return routes().filter(route -> route.endsWith(".pdf"));
    }

    private static Stream<String> routes() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(route -> route.startsWith("/members/") && route.contains(" GET "))
                .map(route -> route.split(" ")[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {ITO, YOSHINO})
    void theFirstLineSaysThatThereIsNoInsuranceAndSinceWhen(String member) {
        var visitor = signedIn(member);
        var since = member.equals(ITO) ? "2026年10月7日（令和8年）" : "2026年10月31日（令和8年）";
        for (var path : List.of("", "/certificate", "/reception")) {
            assertThat(visitor.page(of(member, path)).selectFirst("h1").text()).as(path)
                    .isEqualTo("この健康保険は、" + since + "から資格なし。今日は使えません");
        }
        assertThat(visitor.page(of(member, "/eligibility")).selectFirst("main h2").text())
                .isEqualTo("資格なし：" + since + "から、この健康保険の資格はありません");
        assertThat(visitor.page("/family").select("main").text()).contains("資格なし", since);
    }

    @Test
    void inEnglishToo() {
        var visitor = new Visitor(portal.uri()).reading("en");
        visitor.signIn(ITO);
        assertThat(visitor.page(of(ITO, "")).selectFirst("h1").text()).startsWith("Not insured here since 7 October 2026");
        assertThat(visitor.page(of(ITO, "/eligibility")).selectFirst("main h2").text()).startsWith("Not insured:");
        assertThat(Jsoup.parse(visitor.get(of(ITO, "/eligibility/notice.pdf")).body()).selectFirst("h1").text())
                .isEqualTo("This document is not given out, because this health insurance is not in force");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatWasTheirsIsStillOpenAndOffersNoDocument(String page) {
        for (var member : List.of(ITO, YOSHINO)) {
            var answer = signedIn(member).get(page.replace("{ref}", people.ref(member).toString()));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select("main a[href*='.pdf']")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDocumentIsGivenOutAndThePageSaysWhy(String document) {
        for (var member : List.of(ITO, YOSHINO)) {
            var refused = signedIn(member).download(document.replace("{ref}", people.ref(member).toString()));
            assertThat(refused.statusCode()).isEqualTo(404);
            var page = Jsoup.parse(new String(refused.body(), StandardCharsets.UTF_8));
            assertThat(page.selectFirst("h1").text()).isEqualTo("この健康保険の資格がないため、この書類はお渡しできません");
            assertThat(page.select("main").text()).contains("いま加入している健康保険を使ってください", member.equals(ITO)
                    ? "資格喪失日は2026年10月7日（令和8年）です。" : "2026年10月31日（令和8年）時点の保険者の記録に、加入がありません。");
            assertThat(page.select("main a").eachAttr("href")).containsExactly(of(member, "/documents"));
            assertThat(page.title()).doesNotContain("伊藤", "吉野");
        }
    }

    @Test
    void thePageOfTheDocumentsSaysWhyThereIsNone() {
        var page = signedIn(YOSHINO).page(of(YOSHINO, "/documents"));
        assertThat(page.select("#now, #other")).isEmpty();
        assertThat(page.select("#not-now .papers_name")).hasSize(7);
        assertThat(page.select("#not-now dt").text()).contains("加入がありません");
    }

    @Test
    void thePastFactsAreMarkedAsEnded() {
        var page = signedIn(ITO).page(of(ITO, "/eligibility"));
        assertThat(page.select("main").text()).contains("終わった資格の記録", "1010", "2026年10月7日").doesNotContain("登録済");
    }

    /** The insurer has said no day, so none stands where the insurer's would. */
    @Test
    void whomTheFeedNoLongerHasReadsNoDayOfLossThatNobodySaid() {
        var page = signedIn(YOSHINO).page(of(YOSHINO, "/eligibility"));
        assertThat(page.select("dt:contains(資格喪失年月日) + dd").text()).isEqualTo("登録なし");
    }

    @Test
    void nothingIsThereToShowAtACounter() {
        var page = signedIn(ITO).page(of(ITO, "/reception"));
        assertThat(page.select(".reception_number, .reception_say, kept-page")).isEmpty();
        assertThat(signedIn(ITO).page(of(ITO, "")).select("main a[href$=/reception]")).isEmpty();
    }

    @Test
    void theCardItselfGoesOnWithTheNextInsurer() {
        assertThat(signedIn(ITO).page(of(ITO, "")).select("main").text())
                .contains("マイナ保険証の利用登録は、健康保険が変わっても続きます", "いま加入している健康保険に確認します");
    }

    /** The facts end with the day on which they left; no newer ones are to come. */
    @Test
    void noBannerSaysThatTheirFactsAreOld() {
        assertThat(signedIn(ITO).page(of(ITO, "")).select("main [data-type=info]")).isEmpty();
    }

    @Test
    void aDelegationThatIsLeftCanBeEnded() {
        delegation();
        var visitor = signedIn(ITO);
        var page = visitor.get(of(ITO, "/delegations"));
        assertThat(Jsoup.parse(page.body()).select("main").text()).contains("鈴木");
        visitor.submit(page, "form[action$='/end']", Map.of());
        assertThat(jdbc.sql("select state from delegation").query(String.class).single()).isEqualTo("ENDED_BY_PRINCIPAL");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noDelegateGetsADocumentEither(String document) {
        delegation();
        var refused = signedIn("suzuki").download(document.replace("{ref}", people.ref(ITO).toString()));
        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8)).doesNotContain("%PDF");
    }

    @Test
    void whoHasLeftBeforeTheFirstSignInIsLinkedByTheLastNumber() {
        jdbc.sql("update member set missing_from = date '2026-10-31' where member_key = 'kato'").update();
        var kato = new Visitor(portal.uri());
        var linked = kato.follow(kato.submit(kato.signIn("kato"), "form[action$='/welcome']", Map.of(
                "insurer", "06990014", "symbol", "2601", "number", "1011", "branch", "00", "birthdate", birthdate("kato"))));
        assertThat(linked.uri().getPath()).isEqualTo(of("kato", ""));
        assertThat(Jsoup.parse(linked.body()).selectFirst("h1").text()).contains("資格なし");
        assertThat(kato.get(of("kato", "/eligibility/notice.pdf")).statusCode()).isEqualTo(404);
    }

    /** The number is somebody else's now; the birth date is the former holder's own. */
    @Test
    void whoseNumberHasBeenGivenOnIsLinkedToWhatWasTheirsAndNotToTheNewHolder() {
        jdbc.sql("update member set missing_from = date '2026-10-31' where member_key = 'kato'").update();
        jdbc.sql("""
                insert into member (insurer_number, member_key, symbol, number, branch, family_classification, name, name_kana, sex,
                                    birthdate, qualified_on)
                values ('06990014', 'new-holder', '2601', '1011', '00', 1, '宮本　純', 'ミヤモト　ジュン', 1, '1978-03-04', '2026-11-01')
                """).update();
        try {
            var kato = new Visitor(portal.uri());
            var linked = kato.follow(kato.submit(kato.signIn("kato"), "form[action$='/welcome']", Map.of(
                    "insurer", "06990014", "symbol", "2601", "number", "1011", "branch", "00", "birthdate", birthdate("kato"))));
            assertThat(linked.uri().getPath()).isEqualTo(of("kato", ""));
            assertThat(linked.body()).contains("加藤").doesNotContain("宮本");
        } finally {
            portal.owner().sql("delete from member where member_key = 'new-holder'").update();
        }
    }

    private void delegation() {
        jdbc.sql("""
                insert into delegation (id, principal, delegate, standing, documents, from_day, to_day, code_kind,
                                        open_until, state, changed_at)
                values (?, ?, ?, true, true, date '2026-11-01', date '2026-12-31', 'CODE', now(), 'ACCEPTED', now())
                """).params(UUID.randomUUID(), people.ref(ITO).value(), people.ref("suzuki").value()).update();
    }

    private String birthdate(String memberKey) {
        return jdbc.sql("select to_char(birthdate, 'YYYYMMDD') from member where member_key = ?")
                .param(memberKey).query(String.class).single();
    }

    private String of(String memberKey, String path) {
        return "/members/" + people.ref(memberKey) + path;
    }

    /** 吉野さん only as the feed of October leaves them out. */
    private Visitor signedIn(String name) {
        if (name.equals(YOSHINO)) {
            jdbc.sql("update member set missing_from = date '2026-10-31' where member_key = 'yoshino'").update();
        }
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }
}
