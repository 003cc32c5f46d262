package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.assistance.Redemption;
import org.madoguchi.assistance.SupportCodes;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 吉野さん, 71, has called the insurer and is asked to open the page of the support code. */
class SupportCodePageTests {

    private static final Actor.Staff AGENT = new Actor.Staff(
            UUID.randomUUID(), 1001, InsurerNumber.of("06990014"), Set.of(StaffRole.AGENT));

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final SupportCodes codes = portal.bean(SupportCodes.class);
    private final People people = new People(portal);
    private final Visitor yoshino = signedIn("yoshino");
    private final String home = "/members/" + people.ref("yoshino");
    private final String path = home + "/support-code";

    @AfterEach
    void asIfNothingHadBeen() {
        jdbc.sql("delete from support_code").update();
        jdbc.sql("delete from missed_attempt").update();
    }

    @Test
    void thePageSaysFirstWhatItIsForAndWhomNeverToTell() {
        var page = yoshino.page(path);
        assertThat(page.selectFirst("h1").text()).isEqualTo("電話の窓口に画面を見せる");
        assertThat(page.select("main").text())
                .contains("担当者があなたの画面を見ながらご案内できます", "こちらから電話して、この数字を聞くことはありません",
                        "みほん健康保険組合", "記号・番号の一部", "ご住所", "「閲覧の記録」に残ります");
        assertThat(page.select(".support-code")).isEmpty();
        assertThat(page.title()).doesNotContain("吉野");
    }

    @Test
    void sixDigitsAreShownInTwoGroupsAndReadOutOneByOne() {
        var issued = issued();
        assertThat(issued.statusCode()).isEqualTo(200);
        assertThat(issued.uri()).isEqualTo(portal.uri().resolve(path));
        var page = Jsoup.parse(issued.body());
        assertThat(page.select(".support-code_group").eachText()).hasSize(2).allMatch(group -> group.matches("[0-9]{3}"));
        assertThat(page.select(".support-code_group").eachAttr("aria-hidden")).containsOnly("true");
        assertThat(page.select(".support-code .visually-hidden").text()).isEqualTo(String.join("、", digits(issued).split("")));
        assertThat(page.select(".support-code_until").text()).matches("[0-9]{1,2}:[0-9]{2} まで使えます");
        assertThat(page.title()).doesNotContain(digits(issued));
        assertThat(issued.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    @Test
    void theDigitsAreNeverShownAgain() {
        var code = digits(issued());
        var again = yoshino.page(path);
        assertThat(again.select(".support-code")).isEmpty();
        assertThat(words(again)).contains("案内コードを出しています", "数字はもう表示できません").doesNotContain(code);
    }

    @Test
    void theAgentUsesItOnceAndTheMemberIsTold() {
        var code = digits(issued());
        assertThat(codes.redeem(code, AGENT)).isEqualTo(new Redemption.Redeemed(people.ref("yoshino")));
        assertThat(codes.redeem(code, AGENT)).isEqualTo(new Redemption.Missed(4));
        var page = yoshino.page(path);
        assertThat(page.select("main").text()).contains("に使われました", "教えた覚えがないとき").doesNotContain(code);
        assertThat(page.select("form[action$=withdrawal]")).isEmpty();
        assertThat(page.select("form[action$=support-code]")).hasSize(1);
    }

    @Test
    void whatIsWithdrawnIsWorthNothing() {
        var issued = issued();
        var withdrawn = yoshino.submit(issued, "form[action$=withdrawal]", Map.of());
        assertThat(withdrawn.headers().firstValue("Location").orElseThrow()).endsWith("/support-code?done=withdrawn");
        assertThat(words(yoshino.follow(withdrawn))).contains("案内コードを取り消しました");
        assertThat(codes.redeem(digits(issued), AGENT)).isEqualTo(new Redemption.Missed(4));
    }

    @Test
    void whatWasUsedIsNotSaidToBeWithdrawn() {
        var issued = issued();
        codes.redeem(digits(issued), AGENT);
        var late = yoshino.follow(yoshino.submit(issued, "form[action$=withdrawal]", Map.of()));
        assertThat(words(late)).contains("に使われました").doesNotContain("取り消しました");
    }

    @Test
    void whoeverIsRestrictedIsToldThatASupervisorTakesOver() {
        var tanaka = signedIn("tanaka");
        assertThat(tanaka.page("/members/" + people.ref("tanaka") + "/support-code").select("main").text())
                .contains("責任者");
        assertThat(yoshino.page(path).select("main").text()).doesNotContain("責任者");
    }

    @Test
    void nobodyElseTakesACode() {
        var sato = signedIn("sato");
        var token = sato.page("/check").select("input[name=_csrf]").val();
        var sons = "/members/" + people.ref("sato-yuto") + "/support-code";
        assertThat(sato.get(sons).statusCode()).isEqualTo(404);
        assertThat(sato.post(sons, Map.of("_csrf", token)).statusCode()).isEqualTo(404);
        assertThat(sato.post(path, Map.of("_csrf", token)).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from support_code").query(Integer.class).single()).isZero();
    }

    @Test
    void theStandingPageAndThePlaceOfThePhoneNumberLeadThere() {
        var page = yoshino.page(home);
        assertThat(page.select("main a[href='" + path + "']").text()).isEqualTo("電話の窓口に画面を見せる");
        assertThat(page.select("footer a[href='" + path + "']")).hasSize(1);
        assertThat(new Visitor(portal.uri()).page("/").select("a[href$=support-code]")).isEmpty();
    }

    /** Where the number is another insurer's, or somebody else is spoken of. */
    @Test
    void theFooterOfSomebodyElsesPageDoesNot() {
        var sato = signedIn("sato");
        var sons = sato.page("/members/" + people.ref("sato-yuto"));
        assertThat(sons.select("footer").text()).contains("みほん健康保険組合");
        assertThat(sons.select("a[href$=support-code]")).isEmpty();
    }

    @Test
    void theHistoryCallsThePageByItsName() {
        yoshino.get(path);
        assertThat(yoshino.page(home + "/history?who=EVERYBODY").select("main").text())
                .contains("「電話の窓口に画面を見せる」を開きました");
    }

    @Test
    void anOldAddressDoesNotSayWithdrawnOfACodeThatIsOpen() {
        issued();
        assertThat(yoshino.get(path + "?done=withdrawn").body()).doesNotContain("案内コードを取り消しました");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?done=x", "?done="})
    void aTypedAddressSaysNothingThatIsNotSo(String query) {
        assertThat(yoshino.get(path + query).body()).doesNotContain("案内コードを取り消しました");
    }

    private HttpResponse<String> issued() {
        return yoshino.submit(yoshino.get(path), "form[action$=support-code]", Map.of());
    }

    private static String digits(HttpResponse<String> issued) {
        return String.join("", Jsoup.parse(issued.body()).select(".support-code_group").eachText());
    }

    private static String words(HttpResponse<String> answer) {
        return words(Jsoup.parse(answer.body()));
    }

    private static String words(Document page) {
        return page.select("main").text();
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }
}
