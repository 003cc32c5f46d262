package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody who can't use a mouse: every errand by Tab and Enter, and always to be seen where one is. */
class KeyboardJourney extends Journey {

    private static final int FARTHEST = 60;

    /** The element in focus, where nothing around it says so. */
    static final String INVISIBLE_STOP = """
            () => {
                const stop = document.activeElement;
                const style = getComputedStyle(stop);
                const seen = ['solid', 'double', 'auto'].includes(style.outlineStyle)
                    && parseFloat(style.outlineWidth) >= 2;
                return seen || stop === document.body ? null : stop.outerHTML;
            }""";

    private final Page page = desktop();

    @Test
    void theFirstStopSkipsToTheContent() {
        page.navigate("/");
        page.keyboard().press("Tab");
        assertThat(link(page, "本文へ進む")).isFocused();
        assertThat(link(page, "本文へ進む")).isInViewport();
        page.keyboard().press("Enter");
        tabTo(link(page, "サインインして確かめる"), 1);
    }

    @Test
    void satoSignsInSavesThePdfAndSignsOut() {
        page.navigate("/");
        follow(link(page, "サインインして確かめる"));
        follow(link(page, "マイナンバーカードでサインイン"));
        tabTo(page.getByLabel("サインイン名"), FARTHEST);
        page.keyboard().type("sato");
        tabTo(page.getByLabel("4桁の数字"), FARTHEST);
        page.keyboard().type(PIN);
        follow(button(page, "サインイン"));
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");

        tabTo(link(page, "お知らせを保存する"), FARTHEST);
        var download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertThat(download.suggestedFilename()).endsWith(".pdf");

        page.reload();
        follow(button(page, "サインアウト"));
        assertThat(headline(page)).hasText("マイナ保険証は、今日使えますか");
    }

    @Test
    void yamadaAsksAboutAnotherDayAndWhy() {
        signIn(page, "yamada");
        follow(link(page, "病院に行く日で調べる"));
        tabTo(page.getByLabel("病院に行く日"), FARTHEST);
        page.keyboard().type("20270105");
        page.keyboard().press("Enter");
        assertThat(headline(page)).containsText("2027年1月5日（令和9年）は、受付はできますが");
        assertThat(headline(page)).isFocused();
        tabTo(page.locator("summary").first(), FARTHEST);
        page.keyboard().press("Enter");
        assertThat(page.locator("details[open]")).hasCount(1);
    }

    @Test
    void everyStopIsToBeSeen() {
        for (var path : Pages.of(signIn(page, "yamada"))) {
            page.navigate(path);
            int stops = 0;
            page.keyboard().press("Tab");
            while (!Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body")) && stops < FARTHEST) {
                isToBeSeen();
                stops++;
                page.keyboard().press("Tab");
            }
            assertThat(stops).as("stops on %s", path).isBetween(5, FARTHEST - 1);
        }
    }

    private void follow(Locator target) {
        tabTo(target, FARTHEST);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** From wherever the focus is, forward only. */
    private void tabTo(Locator target, int farthest) {
        for (int stop = 0; stop < farthest; stop++) {
            page.keyboard().press("Tab");
            isToBeSeen();
            if (Boolean.TRUE.equals(target.evaluate("target => target === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("Not within " + farthest + " stops: " + target);
    }

    private void isToBeSeen() {
        assertThat(page.evaluate(INVISIBLE_STOP)).isNull();
    }
}
