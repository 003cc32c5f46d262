package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 加藤さん's first sign-in: with the paper of her insurer at hand, and a slip of the finger. */
class KatoJourney extends Journey {

    private final Page page = phone();

    @AfterEach
    void asIfSheHadNeverBeenThere() {
        var jdbc = portal.bean(JdbcClient.class);
        jdbc.sql("delete from sign_in_link where member in (select ref from member where member_key = 'kato')").update();
        jdbc.sql("delete from missed_attempt").update();
    }

    @Test
    void sheLinksHerSignInOnceAndPassesThroughFromThenOn() {
        signIn(page, "kato");
        assertThat(headline(page)).hasText("はじめての方の登録");
        fill("2601", "1101", "00", birthdate());
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("入力された内容では、確認できませんでした");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("あと4回入力できます。");
        assertThat(page.getByLabel("番号", exact())).hasValue("1101");
        assertThat(page.getByLabel("記号")).hasValue("2601");

        page.getByLabel("番号", exact()).fill("１０１１");
        button(page, "登録する").click();
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        assertThat(main(page)).containsText("加藤　さくら");

        button(page, "サインアウト").click();
        signIn(page, "kato");
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
    }

    @Test
    void whatCannotBeReadIsSaidBesideTheField() {
        signIn(page, "kato");
        fill("2601", "1011", "0", "むかし");
        assertThat(page.getByLabel("枝番")).hasAccessibleDescription(Pattern.compile("2桁の数字で入力してください"));
        assertThat(page.getByLabel("生年月日")).hasAccessibleDescription(Pattern.compile("日付として読み取れませんでした"));
        assertThat(page.getByLabel("生年月日")).hasValue("むかし");
        assertThat(page.getByLabel("番号", exact())).hasValue("1011");
    }

    @Test
    void anIndividualNumberIsRefusedAndNotRepeated() {
        signIn(page, "kato");
        fill("2601", "123456789018", "00", "むかし");
        assertThat(page.getByLabel("番号", exact())).hasAccessibleDescription(Pattern.compile("マイナンバー（個人番号）は入力しないでください"));
        assertThat(page.getByLabel("番号", exact())).hasValue("");
    }

    /** Nothing of hers can be opened before. */
    @Test
    void untilThenEveryPageLeadsHere() {
        signIn(page, "kato");
        page.navigate("/members/00000000-0000-4000-8000-000000000000");
        assertThat(headline(page)).hasText("はじめての方の登録");
    }

    private void fill(String symbol, String number, String branch, String birthdate) {
        page.getByLabel("保険者").selectOption("みほん健康保険組合");
        page.getByLabel("記号").fill(symbol);
        page.getByLabel("番号", exact()).fill(number);
        page.getByLabel("枝番").fill(branch);
        page.getByLabel("生年月日").fill(birthdate);
        button(page, "登録する").click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String birthdate() {
        return "2000年11月1日";
    }
}
