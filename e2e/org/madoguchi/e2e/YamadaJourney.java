package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 山田さん, whose certificate expires in 34 days, on the day before new year's holidays come near. */
class YamadaJourney extends Journey {

    private final Page page = phone();

    @BeforeEach
    void signIn() {
        signIn(page, "yamada");
    }

    @Test
    void heReadsUntilWhenAndWhatToDo() {
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        assertThat(main(page)).containsText("電子証明書の有効期限は2026年12月25日（令和8年）です。");
        assertThat(main(page)).containsText("有効期限まで、あと34日です。");
        assertThat(main(page)).containsText("市区町村の窓口で、電子証明書を更新します");
        assertThat(main(page)).containsText("お住まいの市区町村（または市区町村が指定する郵便局）の窓口");
    }

    @Test
    void heSeesWhatComesIfHeDoesNotRenew() {
        link(page, "更新しなかったら？").click();
        assertThat(page).hasURL(Pattern.compile("[?&]on=2027-04-01$"));
        assertThat(main(page)).containsText("は、マイナ保険証を使えません");
        assertThat(main(page)).containsText("電子証明書が失効しています。マイナンバーカードを取り出し、受付窓口までお越しください。");
    }

    /** The page is not loaded again: what it was marked with is still there. */
    @Test
    void heChoosesTheDayOfHisVisitOnThePageItself() {
        link(page, "病院に行く日で調べる").click();
        assertThat(main(page)).containsText("証明書の有効期限が3カ月以内となっています。");
        page.evaluate("document.documentElement.dataset.same = 'page'");

        ask("令和9年1月5日");
        assertThat(main(page)).containsText("2027年1月5日（令和9年）は、受付はできますが、薬や診療の情報は共有できません");
        assertThat(main(page)).containsText("電子証明書の有効期限が切れているため、資格情報のみ当機関に提供します。");
        assertThat(page).hasURL(Pattern.compile("[?&]on="));
        assertThat(samePage(page)).hasCount(1);

        page.goBack();
        assertThat(main(page)).containsText("今日、マイナ保険証を使えます");
        assertThat(main(page)).not().containsText("資格情報のみ当機関に提供します");
    }

    @Test
    void whatHeTypesWronglyStaysInTheFieldWithTheReason() {
        link(page, "病院に行く日で調べる").click();
        ask("つぎの火曜");
        assertThat(visit()).hasAccessibleDescription(Pattern.compile("日付として読み取れませんでした"));
        assertThat(visit()).hasValue("つぎの火曜");
        ask("20270105");
        assertThat(main(page)).containsText("2027年1月5日（令和9年）は、受付はできますが");
    }

    @Test
    void heAsksWhyTheDateIsAsItIs() {
        link(page, "なぜこの日付？").click();
        assertThat(page).hasURL(Pattern.compile("/certificate#why$"));
        seen(page, "資格確認ができる最後の日").click();
        assertThat(seen(page, "有効期限満了日が属する月の末日から3か月間は")).isVisible();
        assertThat(seen(page, "期限切れのあとの資格確認")).isVisible();
        assertThat(seen(page, "厚生労働省 事務連絡")).isVisible();
        assertThat(page.getByText("推定", new Page.GetByTextOptions().setExact(true))).hasCount(0);
    }

    @Test
    void theTimelineIsAPictureWithAListThatSaysTheSameDays() {
        assertThat(page.locator("svg[role=img]")).hasAccessibleName(Pattern.compile("^電子証明書の期限の図"));
        assertThat(main(page).locator("time[datetime='2026-12-25']").first()).isVisible();
        assertThat(main(page).locator("time[datetime='2027-03-31']").first()).isVisible();
        assertThat(main(page).locator("time[datetime='2027-04-01']").first()).isVisible();
    }

    private void ask(String day) {
        visit().fill(day);
        button(page, "この日で調べる").click();
    }

    private Locator visit() {
        return page.getByLabel("病院に行く日");
    }

    private static Locator samePage(Page page) {
        return page.locator("html[data-same=page]");
    }
}
