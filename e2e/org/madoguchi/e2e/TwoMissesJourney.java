package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** Somebody knows 鈴木さん's name and number, but not when she was born. */
class TwoMissesJourney extends StaffJourney {

    private static final String ANOTHER_DAY = "19901013";

    private final Page agents = desk();

    @Test
    void afterTheSecondOneTheCallEndsPolitelyAndSheReadsOfBoth() {
        signInAsStaff(agents, "staff-aoki");
        search(agents, KANA, BORN);
        say(agents, ANOTHER_DAY, NUMBER);
        assertThat(main(agents)).containsText("あと1回です");
        assertThat(agents.locator("#number")).hasValue(NUMBER);
        say(agents, ANOTHER_DAY, NUMBER);
        assertThat(main(agents)).containsText("お電話では、ご本人さまと確かめることができませんでした");
        assertThat(agents.locator("main form")).hasCount(0);
        goBack(agents);
        assertThat(agents.locator("body")).not().containsText("鈴木");

        var colleagues = signInAsStaff(desk(), "staff-baba");
        search(colleagues, KANA, BORN);
        assertThat(main(colleagues)).containsText("スーパーバイザーに代わってください");

        var supervisors = signInAsStaff(desk(), "supervisor-ueda");
        call(supervisors, KANA, BORN, NUMBER);
        assertThat(banner(supervisors)).containsText("鈴木　美咲");

        var hers = signIn(phone(), "suzuki");
        hers.navigate(hers.url() + "/history?who=ASSISTED");
        assertThat(main(hers)).containsText("電話をかけた人があなただと、確かめられませんでした");
        assertThat(main(hers)).containsText("職員番号 " + room.number("staff-aoki"));
    }
}
