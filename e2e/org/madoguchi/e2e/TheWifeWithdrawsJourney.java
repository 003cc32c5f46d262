package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 花子さん lets her husband, the insured, see her card, and takes it back while he has her page open. */
class TheWifeWithdrawsJourney extends Journey {

    private final Page wife = phone();
    private final Page husband = desktop();

    @AfterEach
    void asIfNothingHadBeen() {
        portal.bean(JdbcClient.class).sql("delete from family_choice").update();
    }

    @Test
    void theNextRequestFindsNobodyAndDoesNotSayWhy() {
        var wifesPage = signIn(wife, "sato-hanako").url();
        signIn(husband, "sato");
        assertThat(husband.navigate(wifesPage).status()).isEqualTo(404);

        choose("今日カードが使えるか、いつまで使えるかも見せる");
        husband.navigate(wifesPage);
        assertThat(main(husband)).containsText("佐藤　花子 さん（家族）");

        choose("何も見せない");
        assertThat(husband.reload().status()).isEqualTo(404);
        var words = husband.locator("body").innerText();
        assertThat(words).doesNotContain("花子");
        husband.navigate("/members/" + UUID.randomUUID());
        assertThat(husband.locator("body").innerText()).isEqualTo(words);
        assertThat(husband.navigate(wifesPage + "/eligibility").status()).isEqualTo(404);
    }

    private void choose(String what) {
        wife.navigate("/");
        link(wife, "マイページ").click();
        link(wife, "だれに見せるか").click();
        wife.getByLabel(what).check();
        button(wife, "この内容にする").click();
        assertThat(main(wife)).containsText("変えました");
    }
}
