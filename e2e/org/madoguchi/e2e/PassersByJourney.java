package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody who holds a card, belongs to any insurer, and does not sign in. */
class PassersByJourney extends Journey {

    private final Page page = phone();

    @Test
    void theDateOnTheCardTellsUntilWhenItWorks() {
        page.navigate("/");
        page.getByLabel("電子証明書の有効期限").fill("令和8年12月25日");
        button(page, "調べる").click();
        assertThat(main(page)).containsText("今日は電子証明書の有効期限内で、更新できる時期です");
        assertThat(main(page)).containsText("有効期限まで、あと34日です。");
        assertThat(main(page).locator("time[datetime='2027-03-31']").first()).isVisible();
        assertThat(main(page).locator("time[datetime='2027-04-01']").first()).isVisible();
    }

    @Test
    void birthAndIssueTellItToo() {
        page.navigate("/check");
        seen(page, "有効期限がわからないとき").click();
        page.getByLabel("生年月日").fill("1980年5月4日");
        page.getByLabel("電子証明書の発行日", exact()).fill("2024年6月1日");
        page.getByLabel("発行の種類").selectOption("はじめての発行");
        button(page, "調べる").click();
        assertThat(main(page).locator("time[datetime='2029-05-04']").first()).isVisible();
        assertThat(main(page)).containsText("この有効期限は推定です。カードに書かれた日付を優先してください。");
    }

    @Test
    void anotherDayCanBeAskedFor() {
        page.navigate("/check");
        page.getByLabel("電子証明書の有効期限", exact()).fill("2026-12-25");
        page.getByLabel("調べる日").fill("2027-04-01");
        button(page, "調べる").click();
        assertThat(main(page)).containsText("2027年4月1日（令和9年）は、電子証明書の期限が切れていて、マイナ保険証として使えません");
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheFieldAndKept() {
        page.navigate("/check");
        page.getByLabel("電子証明書の有効期限", exact()).fill("らいねん");
        button(page, "調べる").click();
        var expires = page.getByLabel("電子証明書の有効期限", exact());
        assertThat(expires).hasValue("らいねん");
        assertThat(expires).hasAttribute("aria-invalid", "true");
        assertThat(expires).hasAccessibleDescription(Pattern.compile("日付として読み取れません"));
    }

    @Test
    void aMissingFieldIsNamed() {
        page.navigate("/check");
        seen(page, "有効期限がわからないとき").click();
        page.getByLabel("生年月日").fill("1980年5月4日");
        button(page, "調べる").click();
        assertThat(page.getByLabel("電子証明書の発行日", exact())).hasAccessibleDescription(Pattern.compile("入力してください。"));
        assertThat(page.getByLabel("生年月日")).hasValue("1980年5月4日");
    }

    @Test
    void whyEachDateIsAsItIsStandsBelow() {
        page.navigate("/check?expires=2026-12-25");
        assertThat(main(page)).containsText("なぜこの日付？");
        assertThat(main(page)).containsText("有効期限満了日が属する月の末日から3か月間は");
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
