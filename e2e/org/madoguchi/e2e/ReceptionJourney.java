package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 鈴木さん at the counter of a clinic: the card's certificate has expired, there is no signal, and people wait behind her. */
class ReceptionJourney extends Journey {

    private static final String KEPT = "この画面は、電波がなくても開けます";
    private static final String ANSWER = "受付はできますが、薬や診療の情報は共有できません";

    private final Page page = phone();

    @Test
    void sheOpensItAtHomeAndShowsItWhereThereIsNoSignal() {
        opensItAtHome();
        page.context().setOffline(true);
        page.reload();
        assertThat(headline(page)).hasText(ANSWER);
        assertThat(main(page)).containsText("2026年11月21日（令和8年）");
        assertThat(main(page)).containsText("の画面");
        assertThat(main(page)).containsText("マイナ保険証で受付をお願いします。");
        assertThat(seen(page, KEPT)).isVisible();
        assertThat(page.locator(".reception_staff")).containsText("1003");
        assertThat(page.locator("#old")).isHidden();
        looksAsBefore();
    }

    /** The clinic is in the cellar, and the phone has been off since: no tab is open any more. */
    @Test
    void itIsThereInANewTabToo() {
        var reception = opensItAtHome();
        page.context().setOffline(true);
        var other = page.context().newPage();
        page.close();
        other.navigate(reception);
        assertThat(headline(other)).hasText(ANSWER);
    }

    @Test
    void onAnotherDayTheKeptPageSaysOfWhichDayItIs() {
        opensItAtHome();
        page.context().setOffline(true);
        page.clock().setFixedTime(Instant.now().plus(Duration.ofDays(1)).toEpochMilli());
        page.reload();
        assertThat(seen(page, "この画面は2026年11月21日（令和8年）のものです")).isVisible();
        assertThat(main(page)).containsText("電波が届くところで、開き直してください");
    }

    @Test
    void afterTwelveHoursItIsGone() {
        var reception = opensItAtHome();
        keptSince(Duration.ofHours(12).minusMinutes(1));
        page.context().setOffline(true);
        page.reload();
        assertThat(headline(page)).hasText(ANSWER);
        keptSince(Duration.ofHours(12).plusMinutes(1));
        opensNothing(reception);
        page.context().setOffline(false);
        page.navigate("/");
        hasKeptNothing();
    }

    /** Whoever has set the clock back does not keep it for longer. */
    @Test
    void aPageThatWasKeptInTheFutureIsNotShown() {
        var reception = opensItAtHome();
        keptSince(Duration.ofMinutes(-5));
        page.context().setOffline(true);
        opensNothing(reception);
    }

    @Test
    void afterTheSignOutNothingOfHersIsLeftOnThePhone() {
        var reception = opensItAtHome();
        button(page, "サインアウト").click();
        assertThat(main(page)).containsText("サインアウトしました");
        hasKeptNothing();
        page.context().setOffline(true);
        opensNothing(reception);
    }

    /** The answer that would clear it never comes. */
    @Test
    void sheSignsOutWhereThereIsNoSignal() {
        var reception = opensItAtHome();
        page.context().setOffline(true);
        page.reload();
        button(page, "サインアウト").click();
        opensNothing(reception);
        page.context().setOffline(false);
        page.navigate("/");
        hasKeptNothing();
    }

    @Test
    void whereTheSessionIsOverTheKeptPageGoesWithIt() {
        var reception = opensItAtHome();
        page.context().clearCookies();
        page.reload();
        assertThat(headline(page)).hasText("サインイン");
        hasKeptNothing();
        page.context().setOffline(true);
        opensNothing(reception);
    }

    @Test
    void whileThePortalIsDownTheKeptPageIsThere() {
        opensItAtHome();
        portal.owner().sql("alter table access_entry rename to access_entry_away").update();
        try {
            page.reload();
            assertThat(headline(page)).containsText(ANSWER);
        } finally {
            portal.owner().sql("alter table access_entry_away rename to access_entry").update();
        }
    }

    /** Somebody may be looking for her since. */
    @Test
    void whereSheMayNotSignInAnyMoreTheKeptPageGoesToo() {
        opensItAtHome();
        portal.owner().sql("update insurer set restricted_sign_in = false").update();
        portal.owner().sql("update member set non_disclosure = true where member_key = 'suzuki'").update();
        try {
            page.reload();
            hasKeptNothing();
        } finally {
            portal.owner().sql("update member set non_disclosure = false where member_key = 'suzuki'").update();
            portal.owner().sql("update insurer set restricted_sign_in = true").update();
        }
    }

    /** It has the numbers of an insurance that a clinic must no longer bill. */
    @Test
    void whereTheInsuranceIsOverTheKeptPageGoesToo() {
        opensItAtHome();
        portal.owner().sql("update member set disqualified_on = date '2026-11-21' where member_key = 'suzuki'").update();
        try {
            page.reload();
            assertThat(headline(page)).containsText("資格なし");
            page.waitForFunction("async () => (await navigator.serviceWorker.getRegistrations()).length === 0");
            hasKeptNothing();
        } finally {
            portal.owner().sql("update member set disqualified_on = null where member_key = 'suzuki'").update();
        }
    }

    /** Her daughter's phone, and she has forgotten to sign out. */
    @Test
    void whoSignsInAfterHerOnTheSamePhoneFindsNothingOfHers() {
        var hers = opensItAtHome();
        page.context().clearCookies();
        signIn(page, "yamada");
        hasKeptNothing();
        page.context().setOffline(true);
        opensNothing(hers);
    }

    @Test
    void thePageOfAChildIsNotKeptOnTheFathersPhone() {
        signIn(page, "sato").navigate("/family");
        link(page, "佐藤　悠斗").click();
        link(page, "受付で見せる").click();
        assertThat(page.locator(".reception_staff")).containsText("枝番");
        assertThat(seen(page, "先にこの画面を印刷してください")).isVisible();
        page.waitForLoadState();
        hasKeptNothing();
    }

    /** A member whom somebody may look for, also on her own phone. */
    @Test
    void tanakasPageIsNotKept() {
        signIn(page, "tanaka");
        link(page, "受付で見せる").click();
        assertThat(page.locator(".reception_opened")).containsText("の画面");
        page.waitForLoadState();
        hasKeptNothing();
    }

    @Test
    void onlyThatPageIsKept() {
        var reception = opensItAtHome();
        page.navigate(reception.replace("/reception", "/eligibility"));
        page.navigate(reception.replace("/reception", ""));
        assertThat((List<?>) page.evaluate("""
                async () => (await (await caches.open('reception')).keys()).map(one => new URL(one.url).pathname)
                    .filter(path => !path.startsWith('/assets/'))"""))
                .isEqualTo(List.of(path(reception)));
        page.context().setOffline(true);
        opensNothing(reception.replace("/reception", ""));
    }

    @Test
    void sheOpensItAgainAndTheNewerOneIsKept() {
        opensItAtHome();
        var first = opening();
        page.reload();
        assertThat(seen(page, KEPT)).isVisible();
        assertThat(opening()).isNotEqualTo(first);
        page.context().setOffline(true);
        var second = opening();
        page.reload();
        assertThat(opening()).isEqualTo(second);
    }

    @Test
    void itWorksWithoutScript() {
        var plain = phoneWithoutScript();
        signIn(plain, "suzuki");
        link(plain, "受付で見せる").press("Enter");
        assertThat(headline(plain)).hasText(ANSWER);
        assertThat(main(plain)).containsText("マイナ保険証で受付をお願いします。");
        assertThat(seen(plain, "先にこの画面を印刷してください")).isVisible();
        assertThat(plain.locator("#kept")).isHidden();
        assertThat(plain.locator("#old")).isHidden();
    }

    @Test
    void theDocumentsLeadToItToo() {
        signIn(page, "suzuki");
        page.navigate(page.url() + "/documents");
        link(page, "受付で見せる画面を開く").click();
        assertThat(headline(page)).hasText(ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"suzuki", "takahashi", "yoshino", "nguyen"})
    void onPaperItIsOneSheet(String name) {
        var desk = open(english().setViewportSize(1280, 900));
        for (var reader : List.of(page, desk)) {
            signIn(reader, name);
            reader.navigate(reader.url() + "/reception");
            reader.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(pages(reader.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)))).isEqualTo(1);
        }
    }

    private String opensItAtHome() {
        signIn(page, "suzuki");
        link(page, "受付で見せる").click();
        assertThat(seen(page, KEPT)).isVisible();
        return page.url();
    }

    private void opensNothing(String address) {
        assertThatThrownBy(() -> page.navigate(address)).isInstanceOf(PlaywrightException.class)
                .hasMessageContaining("net::ERR");
    }

    private void hasKeptNothing() {
        assertThat((List<?>) page.evaluate("caches.keys()")).isEmpty();
        assertThat(page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length")).isEqualTo(0);
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
        assertThat((List<?>) page.evaluate("indexedDB.databases()")).isEmpty();
    }

    private void keptSince(Duration age) {
        page.evaluate("""
                async age => {
                    const store = await caches.open('reception');
                    const old = await store.match(location.pathname);
                    const headers = new Headers(old.headers);
                    headers.set('kept-at', Date.now() - age);
                    await store.put(location.pathname, new Response(await old.text(), { headers }));
                }""", (double) age.toMillis());
    }

    private Object opening() {
        return page.locator("kept-page").getAttribute("data-opening");
    }

    private void looksAsBefore() {
        assertThat(page.evaluate("document.fonts.check('16px \"Noto Sans JP Variable\"', '受付')")).isEqualTo(true);
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.reception_number')).fontSize")).isEqualTo("32px");
    }

    private static String path(String address) {
        return URI.create(address).getPath();
    }

    private static int pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
