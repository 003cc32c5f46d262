package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 凛さん turns 15 in twenty days. Until then her father sees her card; from the day on, only if she lets him. */
class ComingOfAgeJourney extends Journey {

    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final Page his = phone();
    private final Page hers = phone();

    @AfterEach
    void sheIsFourteenAgain() {
        jdbc.sql("update insurer set own_consent_age = 15").update();
        jdbc.sql("delete from family_choice").update();
    }

    @Test
    void bothAreToldBefore() {
        signIn(his, "sato");
        link(his, "家族").click();
        assertThat(main(his)).containsText("2026年12月11日（令和8年）からは、本人の同意があるときだけ");
        link(his, "佐藤　凛").click();
        assertThat(headline(his)).hasText("今日、マイナ保険証を使えます");
        assertThat(main(his)).containsText("2026年12月11日（令和8年）からは、本人の同意があるときだけ");

        signIn(hers, "sato-rin");
        assertThat(main(hers)).containsText("2026年12月11日（令和8年）からは、カードのことを家族に見せるかどうかを、あなたが自分で決めます");
    }

    /** The day comes, here by an insurer that asks from fourteen. */
    @Test
    void fromTheDayOnHeSeesHerCardOnlyIfSheLetsHim() {
        signIn(his, "sato");
        link(his, "家族").click();
        link(his, "佐藤　凛").click();
        var card = his.url();
        jdbc.sql("update insurer set own_consent_age = 14").update();

        his.navigate(card);
        assertThat(headline(his)).hasText("ページが見つかりません");
        his.navigate(card + "/eligibility");
        assertThat(main(his)).containsText("佐藤　凛");

        signIn(hers, "sato-rin");
        link(hers, "だれに見せるか").click();
        hers.getByLabel("今日カードが使えるか、いつまで使えるかも見せる").check();
        button(hers, "この内容にする").click();
        his.navigate(card);
        assertThat(headline(his)).hasText("今日、マイナ保険証を使えます");
    }
}
