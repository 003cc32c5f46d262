package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 佐藤さん, before the clinic, with a phone in hand. All is well with the card. */
class SatoJourney extends Journey {

    private final Page page = phone();

    @Test
    void heSeesThatTheCardWorksTodayAndTakesTheProofAlong() {
        page.navigate("/");
        link(page, "サインインして確かめる").click();
        link(page, "マイナンバーカードでサインイン").click();
        assertThat(page).hasURL(provider() + "/sign-in");
        page.getByLabel("サインイン名").fill("sato");
        page.getByLabel("4桁の数字").fill(PIN);
        button(page, "サインイン").click();

        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        assertThat(main(page)).containsText("佐藤　健一");
        assertThat(main(page)).containsText("2029年8月13日");
        assertThat(main(page)).containsText("いまは、することはありません");

        link(page, "書類を見る").click();
        assertThat(main(page)).containsText("マイナンバーカード。お知らせだけでは受診できません。");
        link(page, "同じ内容を画面で見る").click();
        assertThat(headline(page)).hasText("健康保険の資格情報");
        assertThat(main(page)).containsText("登録済");

        var pdf = SavedPdf.by(page, link(page, "参考の控えを端末に保存")::click);
        assertThat(pdf.fileName()).isEqualTo("eligibility-information-2026-11-21.pdf");
        assertThat(pdf.text()).contains("医療保険の資格情報", "2026年11月21日時点", "保険者名みほん健康保険組合",
                "保険者番号06990014", "記号2601", "番号1001", "枝番00", "氏名佐藤健一");
    }

    @Test
    void theProofIsOneTapAwayFromTheAnswer() {
        signIn(page, "sato");
        var pdf = SavedPdf.by(page, link(page, "お知らせを保存する")::click);
        assertThat(pdf.text()).contains("佐藤健一");
    }

    @Test
    void afterSigningOutNothingOfHisIsLeft() {
        signIn(page, "sato");
        link(page, "書類を見る").click();
        var own = page.url();
        button(page, "サインアウト").click();
        assertThat(main(page)).containsText("サインアウトしました");
        page.waitForLoadState();

        page.goBack();
        assertThat(headline(page)).hasText("サインイン");
        page.goBack();
        assertThat(headline(page)).hasText("サインイン");
        page.navigate(own);
        assertThat(headline(page)).hasText("サインイン");
        assertThat(page.content()).doesNotContain("佐藤", "1001");
    }

    @Test
    void afterSigningOutTheProviderAsksAgain() {
        signIn(page, "sato");
        button(page, "サインアウト").click();
        assertThat(headline(page)).hasText("マイナ保険証は、今日使えますか");
        page.navigate("/oauth2/authorization/member");
        assertThat(page.getByLabel("4桁の数字")).isVisible();
    }
}
