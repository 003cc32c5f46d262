package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody who reads English, with a browser that says so or by the switch. */
class LanguageJourney extends Journey {

    /**
     * Japanese that an English page leaves unmarked: the original of a term in parentheses behind its translation. All
     * other Japanese, such as names and official sentences, stands in an element that says so. The pages are read as the
     * portal sends them, by a page that is open already: nobody has to lay them out for that, and no script adds words.
     */
    private static final String JAPANESE_ON_THE_PAGES = """
            async paths => {
                const japanese = /[\\u3041-\\u3096\\u30a1-\\u30fa\\u3400-\\u9fff\\uf900-\\ufaff]/;
                const found = [];
                for (const path of paths) {
                    const answer = await fetch(path, { headers: { Accept: 'text/html' } });
                    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
                    if (page.documentElement.lang !== 'en') {
                        found.push(`${path}: ${page.documentElement.lang}`);
                    }
                    const words = page.createTreeWalker(page.querySelector('main'), NodeFilter.SHOW_TEXT);
                    while (words.nextNode()) {
                        const text = words.currentNode.textContent.replace(/\\([^)]*(\\)|$)/g, '');
                        if (japanese.test(text) && words.currentNode.parentElement.closest('[lang]').getAttribute('lang') !== 'ja') {
                            found.push(`${path}: ${text.trim()}`);
                        }
                    }
                }
                return found;
            }""";

    @Test
    void theBrowsersLanguageIsTaken() {
        var page = open(english());
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(headline(page)).hasText("Does your insurance card work today?");
    }

    @Test
    void theSwitchStaysOverPagesAndSignIn() {
        var page = phone();
        page.navigate("/check?expires=2026-12-25");
        assertThat(page.locator("html")).hasAttribute("lang", "ja");
        link(page, "English").click();
        assertThat(page).hasURL(portal.uri() + "/check?expires=2026-12-25");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.navigate("/");
        assertThat(page.locator("html")).hasAttribute("lang", "en");

        signIn(page, "yamada");
        assertThat(headline(page)).hasText("The My Number Card works as an insurance card today");
        button(page, "Sign out").click();
        assertThat(headline(page)).hasText("Does your insurance card work today?");

        link(page, "日本語").click();
        assertThat(headline(page)).hasText("マイナ保険証は、今日使えますか");
    }

    @ParameterizedTest
    @MethodSource("org.madoguchi.e2e.Pages#signInNames")
    void nothingIsLeftInJapaneseOnAMembersEnglishPages(String signInName) {
        var page = signIn(open(english()), signInName);
        assertThat(japaneseOn(page, Pages.of(page))).isEmpty();
    }

    @Test
    void nothingIsLeftInJapaneseOnTheOpenPages() {
        var page = open(english());
        page.navigate("/");
        assertThat(japaneseOn(page, Pages.open().toList())).isEmpty();
    }

    private static List<?> japaneseOn(Page page, List<String> paths) {
        return (List<?>) page.evaluate(JAPANESE_ON_THE_PAGES, paths);
    }
}
