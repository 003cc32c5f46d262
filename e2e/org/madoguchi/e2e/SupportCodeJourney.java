package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** 鈴木さん is signed in, and reads six digits to the agent instead of saying who she is. */
class SupportCodeJourney extends StaffJourney {

    private final Page hers = phone();
    private final Page agents = desk();

    @Test
    void theAgentSeesThePageAtOnceAndNobodyElseByTheSameDigits() {
        var home = signIn(hers, "suzuki").url();
        hers.navigate(home + "/support-code");
        hers.locator("main form button").first().click();
        var digits = String.join("", hers.locator(".support-code_group").allTextContents());

        signInAsStaff(agents, "staff-aoki");
        type(agents, digits);
        assertThat(banner(agents)).containsText("鈴木　美咲");
        assertThat(headline(agents)).hasText(headlineOf(home));

        var colleagues = signInAsStaff(desk(), "staff-baba");
        type(colleagues, digits);
        assertThat(banner(colleagues)).hasCount(0);
        assertThat(colleagues.locator("body")).not().containsText("鈴木");

        assertThat(newestLook(hers)).containsText("職員番号 " + room.number("staff-aoki"));
        assertThat(newestLook(hers)).containsText("カードリーダーの表示について");
    }

    private String headlineOf(String home) {
        hers.navigate(home);
        return headline(hers).textContent().strip();
    }

    private static void type(Page page, String digits) {
        page.navigate("/assistance");
        var field = page.getByLabel("案内コード（6けた）");
        field.fill(digits);
        page.locator("form[action$='/assistance/code'] select").selectOption("READER_SAYS_EXPIRED");
        page.waitForNavigation(() -> field.press("Enter"));
    }
}
