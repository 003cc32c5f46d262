package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wives, husbands and daughters, each with a sign-in of their own: each sees their own page and nobody else's. */
class FamilyJourney extends Journey {

    @ParameterizedTest
    @CsvSource({
        "sato-hanako, 佐藤　花子, 01, 佐藤　健一",
        "sato-mei,    佐藤　芽衣, 02, 佐藤　健一",
        "tanaka-ken,  田中　健,   00, 田中　由美",
        "tanaka,      田中　由美, 01, 田中　健"
    })
    void eachOpensTheirOwnPage(String signInName, String name, String branch, String relative) {
        var page = signIn(phone(), signInName);
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        assertThat(main(page)).containsText(name + " さん（本人）");
        assertThat(page.content()).doesNotContain(relative);

        page.navigate(page.url() + "/eligibility");
        assertThat(main(page)).containsText(name);
        assertThat(SavedPdf.by(page, link(page, "参考の控えを端末に保存")::click).text()).contains("枝番" + branch);
    }

    @ParameterizedTest
    @CsvSource({"sato-hanako, sato-mei", "tanaka-ken, tanaka"})
    void whatAnotherOpenedIsNotFound(String oneName, String otherName) {
        var ones = signIn(phone(), oneName).url();
        Page other = signIn(phone(), otherName);
        assertThat(other.navigate(ones).status()).isEqualTo(404);
        assertThat(headline(other)).hasText("ページが見つかりません");
    }
}
