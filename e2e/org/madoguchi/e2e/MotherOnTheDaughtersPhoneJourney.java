package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 森さん, 74, must renew her card within twenty days. Her daughter 鈴木さん, insured elsewhere, looks after it. */
class MotherOnTheDaughtersPhoneJourney extends Journey {

    private final Page mother = phoneWithoutScript();
    private final Page daughter = phone();

    @AfterEach
    void asIfNothingHadBeen() {
        portal.bean(JdbcClient.class).sql("delete from delegation").update();
        portal.bean(JdbcClient.class).sql("delete from missed_attempt").update();
    }

    @Test
    void sheNamesHerDaughterByACodeAndEndsItAgain() {
        var code = codeFromTheMother();
        signIn(daughter, "suzuki");
        link(daughter, "受け取ったコードを入力する").click();
        daughter.getByLabel("受け取ったコード").fill("7777-7777");
        button(daughter, "つぎへ").click();
        assertThat(main(daughter)).containsText("このコードは使えません");
        daughter.getByLabel("受け取ったコード").fill(code.replace("-", " ").toLowerCase());
        button(daughter, "つぎへ").click();
        assertThat(main(daughter)).containsText("森　春子 さんの代理人になりますか");
        assertThat(main(daughter)).containsText("2027年11月20日");
        assertThat(daughter.url()).doesNotContain(code);

        button(daughter, "引き受ける").click();
        assertThat(main(daughter)).containsText("森　春子 さん（代理人として見ています）");
        assertThat(main(daughter)).containsText("2026年12月11日");
        var mothersPage = daughter.url();

        mother.navigate(mothersPage + "/delegations");
        assertThat(main(mother)).containsText("鈴木　美咲 さん");
        button(mother, "見せるのをやめる").press("Enter");
        assertThat(main(mother)).containsText("その人は、もうあなたの画面を見られません");

        assertThat(daughter.reload().status()).isEqualTo(404);
        var words = main(daughter).innerText();
        daughter.navigate("/members/" + UUID.randomUUID());
        assertThat(main(daughter).innerText()).isEqualTo(words);
    }

    @Test
    void sheSendsALetterAndTheDaughterStopsOneDay() {
        signIn(mother, "mori");
        link(mother, "だれに見せるか").press("Enter");
        mother.getByLabel("健康保険の資格と、そのPDF").press("Space");
        mother.getByLabel("紙で渡す").press("Space");
        button(mother, "コードを作る").press("Enter");
        assertThat(headline(mother)).hasText("このページを印刷して、代理人になる人に渡してください");
        assertThat(main(mother)).containsText("2026年12月5日");
        var code = mother.locator(".delegation-code").textContent();

        signIn(daughter, "suzuki");
        link(daughter, "受け取ったコードを入力する").click();
        daughter.getByLabel("受け取ったコード").fill(code);
        button(daughter, "つぎへ").click();
        button(daughter, "引き受ける").click();
        assertThat(main(daughter)).containsText("森　春子");

        daughter.navigate("/family/delegation");
        button(daughter, "代理人をやめる").click();
        assertThat(main(daughter)).containsText("代理人をやめました");
        mother.navigate("/");
        link(mother, "マイページ").press("Enter");
        link(mother, "だれに見せるか").press("Enter");
        assertThat(main(mother)).containsText("鈴木　美咲 さん：2026年11月21日（令和8年）に、代理人をやめました。");
    }

    private String codeFromTheMother() {
        signIn(mother, "mori");
        link(mother, "だれに見せるか").press("Enter");
        mother.getByLabel("カードが使えるか、いつまで使えるか").press("Space");
        button(mother, "コードを作る").press("Enter");
        assertThat(headline(mother)).hasText("このコードを、代理人になる人に伝えてください");
        return mother.locator(".delegation-code").textContent();
    }
}
