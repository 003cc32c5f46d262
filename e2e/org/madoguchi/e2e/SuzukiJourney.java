package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 鈴木さん, whose certificate expired 40 days ago: in grace until 2027-01-31. */
class SuzukiJourney extends Journey {

    private final Page page = phone();

    @BeforeEach
    void signIn() {
        signIn(page, "suzuki");
    }

    @Test
    void sheReadsWhatStillWorksAndWhatDoesNot() {
        assertThat(headline(page)).hasText("受付はできますが、薬や診療の情報は共有できません");
        assertThat(main(page)).containsText("電子証明書の有効期限の2026年10月12日（令和8年）を過ぎています。");
        assertThat(main(page)).containsText("2027年1月31日（令和9年）までできます。");
        assertThat(service("病院・薬局の受付（保険資格の確認）")).containsText("使えます");
        assertThat(service("薬・診療の情報の共有（同意したとき）")).containsText("使えません");
        assertThat(service("マイナポータルへのログイン")).containsText("使えません");
        assertThat(service("コンビニでの証明書の交付")).containsText("使えません");
        assertThat(service("e-Tax")).containsText("使えません");
    }

    /** Her card no longer signs in at マイナポータル. */
    @Test
    void sheIsToldToHaveItReissuedAtTheCounter() {
        assertThat(main(page)).containsText("市区町村の窓口で、電子証明書を再発行します");
        assertThat(main(page)).containsText("マイナポータルから前に保存した、資格情報のPDF");
    }

    @Test
    void sheSeesWhatTheCardReaderWillShowHer() {
        link(page, "病院に行く日で調べる").click();
        assertThat(main(page)).containsText("電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。");
        assertThat(main(page)).containsText("有効期限切れから3カ月間は、引き続きマイナ保険証で受診できます。");
    }

    /** The card is read, but who knows whether everywhere: so what helps then stands first. */
    @Test
    void amongTheDocumentsTheNoticeStandsFirstAndLooksLikeWhatSheSaves() {
        link(page, "書類を見る").click();
        assertThat(main(page)).containsText("受付でマイナ保険証を読み取れないときは、「資格情報のお知らせ」を");
        var notice = page.locator("#now > .papers > li").first();
        assertThat(notice.locator("h3")).hasText("資格情報のお知らせ");
        assertThat(notice).containsText("マイナンバーカード。お知らせだけでは受診できません。");
        notice.locator("img").scrollIntoViewIfNeeded();
        page.waitForCondition(() -> notice.locator("img").evaluate("image => image.naturalWidth").equals(480));
        assertThat(SavedPdf.by(page, link(page, "お知らせを保存する")::click).text())
                .contains("資格情報のお知らせ", "鈴木美咲");
    }

    private Locator service(String words) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(words)).first();
    }
}
