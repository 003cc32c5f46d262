package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import org.junit.jupiter.api.AfterEach;
import org.madoguchi.portal.StaffRoom;

/** A journey of somebody of the insurer's staff, at a desk with a screen of 1280 by 800, and of whoever calls. */
abstract class StaffJourney extends Journey {

    /** The three facts of 鈴木美咲さん, whose certificate has expired. */
    static final String KANA = "スズキ　ミサキ";
    static final String BORN = "19901012";
    static final String NUMBER = "1003";

    protected final StaffRoom room = new StaffRoom(portal);

    protected Page desk() {
        return open(deskOptions());
    }

    static NewContextOptions deskOptions() {
        return japanese().setViewportSize(1280, 800);
    }

    /** Ends where each call begins. */
    protected static Page signInAsStaff(Page page, String name) {
        page.navigate("/oauth2/authorization/staff");
        typeAtProvider(page, name, PIN);
        page.waitForURL("**/assistance**");
        return page;
    }

    protected static void find(Page page, String kana, String born) {
        page.navigate("/assistance");
        page.getByLabel("氏名（フリガナ）").fill(kana);
        page.getByLabel("生年月日").fill(born);
        page.waitForNavigation(() -> page.getByLabel("生年月日").press("Enter"));
    }

    /** From the search to the identity check. */
    protected static void search(Page page, String kana, String born) {
        find(page, kana, born);
        page.waitForNavigation(() -> page.locator("#found form button").first().press("Enter"));
    }

    /** What the caller says, on the page of the identity check. */
    protected static void say(Page page, String born, String number) {
        page.getByLabel("生年月日").fill(born);
        page.locator("#number").fill(number);
        page.locator("#reason").selectOption("READER_SAYS_EXPIRED");
        page.waitForNavigation(() -> page.locator("#number").press("Enter"));
    }

    /** From the phone's ring to the page of the call. */
    protected static void call(Page page, String kana, String born, String number) {
        search(page, kana, born);
        say(page, born, number);
        assertThat(banner(page)).containsText("代理操作中");
    }

    protected static Locator banner(Page page) {
        return page.locator(".assisted");
    }

    /** What the member whose page this is reads of the last look by the call centre, in a tab beside it. */
    protected Locator newestLook(Page hers) {
        var history = hers.context().newPage();
        history.navigate(hers.url() + "/history?who=ASSISTED");
        return main(history).locator(".history li").first();
    }

    /** By the browser's button; no page is loaded where the browser has kept one, or shows an error of its own instead. */
    protected static void goBack(Page page) {
        try {
            page.goBack(new Page.GoBackOptions().setTimeout(3_000));
        } catch (PlaywrightException notLoaded) {
            assertThat(notLoaded.getMessage()).containsAnyOf("ERR_CACHE_MISS", "Timeout");
        }
        page.waitForTimeout(500);
    }

    /** With another's, or nobody's, words for what is not there. */
    protected static void isGone(Page page) {
        assertThat(headline(page)).hasText("ページが見つかりません", 
                new HasTextOptions().setTimeout(15_000));
        assertThat(page.locator("body")).not().containsText("鈴木");
    }

    @AfterEach
    void asIfNobodyHadCalled() {
        room.clear();
    }
}
