package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

/** 山田さん prints his page for the shelf with the medicine. */
class PrintJourney extends Journey {

    private final Page page = desktop();

    @Test
    void thePaperHasTheAnswerAndTheDaysAndNothingToClick() {
        signIn(page, "yamada");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(headline(page)).isVisible();
        assertThat(page.locator("time[datetime='2026-12-25']").first()).isVisible();
        assertThat(seen(page, "2027年3月31日まで")).isVisible();
        assertThat(seen(page, "0120-95-0178")).isVisible();
        assertThat(page.getByRole(AriaRole.NAVIGATION)).hasCount(0);
        assertThat(button(page, "サインアウト")).hasCount(0);
        assertThat(link(page, "お知らせを保存する")).hasCount(0);
    }
}
