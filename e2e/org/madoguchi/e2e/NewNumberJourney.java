package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.demo.DemoRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 鈴木さん gets another number from her insurer while her page is open, and 山田さん is still her delegate. */
class NewNumberJourney extends Journey {

    private final Page hers = phone();
    private final Page his = desktop();

    @AfterEach
    void asTheDemoHasIt() {
        DemoRows.sendAsTheyWere(portal, "suzuki");
        portal.bean(JdbcClient.class).sql("delete from delegation").update();
    }

    @Test
    void sheReloadsAndReadsTheNewNumberAndHerDelegateIsStillThere() {
        var home = signIn(hers, "suzuki").url();
        accepts(offered(home));
        hers.navigate(home + "/eligibility");
        assertThat(main(hers)).containsText("1003");

        DemoRows.send(portal, DemoRows.of("suzuki", Map.of("InsuredIdentificationNumber", "9903")));
        hers.reload();
        assertThat(main(hers)).containsText("9903");
        assertThat(main(hers)).not().containsText("1003");
        assertThat(main(hers)).containsText("みほん健康保険組合からの情報： 前月末時点 2026年10月31日（令和8年）");
        hers.navigate(home + "/delegations");
        assertThat(main(hers)).containsText("山田　太郎");
        his.navigate(home);
        assertThat(main(his)).containsText("鈴木　美咲");
    }

    private String offered(String home) {
        hers.navigate(home + "/delegations");
        hers.getByLabel("カードが使えるか、いつまで使えるか").check();
        hers.getByLabel("いま伝える").check();
        button(hers, "コードを作る").click();
        return hers.locator(".delegation-code").textContent();
    }

    private void accepts(String code) {
        signIn(his, "yamada").navigate("/family/delegation");
        his.getByLabel("受け取ったコード").fill(code);
        button(his, "つぎへ").click();
        button(his, "引き受ける").click();
    }
}
