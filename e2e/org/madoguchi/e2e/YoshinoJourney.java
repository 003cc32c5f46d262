package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 𠮷野さん, 71, who pays two tenths until the end of July. */
class YoshinoJourney extends Journey {

    private final Page page = desktop();

    @Test
    void theCopaymentAndItsPeriodStandOnTheScreenAndInThePdf() {
        signIn(page, "yoshino");
        page.navigate(page.url() + "/eligibility");
        assertThat(main(page)).containsText("𠮷野　茂");
        assertThat(main(page)).containsText("一部負担金割合");
        assertThat(main(page)).containsText("2割");
        assertThat(main(page)).containsText("2026年8月1日（令和8年）");
        assertThat(main(page)).containsText("2027年7月31日（令和9年）");

        assertThat(SavedPdf.by(page, link(page, "参考の控えを端末に保存")::click).text())
                .contains("氏名𠮷野茂", "一部負担金割合2割", "有効期限2027年7月31日");
    }

    @Test
    void theDocumentsHoldUntilTheSameDay() {
        signIn(page, "yoshino");
        link(page, "書類を見る").click();
        for (var document : new String[] {"#ELIGIBILITY_NOTICE", "#ELIGIBILITY_INFORMATION"}) {
            assertThat(page.locator(document)).containsText("負担割合の有効期限の、2027年7月31日（令和9年）まで");
        }
        assertThat(SavedPdf.by(page, link(page, "お知らせを保存する")::click).text())
                .contains("𠮷野茂", "有効期限令和9年7月31日");
    }
}
