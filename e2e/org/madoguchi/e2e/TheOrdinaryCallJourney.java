package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 鈴木さん calls because the card reader said 期限切れ. The agent has no mouse in hand, and she has the portal open beside her. */
class TheOrdinaryCallJourney extends StaffJourney {

    private static final int FARTHEST = 12;

    private final Page agents = desk();

    @Test
    void sheIsToldWhatToDoAndReadsWhoLooked() {
        var hers = signIn(phone(), "suzuki");
        var answer = headline(hers).textContent();

        signInAsStaff(agents, "staff-aoki");
        assertThat(headline(agents)).hasText("お電話の方を確かめる");
        type(agents.getByLabel("氏名（フリガナ）"), "すずき　みさき");
        type(agents.getByLabel("生年月日"), "平成2年10月12日");
        enter();

        assertThat(agents.locator("#found tbody tr")).hasCount(1);
        assertThat(agents.locator("#found")).not().containsText("ミサキ");
        assertThat(agents.locator("#found form button")).isFocused();
        enter();

        assertThat(main(agents)).containsText("ご本人さまの確認のため、3つお聞きします");
        assertThat(agents.getByLabel("生年月日")).hasValue("平成2年10月12日");
        type(agents.locator("#number"), "1003");
        tabTo(agents.locator("#reason"));
        agents.keyboard().press("ArrowDown");
        tabTo(button(agents, "確かめて、画面を開く"));
        enter();
        withoutAnotherKeyTheAnswerIsInSight(answer.strip());
        assertThat(banner(agents)).containsText("代理操作中");
        assertThat(banner(agents)).containsText("鈴木　美咲");
        assertThat(agents.locator("call-time")).containsText("14:");

        tabTo(link(agents, "本人のページ"));
        enter();
        assertThat(agents.url()).isEqualTo(hers.url());
        assertThat(headline(agents)).hasText(answer.strip());
        assertThat(banner(agents)).containsText("代理操作中");
        assertThat(main(agents)).not().containsText("1003");

        sheReads(hers, "「今日のマイナ保険証」を見ました");

        tabTo(button(agents, "応対を終える"));
        enter();
        assertThat(headline(agents)).hasText("応対の結果");
        assertThat(agents.locator("body")).not().containsText("鈴木");
        tabTo(agents.locator("#outcome"));
        agents.keyboard().press("ArrowDown");
        tabTo(button(agents, "記録する"));
        enter();
        assertThat(main(agents)).containsText("応対の結果を記録しました");
    }

    /** And all that is said in every call. Three more keys are what it may take at most. */
    private void withoutAnotherKeyTheAnswerIsInSight(String answer) {
        assertThat(headline(agents)).hasText(answer);
        assertThat(agents.evaluate("scrollY")).isEqualTo(0);
        isInSight(headline(agents), "the answer");
        for (var part : List.of("OPENING", "ANSWER", "CONSEQUENCE", "NEXT_STEP", "BRING")) {
            isInSight(agents.locator("[data-part=" + part + "]"), part);
        }
    }

    private static void isInSight(Locator part, String name) {
        var box = part.boundingBox();
        assertThat(box.y).as(name + " begins").isNotNegative();
        assertThat(box.y + box.height).as(name + " ends").isLessThanOrEqualTo(800);
        assertThat(box.x + box.width).as(name + " is as wide as").isLessThanOrEqualTo(1280);
    }

    private void sheReads(Page hers, String what) {
        var newest = newestLook(hers);
        assertThat(newest).containsText("電話の窓口");
        assertThat(newest).containsText("職員番号 " + room.number("staff-aoki"));
        assertThat(newest).containsText(what);
        assertThat(newest).containsText("カードリーダーの表示について");
    }

    private void type(Locator field, String text) {
        tabTo(field);
        agents.keyboard().press("Control+A");
        agents.keyboard().insertText(text);
    }

    private void enter() {
        agents.waitForNavigation(() -> agents.keyboard().press("Enter"));
    }

    /** From where the focus is, forward only; an agent has no time for long ways. */
    private void tabTo(Locator target) {
        for (int stop = 0; stop <= FARTHEST; stop++) {
            if (Boolean.TRUE.equals(target.evaluate("target => target === document.activeElement"))) {
                return;
            }
            agents.keyboard().press("Tab");
            assertThat(agents.evaluate(KeyboardJourney.INVISIBLE_STOP)).isNull();
        }
        throw new AssertionError("Not within " + FARTHEST + " stops: " + target);
    }
}
