package org.madoguchi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.ui.Rendering;
import org.madoguchi.ui.SampleLayouts;
import org.madoguchi.viewing.Aspect;
import org.madoguchi.viewing.Capacity;
import org.madoguchi.viewing.Viewing;

/** What a patient shows and says at the counter, and what the receptionist reads there. */
class ReceptionPageTests {

    private static final Instant NOON = Instant.parse("2026-11-21T03:05:00Z");

    private final Rendering rendering = new Rendering("ui", "home", "eligibility", "standing");

    @ParameterizedTest
    @EnumSource
    void inEachStateThePageAnswersFirstAndLeavesNoWordOpen(SampleMember member) {
        for (var language : new String[] {"ja", "en"}) {
            var page = page(member, language);
            assertThat(page.documentType()).isNotNull();
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.selectFirst("main h1, main h2").tagName()).isEqualTo("h1");
            assertThat(page.html()).doesNotContain("??");
            assertThat(page.select("[style], style, script:not([src])")).isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.title()).doesNotContain(member.page().name().written());
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsAnswerIsThatOfTheStandingPage(SampleMember member) {
        var standing = rendering("certificate", "assistance").page("home/standing", Locale.JAPANESE, Map.of(
                "page", member.page(), "layout", SampleLayouts.signedIn("ja", "/members/x")));
        assertThat(page(member, "ja").selectFirst("h1").text()).isEqualTo(standing.selectFirst("h1").text());
    }

    @ParameterizedTest
    @EnumSource
    void theNameAndTheMomentStandAboveEverything(SampleMember member) {
        var page = page(member, "ja");
        assertThat(page.selectFirst("main > p .name").text()).isEqualTo(member.page().name().written());
        assertThat(page.selectFirst(".reception_opened").text())
                .contains("2026年11月21日", "令和8年", "12:05の画面");
    }

    @Test
    void suzukiShowsHerCardAndSaysSoAndHasThreeOtherWaysInTheirOrder() {
        var page = page(SampleMember.SUZUKI, "ja");
        assertThat(page.select(".reception_first h3").eachText()).containsExactly("マイナ保険証");
        assertThat(page.select(".reception_first q").text()).isEqualTo("マイナ保険証で受付をお願いします。");
        var ways = page.select(".reception_steps > li");
        assertThat(ways).hasSize(3);
        assertThat(ways.get(0).select("h3").eachText()).containsExactly("マイナポータルから前に保存した、資格情報のPDF");
        assertThat(ways.get(1).select("h3").eachText()).containsExactly("資格情報のお知らせ");
        assertThat(ways.get(2).select("h3").eachText())
                .containsExactly("口頭での確認（再診のとき）", "被保険者資格申立書（初診のとき）");
        assertThat(ways.select("q")).hasSize(4);
        assertThat(page.selectFirst(".reception_staff").text()).contains("資格の確認だけなら、2026年12月31日");
    }

    @ParameterizedTest
    @EnumSource(names = {"TAKAHASHI", "WATANABE", "BLOCKED"})
    void whoHasAnEligibilityConfirmationShowsItFirst(SampleMember member) {
        var page = page(member, "ja");
        assertThat(page.select(".reception_first h3").eachText()).containsExactly("資格確認書");
        assertThat(page.select(".reception_first").text()).contains("これだけで受診できます");
    }

    @Test
    void whoHasNothingToShowReadsWhatToTellAndWhomToAsk() {
        var page = page(SampleMember.KATSURAGI, "ja");
        assertThat(page.selectFirst(".reception_first h2").text()).isEqualTo("受付で伝えること");
        assertThat(page.select(".reception_first h3")).hasSize(2);
        assertThat(page.select(".reception_steps")).isEmpty();
        assertThat(page.selectFirst("#advice").text()).contains("保険者に連絡してください");
    }

    @Test
    void whoIsNoLongerInsuredFindsNoNumberToShow() {
        var page = page(SampleMember.ITO, "ja");
        assertThat(page.select(".reception_staff, .reception_first, q")).isEmpty();
        assertThat(page.text()).doesNotContain("06999999").contains("いま加入している健康保険を使ってください");
    }

    @Test
    void thePageCountsTogetherWithTheCardWhereThatIsAnInsuranceCard() {
        assertThat(page(SampleMember.SATO, "ja").selectFirst(".reception_official").text())
                .isEqualTo("この画面のみでは受診できません。マイナ保険証とあわせて医療機関等の受付に提示してください。");
        for (var other : Set.of(SampleMember.WATANABE, SampleMember.TAKAHASHI, SampleMember.BLOCKED)) {
            assertThat(page(other, "ja").selectFirst(".reception_official").text()).isEqualTo("この画面のみでは受診できません。");
        }
    }

    @Test
    void whatHelpsWithoutTheConfirmationIsSaidOfThePaper() {
        assertThat(page(SampleMember.SATO, "ja").selectFirst(".reception_fallbacks h2").text())
                .isEqualTo("読み取れないとき、持っていないとき");
        assertThat(page(SampleMember.TAKAHASHI, "ja").selectFirst(".reception_fallbacks h2").text())
                .isEqualTo("資格確認書を持っていないとき");
    }

    @Test
    void whereThereIsOneOtherWayThereIsNoOrderToFollow() {
        var one = page(SampleMember.WATANABE, "ja").selectFirst(".reception_fallbacks");
        assertThat(one.select("ol[data-single] > li")).hasSize(1);
        assertThat(one.text()).doesNotContain("上から順に");
        assertThat(page(SampleMember.SUZUKI, "ja").selectFirst(".reception_fallbacks").text()).contains("上から順に");
        assertThat(page(SampleMember.SUZUKI, "ja").select("[data-single]")).isEmpty();
    }

    /** The expiry is no matter for a clinic whose reader works. */
    @Test
    void theReceptionistReadsAReasonOnlyWhereThereIsSomethingToWonderAt() {
        assertThat(page(SampleMember.SATO, "ja").selectFirst(".reception_lines").text()).doesNotContain("電子証明書");
        assertThat(page(SampleMember.YAMADA, "ja").selectFirst(".reception_lines").text()).contains("電子証明書");
    }

    @Test
    void theReceptionistCopiesTheNumbersAndKnowsWhoseScreenItIs() {
        var staff = page(SampleMember.SUZUKI, "ja").selectFirst(".reception_staff");
        assertThat(staff.select(".reception_number").eachText()).containsExactly("06999999", "1", "1002", "00");
        assertThat(staff.select("dt").eachText())
                .containsExactly("氏名", "保険者名", "保険者番号", "記号", "番号", "枝番");
        assertThat(staff.text()).contains("マイナポータルの画面ではありません", "03-0000-0000", "2026年10月31日");
    }

    /** The reader may have no Japanese; whoever sits behind the counter has. */
    @Test
    void inEnglishTheReceptionistStillReadsJapanese() {
        var page = page(SampleMember.SUZUKI, "en");
        assertThat(page.selectFirst(".reception_first q[lang=ja]").text()).isEqualTo("マイナ保険証で受付をお願いします。");
        assertThat(page.selectFirst(".reception_first q + .both_own").text()).startsWith("I would like to check in");
        assertThat(page.selectFirst(".reception_official [lang=ja]").text()).contains("マイナ保険証とあわせて");
        assertThat(page.selectFirst("h1").text()).startsWith("The card still works at the reception desk");
        assertThat(page.selectFirst("h1 [lang=ja]").text()).startsWith("受付はできますが");
        assertThat(page(SampleMember.SUZUKI, "ja").select(".both_own, .both_theirs")).isEmpty();
    }

    @Test
    void onlyTheMembersOwnDeviceMayKeepThePage() {
        assertThat(page(SampleMember.SUZUKI, "ja").select("kept-page")).hasSize(1);
        assertThat(page(SampleMember.SUZUKI, "ja").select("#kept[hidden], #old[hidden]")).hasSize(2);
        for (var other : Set.of(Capacity.FAMILY, Capacity.DELEGATE)) {
            var page = page(SampleMember.SUZUKI, "ja", other);
            assertThat(page.select("kept-page, #kept")).isEmpty();
            assertThat(page.select(".reception_number")).hasSize(4);
        }
    }

    @Test
    void ofAMemberWhomSomebodyMayLookForNoDeviceKeepsThePage() {
        assertThat(page(SampleMember.BLOCKED, "ja").select("kept-page, #kept")).isEmpty();
    }

    @Test
    void aRecordThatIsTooOldIsToldBeforeTheAnswer() {
        assertThat(page(SampleMember.FORGOTTEN, "ja").select("main > [data-type=info] ~ [data-type=good] h1")).hasSize(1);
    }

    /** In both languages, because the receptionist reads it too. */
    @Test
    void whoSaysTheFactsAndOfWhichDayStandsBelowThem() {
        assertThat(page(SampleMember.OWN_ENTRY, "en").select(".reception_lines").text())
                .contains("保険者からの情報：前月末時点 2026年10月31日（令和8年）", "as of the end of last month, 31 October 2026",
                        "電子証明書の有効期限：本人が入力 2026年11月20日（令和8年）");
        assertThat(page(SampleMember.FORGOTTEN, "ja").select(".reception_lines").text())
                .contains("保険者からの情報：2026年8月31日（令和8年）時点").doesNotContain("本人が入力");
    }

    private Document page(SampleMember member, String language) {
        return page(member, language, Capacity.SELF);
    }

    private Document page(SampleMember member, String language, Capacity capacity) {
        var own = member.viewing();
        var viewing = new Viewing(own.actor(), own.subject(), capacity, EnumSet.allOf(Aspect.class), null);
        return rendering.page("home/reception", Locale.forLanguageTag(language), Map.of(
                "page", ReceptionPage.of(member.registered(), NOON, viewing),
                "layout", SampleLayouts.signedIn(language, "/members/" + own.subject())));
    }

    private static Rendering rendering(String... more) {
        return new Rendering("ui", "home", "standing", more[0], more[1]);
    }
}
