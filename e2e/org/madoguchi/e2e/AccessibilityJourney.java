package org.madoguchi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every page in every state: axe finds nothing on a phone, on a desktop and in forced colours, and at 320 px, which is
 * 1280 px at 400 % zoom, nothing has to be scrolled sideways (WCAG 2.2, 1.4.10).
 */
class AccessibilityJourney extends Journey {

    private static final String STICKING_OUT = """
            () => [...document.querySelectorAll('body *')]
                .filter(one => one.getBoundingClientRect().left + one.scrollWidth > innerWidth)
                .map(one => `\n${one.outerHTML.slice(0, 120)}`).join('')""";

    private Page page = desktop();

    /** And the standing page in English, by the switch: nobody has to sign in again for that. */
    @ParameterizedTest
    @MethodSource("org.madoguchi.e2e.Pages#signInNames")
    void aMembersPages(String signInName) {
        var paths = Pages.ofTheCard(signIn(page, signInName));
        areAccessible(paths);
        page.navigate(paths.getFirst());
        page.waitForNavigation(() -> link(page, "English").click());
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.setViewportSize(1280, 900);
        hasNoFindings(page);
        fitsInto320Pixels(page);
    }

    /**
     * An insured, a dependent who decides alone, one who soon does, a member under a disclosure restriction, one whose entry gave
     * way, one whose insurer is late, and one who left.
     */
    @ParameterizedTest
    @ValueSource(strings = {"sato", "sato-mei", "sato-rin", "tanaka", "tanaka-ken", "mori", "ito"})
    void aMembersRecordsAndFamily(String signInName) {
        areAccessible(Pages.ofRecords(signIn(page, signInName)));
        page.navigate("/family");
        isAccessible();
    }

    @Test
    void theFamilysPages() {
        signIn(page, "sato").navigate("/family");
        link(page, "佐藤　悠斗").click();
        isAccessible();
        page.navigate("/family");
        link(page, "佐藤　花子").click();
        isAccessible();
    }

    @Test
    void theFamilyPageOfWhoeverHasSomethingToDo() {
        signIn(page, "yamada").navigate("/family");
        isAccessible();
    }

    @Test
    void theOpenPages() {
        areAccessible(Pages.open().toList());
    }

    @Test
    void theFirstSignIn() {
        signIn(page, "kato");
        isAccessible();
        button(page, "登録する").click();
        isAccessible();
        page.getByLabel("保険者").selectOption("みほん健康保険組合");
        page.getByLabel("記号").fill("2601");
        page.getByLabel("番号", new Page.GetByLabelOptions().setExact(true)).fill("9999");
        page.getByLabel("枝番").fill("00");
        page.getByLabel("生年月日").fill("20001101");
        button(page, "登録する").click();
        isAccessible();
        portal.bean(JdbcClient.class).sql("update missed_attempt set misses = 5").update();
        page.navigate("/welcome");
        isAccessible();
    }

    @Test
    void aDocumentThatIsNotGivenOut() {
        page.navigate(signIn(page, "ito").url() + "/eligibility/notice.pdf");
        isAccessible();
    }

    @Test
    void anEntryThatCannotBeRead() {
        signIn(page, "kobayashi");
        page.navigate(page.url() + "/certificate/expiry");
        button(page, "この日付で調べる").click();
        isAccessible();
    }

    @Test
    void aDelegationFromTheCodeToTheEnd() {
        var home = signIn(page, "mori").url();
        page.navigate(home + "/delegations");
        button(page, "コードを作る").click();
        isAccessible();
        var code = code(home, "いま伝える");
        isAccessible();

        page = desktop();
        signIn(page, "suzuki");
        page.navigate("/family/delegation");
        isAccessible();
        page.getByLabel("受け取ったコード").fill("77777777");
        button(page, "つぎへ").click();
        isAccessible();
        page.getByLabel("受け取ったコード").fill(code);
        button(page, "つぎへ").click();
        isAccessible();
        button(page, "引き受ける").click();
        isAccessible();
        page.navigate("/family/delegation");
        isAccessible();

        portal.bean(JdbcClient.class).sql("update delegation set to_day = '2026-12-01'").update();
        page = desktop();
        signIn(page, "mori");
        code(home, "紙で渡す");
        isAccessible();
        page.navigate(home + "/delegations");
        isAccessible();
        button(page, "見せるのをやめる").click();
        isAccessible();
    }

    private String code(String home, String way) {
        page.navigate(home + "/delegations");
        page.getByLabel("カードが使えるか、いつまで使えるか").check();
        page.getByLabel(way).check();
        button(page, "コードを作る").click();
        return page.locator(".delegation-code").textContent();
    }

    @Test
    void aFormThatHasGrownOld() {
        signIn(page, "kobayashi");
        page.navigate(page.url() + "/certificate/expiry");
        page.evaluate("document.querySelectorAll('input[name=_csrf]').forEach(token => token.value = 'old')");
        button(page, "この日付で調べる").click();
        assertThat(headline(page).textContent()).isEqualTo("このページは開けません");
        isAccessible();
    }

    @Test
    void aLogThatCannotBeWritten() {
        signIn(page, "sato");
        portal.owner().sql("alter table access_entry rename to access_entry_away").update();
        try {
            page.reload();
        } finally {
            portal.owner().sql("alter table access_entry_away rename to access_entry").update();
        }
        assertThat(headline(page).textContent()).isEqualTo("ただいま表示できません");
        isAccessible();
    }

    @Test
    void signInsThatCanBeEnded() {
        signIn(desktop(), "takahashi");
        signIn(desktop(), "takahashi");
        signIn(page, "takahashi");
        page.navigate(page.url() + "/sign-ins");
        isAccessible();
        button(page, "この端末のほかを、すべて終了する").click();
        isAccessible();
    }

    @Test
    void whoIsNotAdmitted() {
        var jdbc = portal.bean(JdbcClient.class);
        jdbc.sql("update insurer set restricted_sign_in = false").update();
        try {
            signIn(page, "tanaka");
            assertThat(headline(page).textContent()).isEqualTo("この窓口ではご案内できません");
            isAccessible();
        } finally {
            jdbc.sql("update insurer set restricted_sign_in = true").update();
        }
    }

    @Test
    void theProvidersPages() {
        page.navigate("/oauth2/authorization/member");
        isAccessible();
        typeAtProvider(page, "supervisor-ueda", "0000");
        isAccessible();
        page.navigate(provider() + "/nowhere");
        isAccessible();
    }

    @AfterEach
    void asIfNobodyHadTried() {
        portal.bean(JdbcClient.class).sql("delete from missed_attempt").update();
        portal.bean(JdbcClient.class).sql("delete from delegation").update();
    }

    private void areAccessible(List<String> paths) {
        for (var path : paths) {
            page.navigate(path);
            isAccessible();
        }
    }

    private void isAccessible() {
        isAccessible(page);
    }

    static void isAccessible(Page page) {
        page.setViewportSize(1280, 900);
        hasNoFindings(page);
        page.setViewportSize(390, 844);
        hasNoFindings(page);
        fitsInto320Pixels(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Axe.in(page).hasNoContrastFindings();
        fitsInto320Pixels(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    }

    static void hasNoFindings(Page page) {
        Axe.in(page).hasNoFindings();
    }

    static void fitsInto320Pixels(Page page) {
        page.setViewportSize(320, 640);
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(() -> page.url() + page.evaluate(STICKING_OUT)).isEqualTo(320);
    }
}
