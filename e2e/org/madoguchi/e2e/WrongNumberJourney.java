package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody who has forgotten the number. Nobody else in these journeys uses this sign-in name, which stays locked. */
class WrongNumberJourney extends Journey {

    private static final String NAME = "staff-chiba";

    private final Page page = phone();

    @Test
    void threeWrongNumbersLockTheCardForAWhile() {
        page.navigate("/oauth2/authorization/member");
        typeAtProvider(page, NAME, "0000");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("サインイン名または数字が違います。");
        typeAtProvider(page, NAME, "1111");
        typeAtProvider(page, NAME, "2222");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("10分間使えません。");

        typeAtProvider(page, NAME, PIN);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("10分間使えません。");
        page.navigate("/");
        assertThat(button(page, "サインアウト")).hasCount(0);
    }
}
