package org.madoguchi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.portal.RunningPortal;

/** 佐藤さん with an iPhone: its engine keeps no secure cookie on http://localhost, where the demo is. */
class SafariJourney {

    private final RunningPortal portal = RunningPortal.shared();
    private final WebKitOnThisMachine webKit = WebKitOnThisMachine.start();
    private final DrivenPage page = new DrivenPage(webKit.address());

    @AfterEach
    void closeTheBrowser() {
        page.close();
        webKit.close();
    }

    @Test
    void heSignsInSeesTodaysAnswerInTheLanguageThatHeChoosesAndSignsOut() {
        page.open(portal.uri().resolve("/sign-in"));
        page.click("main a[href$='/oauth2/authorization/member']");
        page.type("#username", "sato");
        page.type("#password", Journey.PIN);
        page.click("form button[type=submit]");
        page.shows("h1", "今日、マイナ保険証を使えます");
        assertThat(page.cookieNames()).contains("madoguchi").noneMatch(name -> name.startsWith("__Host-"));

        page.click(".dads-language-selector");
        page.shows("h1", "The My Number Card works as an insurance card today");
        page.open(portal.uri().resolve("/family"));
        page.shows("header nav", "Sign out");

        page.click("form[action$='/sign-out'] button");
        page.shows("main", "You are signed out");
        page.open(portal.uri().resolve("/family"));
        page.shows("h1", "Sign in");
    }
}
