package org.madoguchi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.almanac.Japan;
import org.madoguchi.assistance.ScriptLanguage;
import org.madoguchi.assistance.web.ScriptPage;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.ui.Rendering;
import org.madoguchi.ui.SampleLayouts;

class StandingPageTests {

    private final Rendering rendering = new Rendering("ui", "home", "certificate", "standing", "assistance");

    @ParameterizedTest
    @EnumSource
    void inEachStateThePageAnswersFirstAndLeavesNoWordOpen(SampleMember member) {
        for (var language : new String[] {"ja", "en"}) {
            var page = page(member, language);
            assertThat(page.documentType()).isNotNull();
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.selectFirst("main h1, main h2").tagName()).isEqualTo("h1");
            assertThat(page.select(".services > li")).hasSize(5);
            assertThat(page.select(".next-step h3")).isNotEmpty();
            assertThat(page.html()).doesNotContain("??");
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNameStandsOnThePageAsItWasReceivedAndNotInItsTitle(SampleMember member) {
        var page = page(member, "ja");
        var name = page.selectFirst(".name").text();
        assertThat(name).isEqualTo(member.page().name().written());
        assertThat(page.title()).doesNotContain(name);
    }

    @ParameterizedTest
    @EnumSource(names = {"SATO", "YAMADA", "SUZUKI", "UNLUCKY", "TAKAHASHI", "LAST_DAY", "OWN_ENTRY"})
    void whereTheCertificateDecidesThePageDrawsItAndListsItsDays(SampleMember member) {
        var page = page(member, "ja");
        assertThat(page.select("svg[role=img] > title, svg[role=img] > desc")).hasSize(2);
        assertThat(page.select(".marks > li")).hasSize(5);
        assertThat(page.select(".marks > [data-when=NOW]")).hasSize(1);
        assertThat(page.select("a[href$=/certificate#why]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"WATANABE", "KATSURAGI", "KOBAYASHI", "BLOCKED", "ITO"})
    void whereItDoesNotDecideNoPictureSaysOtherwise(SampleMember member) {
        assertThat(page(member, "ja").select(".timeline")).isEmpty();
    }

    @Test
    void whoseExpiryNobodyKnowsIsShownWhereItStandsOnTheCard() {
        var page = page(SampleMember.KOBAYASHI, "ja");
        assertThat(page.select(".card-face a[href$=/certificate/expiry]")).hasSize(1);
        assertThat(page(SampleMember.YAMADA, "ja").select(".card-face")).isEmpty();
    }

    @Test
    void anExpiryThatTheMemberEnteredIsMarkedAsSuch() {
        assertThat(page(SampleMember.OWN_ENTRY, "ja").select(".section .as-of").text())
                .isEqualTo("電子証明書の有効期限：ご自分で入力 2026年11月20日（令和8年）");
        assertThat(page(SampleMember.YAMADA, "ja").select(".section .as-of").text())
                .isEqualTo("みほん健康保険組合からの情報： 前月末時点 2026年10月31日（令和8年）");
    }

    @Test
    void whoTypedAnotherDayThanTheInsurerSaysReadsWhichOneCountsAndWhomToAsk() {
        var page = page(SampleMember.MISREAD, "ja");
        var notice = page.selectFirst("main [data-type=info]");
        assertThat(notice.text()).contains(
                "入力された2027年3月1日（令和9年）ではなく、みほん健康保険組合からの2027年2月10日（令和9年）を使っています",
                "2026年10月31日（令和8年）時点", "03-0000-0000").doesNotContain("更新した方");
        assertThat(notice.select("a[href$=/certificate/expiry]")).hasSize(1);
        assertThat(page(SampleMember.MISREAD, "en").selectFirst("main [data-type=info]").text())
                .contains("10 February 2027 (Reiwa 9) from みほん健康保険組合, not 1 March 2027 (Reiwa 9), which you entered");
    }

    @Test
    void whoRenewedAfterTheInsurersDayReadsThatTheNextFeedKnows() {
        var notice = page(SampleMember.RENEWED, "ja").selectFirst("main [data-type=info]");
        assertThat(notice.text()).contains("入力された2031年12月25日（令和13年）ではなく", "次の情報（毎月5日ごろ）が届くまで",
                "入力した日付は、消えずに残ります").doesNotContain("03-0000-0000");
    }

    @Test
    void ofAnEntryThatCountsOrThatAgreesNothingMoreIsSaid() {
        for (var member : new SampleMember[] {SampleMember.OWN_ENTRY, SampleMember.SATO, SampleMember.YAMADA}) {
            assertThat(page(member, "ja").select("main [data-type=info]")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysOfWhatDayTheInsurersRecordIs(SampleMember member) {
        assertThat(page(member, "ja").selectFirst(".as-of").text())
                .startsWith("みほん健康保険組合からの情報：").contains(member == SampleMember.FORGOTTEN ? "8月31日" : "10月31日");
    }

    @Test
    void aRecordThatIsTooOldIsToldBeforeTheAnswerWithTheInsurersNumber() {
        var page = page(SampleMember.FORGOTTEN, "ja");
        var notice = page.selectFirst("main [data-type=info]");
        assertThat(notice.text()).contains("みほん健康保険組合からの情報は、2026年8月31日（令和8年）時点のものです", "いまの状態と違うことがあります", "03-0000-0000");
        assertThat(page.select("main [data-type=info] ~ [data-type=good] h1")).hasSize(1);
        assertThat(page(SampleMember.SATO, "ja").select("main [data-type=info]")).isEmpty();
    }

    @Test
    void thePdfIsOfferedOnlyToThoseWhoCanUseItWithTheirCard() {
        assertThat(page(SampleMember.YAMADA, "ja").select("a[href$=/eligibility/notice.pdf]")).hasSize(1);
        assertThat(page(SampleMember.WATANABE, "ja").select("a[href$=/eligibility/notice.pdf]")).isEmpty();
        assertThat(page(SampleMember.ITO, "ja").select("a[href$=/eligibility/notice.pdf]")).isEmpty();
    }

    @Test
    void theNoticeIsNotPressedOnWhoeverHasAConfirmation() {
        assertThat(page(SampleMember.SUZUKI, "ja").selectFirst("a[href$=notice.pdf]").attr("data-type")).isEqualTo("solid-fill");
        assertThat(page(SampleMember.TAKAHASHI, "ja").selectFirst("a[href$=notice.pdf]").attr("data-type")).isEqualTo("outline");
    }

    @Test
    void onTheLastDayThePageStillSaysThatTheCardWorks() {
        var page = page(SampleMember.LAST_DAY, "ja");
        assertThat(page.selectFirst("[data-type=good] h1")).isNotNull();
        assertThat(page.select(".marks > [data-when=PAST]")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void theAgentSaysOnThePhoneWhatThePageSays(SampleMember member) {
        var insurer = new Insurer(InsurerNumber.of("06999999"), "みほん健康保険組合", "03-0000-0000");
        var now = SampleMember.TODAY.atTime(12, 0).atZone(Japan.ZONE).toInstant();
        for (var language : List.of(ScriptLanguage.JAPANESE, ScriptLanguage.ENGLISH)) {
            var script = rendering.page("assistance/script-alone", Locale.JAPANESE, Map.of(
                    "page", ScriptPage.of(member.page().standing(), insurer, language, now)));
            var page = page(member, language.parameter());
            assertThat(script.selectFirst("[data-part=ANSWER] p").html()).isEqualTo(page.selectFirst("h1").html());
            assertThat(script.select("[data-part=ANSWER] p, [data-part=NEXT_STEP] p").eachText())
                    .containsAll(page.select("#explanation p:not(:last-child)").eachText());
        }
    }

    private Document page(SampleMember member, String language) {
        return rendering.page("home/standing", Locale.forLanguageTag(language), Map.of(
                "page", member.page(),
                "layout", SampleLayouts.signedIn(language, "/members/" + member.page().member())));
    }
}
