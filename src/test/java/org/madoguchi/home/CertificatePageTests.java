package org.madoguchi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.ui.Rendering;
import org.madoguchi.ui.SampleLayouts;

class CertificatePageTests {

    private final Rendering rendering = new Rendering("ui", "home", "certificate", "standing");

    @ParameterizedTest
    @EnumSource
    void inEachStateNoWordIsLeftOpen(SampleMember member) {
        for (var language : new String[] {"ja", "en"}) {
            assertThat(page(member, null, language).html()).doesNotContain("??");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"WATANABE", "KATSURAGI", "KOBAYASHI", "BLOCKED", "ITO"})
    void whereTheCertificateDoesNotDecideNoPictureSaysOtherwise(SampleMember member) {
        var page = page(member, null, "ja");
        assertThat(page.select(".timeline, #why")).isEmpty();
        assertThat(page(SampleMember.YAMADA, null, "ja").select(".timeline, #why")).hasSize(2);
    }

    @Test
    void onADayAfterTheInsuranceThePictureIsGone() {
        assertThat(page(SampleMember.LEAVING, "2027-01-01", "ja").select(".timeline")).isEmpty();
        assertThat(page(SampleMember.LEAVING, "2026-12-31", "ja").select(".timeline")).isNotEmpty();
    }

    @Test
    void whoseInsuranceEndsFirstIsNotToldOfACardThatStillConfirmsIt() {
        var outlook = CertificatePage.of(SampleMember.LEAVING.registered(), visit(null), SampleMember.LEAVING.viewing()).outlook();
        assertThat(outlook.getLast().on()).isEqualTo("2027-01-01");
        assertThat(SampleMember.LEAVING.page().dayIfNotRenewed()).isNull();
        assertThat(SampleMember.YAMADA.page().dayIfNotRenewed()).isEqualTo("2027-04-01");
    }

    @Test
    void aCardThatTheNationalDataEndsIsShownOnTheFirstDayOfThatMonth() {
        assertThat(SampleMember.ENDED_BY_DATA.page().dayIfNotRenewed()).isEqualTo("2027-02-01");
        assertThat(page(SampleMember.ENDED_BY_DATA, null, "ja").select("a[href$=on=2027-02-01]")).hasSize(1);
    }

    @Test
    void thisPageTooSaysOfWhatDayTheRecordIsAndWhetherItIsTooOld() {
        var page = page(SampleMember.FORGOTTEN, null, "ja");
        assertThat(page.selectFirst(".as-of").text()).contains("8月31日");
        assertThat(page.select("main > [data-type=info]").text()).contains("8月31日（令和8年）時点のものです");
        assertThat(page(SampleMember.SATO, null, "ja").select("main > [data-type=info]")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"MISREAD", "RENEWED"})
    void whatWasTypedAndDoesNotCountCanBeCorrected(SampleMember member) {
        var page = page(member, null, "ja");
        assertThat(page.select("#visit [data-type=info]").text()).contains("入力された", "を使っています");
        assertThat(page.select(".card-face a[href$=/certificate/expiry]")).hasSize(1);
    }

    @Test
    void whoTypedTheDayThatCountsReadsThatHereToo() {
        assertThat(page(SampleMember.OWN_ENTRY, null, "ja").select(".as-of").eachText())
                .containsExactly("みほん健康保険組合からの情報： 前月末時点 2026年10月31日（令和8年）",
                        "電子証明書の有効期限：ご自分で入力 2026年11月20日（令和8年）");
    }

    @Test
    void whoseCardEndsBeforeTheCertificateReadsWhy() {
        assertThat(SampleMember.ENDS_WITH_CARD.page().dayIfNotRenewed()).isEqualTo("2027-04-01");
        assertThat(page(SampleMember.ENDS_WITH_CARD, null, "ja").selectFirst("#why").text())
                .contains("カードの有効期限");
    }

    private static VisitDay visit(String on) {
        return VisitDay.read(on, SampleMember.TODAY);
    }

    private Document page(SampleMember member, String on, String language) {
        return rendering.page("home/certificate", Locale.forLanguageTag(language), Map.of(
                "page", CertificatePage.of(member.registered(), visit(on), member.viewing()),
                "layout", SampleLayouts.signedIn(language, "/members/" + member.page().member())));
    }
}
