package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An agent has left 鈴木さん's page open in one tab, and takes 山田さん's call in another. */
class TheTabMixUpJourney extends StaffJourney {

    @Test
    void theFirstTabIsGoneByItself() {
        var first = signInAsStaff(desk(), "staff-aoki");
        var second = inBoth(first);
        isGone(first);
        assertThat(banner(second)).containsText("山田　太郎");
    }

    @Test
    void herOwnPageIsGoneToo() {
        var first = signInAsStaff(desk(), "staff-aoki");
        call(first, KANA, BORN, NUMBER);
        link(first, "本人のページ").click();
        assertThat(main(first)).containsText("鈴木　美咲");
        hisCall(first.context().newPage());
        isGone(first);
    }

    @Test
    void withoutScriptItIsGoneOnTheNextClick() {
        var first = signInAsStaff(open(deskOptions().setJavaScriptEnabled(false)), "staff-aoki");
        var second = inBoth(first);
        link(first, "本人のページ").click();
        isGone(first);
        link(second, "本人のページ").click();
        assertThat(banner(second)).containsText("山田　太郎");
    }

    /** A form of the first tab does nothing to the member of the second. */
    @Test
    void theEndOfTheFirstIsNotTheEndOfTheSecond() {
        var first = signInAsStaff(open(deskOptions().setJavaScriptEnabled(false)), "staff-aoki");
        var second = inBoth(first);
        button(first, "応対を終える").click();
        isGone(first);
        second.reload();
        assertThat(banner(second)).containsText("山田　太郎");
    }

    private Page inBoth(Page first) {
        call(first, KANA, BORN, NUMBER);
        assertThat(banner(first)).containsText("鈴木　美咲");
        return hisCall(first.context().newPage());
    }

    private Page hisCall(Page second) {
        var born = portal.bean(JdbcClient.class).sql("select to_char(birthdate, 'YYYYMMDD') from member where member_key = 'yamada'")
                .query(String.class).single();
        call(second, "ヤマダ　タロウ", born, "1002");
        return second;
    }
}
