package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The quarter of an hour is over while 鈴木さん looks for her glasses. */
class TimeOutInTheMiddleJourney extends StaffJourney {

    private static final int SECONDS = 7;

    @Test
    void thePageDisappearsAndTheBackButtonShowsNothing() {
        timeRunsOut(desk());
    }

    @Test
    void withoutScriptToo() {
        timeRunsOut(open(deskOptions().setJavaScriptEnabled(false)));
    }

    @Test
    void theExtensionKeepsIt() {
        var page = signInAsStaff(desk(), "staff-aoki");
        call(page, KANA, BORN, NUMBER);
        room.leave("staff-aoki", 60);
        page.reload();
        assertThat(page.locator("call-time")).hasAttribute("soon", "");
        button(page, "15分延ばす（1回だけ）").click();
        assertThat(page.locator("call-time")).containsText("15:");
        assertThat(button(page, "15分延ばす（1回だけ）")).hasCount(0);
    }

    @Test
    void theNumberIsMaskedAgainAfterThirtySeconds() {
        var page = signInAsStaff(desk(), "staff-aoki");
        call(page, KANA, BORN, NUMBER);
        link(page, "資格情報").click();
        page.locator("a[href$='/fields/number']").click();
        page.locator("#reason").selectOption("TELL_CLINIC");
        button(page, "30秒間だけ表示する").click();
        assertThat(main(page)).containsText(NUMBER);
        page.waitForURL("**/eligibility", new Page.WaitForURLOptions().setTimeout(40_000));
        assertThat(main(page)).not().containsText(NUMBER);
        goBack(page);
        assertThat(page.content()).doesNotContain(">" + NUMBER + "<");
    }

    private void timeRunsOut(Page page) {
        signInAsStaff(page, "staff-aoki");
        call(page, KANA, BORN, NUMBER);
        link(page, "本人のページ").click();
        assertThat(main(page)).containsText("鈴木　美咲");
        link(page, "台本").click();
        room.leave("staff-aoki", SECONDS);
        page.reload();
        assertThat(banner(page)).containsText("鈴木　美咲");
        isGone(page);
        for (int back = 0; back < 2; back++) {
            goBack(page);
            assertThat(page.content()).doesNotContain("鈴木");
        }
    }
}
