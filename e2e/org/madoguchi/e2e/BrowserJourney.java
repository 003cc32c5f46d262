package org.madoguchi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What a story of a person with a browser needs, whichever portal the browser opens. */
abstract class BrowserJourney {

    static final String PIN = "1234";

    private static final Browser BROWSER = BrowserOnThisMachine.launch();

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    protected Page phone() {
        return open(japanese().setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
    }

    protected Page desktop() {
        return open(japanese().setViewportSize(1280, 900));
    }

    protected Page phoneWithoutScript() {
        return open(japanese().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    protected static NewContextOptions japanese() {
        return new NewContextOptions().setLocale("ja-JP").setTimezoneId("Asia/Tokyo");
    }

    protected static NewContextOptions english() {
        return japanese().setLocale("en-US");
    }

    /** A page whose browser reports what the content security policy forbids, and what a script stumbles over. */
    protected Page open(NewContextOptions options) {
        return open(options, home());
    }

    /** The portal that {@link #phone()} and {@link #desktop()} open. */
    protected abstract URI home();

    protected Page open(NewContextOptions options, URI portal) {
        var context = BROWSER.newContext(options.setBaseURL(portal.toString()));
        contexts.add(context);
        context.setDefaultTimeout(15_000);
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        return context.newPage();
    }

    /** The short way in, in any language; {@link SatoJourney} goes the whole. Ends on the standing page. */
    protected static Page signIn(Page page, String name) {
        page.navigate("/oauth2/authorization/member");
        typeAtProvider(page, name, PIN);
        return page;
    }

    protected static void typeAtProvider(Page page, String name, String pin) {
        page.locator("#username").fill(name);
        page.locator("#password").fill(pin);
        page.waitForNavigation(() -> page.locator("#password").press("Enter"));
    }

    /** The first line of a page: on the standing page, today's answer. */
    protected static Locator headline(Page page) {
        return page.getByRole(AriaRole.HEADING, new GetByRoleOptions().setLevel(1));
    }

    protected static Locator link(Page page, String words) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(words).setExact(true)).first();
    }

    protected static Locator button(Page page, String words) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(words).setExact(true)).first();
    }

    /** Words on the page, where they are to be seen. */
    protected static Locator seen(Page page, String words) {
        return page.getByText(words).filter(new Locator.FilterOptions().setVisible(true)).first();
    }

    protected static Locator main(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    @AfterEach
    void closeTheBrowserThatHadNothingToComplainAbout() {
        contexts.forEach(BrowserContext::close);
        assertThat(complaints).isEmpty();
    }
}
