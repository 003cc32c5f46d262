package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 伊藤さん, who lost the eligibility on 2026-10-07 and has another insurance now. */
class ItoJourney extends Journey {

    private final Page page = phone();

    @BeforeEach
    void signIn() {
        signIn(page, "ito");
    }

    @Test
    void heReadsThatThisInsuranceIsOver() {
        assertThat(headline(page)).hasText("この健康保険は、2026年10月7日（令和8年）から資格なし。今日は使えません");
        assertThat(main(page)).containsText("この健康保険を使えるのは2026年10月6日（令和8年）までです。資格喪失日は2026年10月7日（令和8年）です。");
        assertThat(main(page)).containsText("いま加入している健康保険に確認します");
    }

    @Test
    void noProofOfThisInsuranceIsOfferedToHim() {
        var standing = page.url();
        for (var path : new String[] {"", "/eligibility", "/documents"}) {
            page.navigate(standing + path);
            assertThat(page.locator("a[href*='/eligibility/'][href*='.pdf']")).hasCount(0);
        }
        assertThat(main(page)).containsText("今日は、この健康保険の資格がないため、受付で見せる書類はありません。");
        assertThat(main(page)).containsText("受診には、いま加入している健康保険を使ってください。");
        assertThat(page.locator("#now, #other")).hasCount(0);
        assertThat(page.locator("#not-now")).containsText("この健康保険を使えるのは2026年10月6日（令和8年）までです。");
        assertThat(page.navigate(standing + "/eligibility/information.pdf").status()).isEqualTo(404);
        assertThat(headline(page)).hasText("この健康保険の資格がないため、この書類はお渡しできません");
        assertThat(main(page)).containsText("資格喪失日は2026年10月7日（令和8年）です。");
    }
}
