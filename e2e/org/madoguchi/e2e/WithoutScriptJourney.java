package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.portal.StaffRoom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same errands in a browser that runs no script. */
class WithoutScriptJourney extends Journey {

    private final Page page = phoneWithoutScript();

    @AfterEach
    void asIfNothingHadBeenTold() {
        portal.bean(JdbcClient.class).sql("delete from entered_expiry where ref = (select ref from member where member_key = 'kobayashi')").update();
        new StaffRoom(portal).clear();
    }

    @Test
    void yamadaSignsInReadsAndSignsOut() {
        page.navigate("/");
        press(link(page, "サインインして確かめる"));
        press(link(page, "マイナンバーカードでサインイン"));
        typeAtProvider(page, "yamada", PIN);
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        assertThat(SavedPdf.by(page, () -> press(link(page, "お知らせを保存する"))).text()).contains("山田太郎");

        press(button(page, "サインアウト"));
        assertThat(main(page)).containsText("サインアウトしました");
        page.waitForLoadState();
        page.goBack();
        assertThat(headline(page)).hasText("サインイン");
    }

    @Test
    void yamadaAsksAboutTheDayOfHisVisit() {
        signIn(page, "yamada");
        press(link(page, "病院に行く日で調べる"));
        page.getByLabel("病院に行く日").fill("2027年1月5日");
        press(button(page, "この日で調べる"));
        assertThat(page).hasURL(Pattern.compile("[?&]on="));
        assertThat(headline(page)).containsText("2027年1月5日（令和9年）は、受付はできますが");

        page.getByLabel("病院に行く日").fill("つぎの火曜");
        press(button(page, "この日で調べる"));
        assertThat(main(page)).containsText("日付として読み取れませんでした");
    }

    @Test
    void kobayashiEntersTheDateOfHerCard() {
        signIn(page, "kobayashi");
        press(link(page, "日付を入力する"));
        page.getByLabel("電子証明書の有効期限").fill("20261225");
        press(button(page, "この日付で調べる"));
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        assertThat(main(page)).containsText("ご自分で入力");
    }

    @Test
    void thePageIsReadInEnglishToo() {
        signIn(page, "suzuki");
        press(link(page, "English"));
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(headline(page)).containsText("The card still works at the reception desk");
    }

    @Test
    void aDateIsCheckedWithoutASignIn() {
        page.navigate("/");
        page.getByLabel("電子証明書の有効期限").fill("2026-12-25");
        press(button(page, "調べる"));
        assertThat(main(page)).containsText("今日は電子証明書の有効期限内で、更新できる時期です");
    }

    /** What counts down for others, the Refresh header does here: the browser asks again by itself once the call is over. */
    @Test
    void anAgentAnswersSuzukisCall() {
        var desk = open(StaffJourney.deskOptions().setJavaScriptEnabled(false));
        StaffJourney.signInAsStaff(desk, "staff-aoki");
        StaffJourney.call(desk, StaffJourney.KANA, StaffJourney.BORN, StaffJourney.NUMBER);
        assertThat(headline(desk)).hasText("受付はできますが、薬や診療の情報は共有できません");
        press(link(desk, "やさしい日本語"));
        assertThat(desk.locator(".script_languages [aria-current]")).hasText("やさしい日本語");
        press(desk.locator("[data-part=FALLBACKS] summary"));
        assertThat(desk.locator("[data-part=FALLBACKS] details[open] li").first()).isVisible();

        var hers = desk.waitForResponse(answer -> answer.request().isNavigationRequest(),
                () -> press(link(desk, "本人のページ")));
        assertThat(Integer.parseInt(hers.headerValue("refresh"))).isBetween(15 * 60 - 60, 15 * 60 + 1);
        assertThat(main(desk)).containsText("鈴木　美咲");

        press(button(desk, "応対を終える"));
        assertThat(headline(desk)).hasText("応対の結果");
        desk.locator("#outcome").selectOption("EXPLAINED");
        press(button(desk, "記録する"));
        assertThat(main(desk)).containsText("応対の結果を記録しました");
    }

    /** A click would wait for an animation frame, of which a page without script may have none. */
    private static void press(Locator target) {
        target.press("Enter");
    }
}
