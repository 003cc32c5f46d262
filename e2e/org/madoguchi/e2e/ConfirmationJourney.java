package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 髙橋さん, past grace, and 渡邊󠄃さん, never enrolled: both have an eligibility confirmation (資格確認書). */
class ConfirmationJourney extends Journey {

    /** U+E0103 chooses the form of the character before it. */
    private static final String WATANABE = "渡邊\uDB40\uDD03";

    private final Page page = phone();

    @Test
    void takahashiCarriesTheConfirmationInsteadOfTheCard() {
        signIn(page, "takahashi");
        assertThat(headline(page)).hasText("マイナ保険証は使えませんが、資格確認書で受診できます");
        assertThat(main(page)).containsText("髙橋　誠");
        assertThat(main(page)).containsText("受付で、資格確認書を見せます");
        assertThat(main(page)).containsText("資格確認書だけで受付できます。マイナンバーカードは要りません。");
    }

    @Test
    void takahashiFindsUntilWhenTheConfirmationIsValid() {
        signIn(page, "takahashi");
        link(page, "書類を見る").click();
        assertThat(page.locator("#now h3").first()).hasText("資格確認書");
        assertThat(page.locator("#ELIGIBILITY_CONFIRMATION")).containsText("2030年8月21日（令和12年）まで使えます。");
    }

    @Test
    void watanabeIsCalledByHerNameAsItIsWritten() {
        signIn(page, "watanabe");
        assertThat(headline(page)).hasText("資格確認書で受診できます。マイナ保険証の利用登録はありません");
        assertThat(main(page)).containsText(WATANABE + "　直美");
        assertThat(main(page)).containsText("マイナンバーカードが、健康保険証として登録されていません。");

        page.navigate(page.url() + "/eligibility");
        assertThat(main(page)).containsText(WATANABE + "　直美");
        assertThat(main(page)).containsText("未登録");
    }

    /** No typeface has that variant, and nobody gives her another one for it. */
    @Test
    void watanabeHasThePdfWithHerNameInKana() {
        signIn(page, "watanabe");
        page.navigate(page.url() + "/eligibility/information.pdf");
        assertThat(headline(page)).hasText("お名前に、印刷できない文字があります");
        assertThat(SavedPdf.by(page, link(page, "フリガナでPDFを作る")::click).text())
                .contains("ワタナベ", "フリガナで記載しています").doesNotContain("渡");
    }
}
