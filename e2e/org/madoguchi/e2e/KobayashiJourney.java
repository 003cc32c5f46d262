package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 小林さん, of whose certificate the insurer knows no expiry. The card's face does. */
class KobayashiJourney extends Journey {

    private final Page page = phone();

    @BeforeEach
    void signIn() {
        signIn(page, "kobayashi");
    }

    @AfterEach
    void nobodyKnowsTheDateAgain() {
        portal.bean(JdbcClient.class).sql("delete from entered_expiry where ref = (select ref from member where member_key = 'kobayashi')").update();
    }

    @Test
    void sheReadsTheDateOffHerCardAndThenKnows() {
        assertThat(headline(page)).hasText("今日マイナ保険証を使えるか、まだわかりません");
        link(page, "日付を入力する").click();
        enter("令和8年12月25日");

        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        assertThat(page.locator("svg[role=img]")).hasAccessibleName(Pattern.compile("^電子証明書の期限の図"));
        assertThat(main(page)).containsText("電子証明書の有効期限：ご自分で入力 2026年11月21日（令和8年）");
    }

    @Test
    void aWrongDateStaysInTheFieldWithTheReasonBesideIt() {
        link(page, "日付を入力する").click();
        enter("2026年13月25日");
        assertThat(field()).hasValue("2026年13月25日");
        assertThat(field()).hasAttribute("aria-invalid", "true");
        assertThat(field()).hasAccessibleDescription(Pattern.compile("日付として読み取れませんでした。例：2027年4月1日"));

        enter("2026年12月25日");
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
    }

    @Test
    void theDateOfTheCardItselfIsToldFromTheCertificates() {
        link(page, "日付を入力する").click();
        enter("2035年4月1日");
        assertThat(field()).hasAccessibleDescription(Pattern.compile("「電子証明書の有効期限」を見てください"));
    }

    /** 個人番号: 123456789018 has a right check digit. */
    @Test
    void anIndividualNumberIsRefusedAndNotRepeated() {
        link(page, "日付を入力する").click();
        enter("1234 5678 9018");
        assertThat(field()).hasAccessibleDescription(Pattern.compile("マイナンバー（個人番号）は入力しないでください"));
        assertThat(field()).hasValue("");
        assertThat(page.content()).doesNotContain("5678").doesNotContain("9018");
    }

    private void enter(String expiry) {
        field().fill(expiry);
        button(page, "この日付で調べる").click();
    }

    private Locator field() {
        return page.getByLabel("電子証明書の有効期限");
    }
}
