package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An ambulance calls for 鈴木さん, who cannot speak. Whoever opens her page answers to a second person. */
class SecondKeyJourney extends StaffJourney {

    private static final String TEXT = "救急隊から。意識がない方の受診のため";
    private static final String DECISION = ".second-keys_decision button";

    private final Page opener = desk();

    @Test
    void theAgentOpensHerPageSheIsToldAndTheSupervisorApproves() {
        var hers = signIn(phone(), "suzuki");
        assertThat(main(hers)).not().containsText("このページが開かれました");
        signInAsStaff(opener, "staff-aoki");
        open(opener);
        assertThat(main(opener)).containsText("緊急（本人確認なし）");

        hers.reload();
        sheIsTold(hers, "staff-aoki");

        var supervisors = supervision("supervisor-ueda");
        assertThat(waiting(supervisors)).containsText("職員番号 " + room.number("staff-aoki"));
        assertThat(waiting(supervisors)).containsText("救急隊・救急外来からの照会");
        assertThat(waiting(supervisors)).containsText(TEXT);
        assertThat(supervisors.locator("body")).not().containsText("鈴木");
        decision(supervisors, "承認する").click();
        assertThat(main(supervisors)).containsText("承認しました");
        assertThat(waiting(supervisors)).hasCount(0);

        opener.reload();
        assertThat(banner(opener)).containsText("鈴木　美咲");
        hers.reload();
        sheIsTold(hers, "staff-aoki");
    }

    @Test
    void aSupervisorsOwnOneIsAnothersToDecideWhoseObjectionClosesThePage() {
        signInAsStaff(opener, "supervisor-ueda");
        open(opener);
        var ownList = opener.context().newPage();
        ownList.navigate("/assistance/supervision");
        assertThat(waiting(ownList)).containsText("自分で開いたものです");
        assertThat(ownList.locator(DECISION)).hasCount(0);

        var colleagues = supervision("supervisor-endo");
        decision(colleagues, "認めない").click();
        assertThat(main(colleagues)).containsText("開いていた画面は閉じました");

        isGone(opener);
        goBack(opener);
        assertThat(opener.locator("body")).not().containsText("鈴木");
        ownList.reload();
        assertThat(waiting(ownList)).hasCount(0);
        assertThat(main(ownList)).containsText("認められなかった");

        sheIsTold(signIn(phone(), "suzuki"), "supervisor-ueda");
    }

    @Test
    void whoHasWaitedForAnHourOpensNoOtherUntilItIsDecided() {
        signInAsStaff(opener, "staff-aoki");
        open(opener);
        room.leaveEmergenciesForAnHour();
        askFor(opener);
        assertThat(main(opener)).containsText("いまは、あなたからは開けません");
        assertThat(main(opener).locator("form")).hasCount(0);

        var supervisors = supervision("supervisor-endo");
        assertThat(supervisors.locator("main [role=alert]")).containsText("1時間を過ぎても承認されていないものが、1件あります");
        decision(supervisors, "承認する").click();
        assertThat(supervisors.locator("main [role=alert]")).hasCount(0);
        open(opener);
    }

    /** By way of the row that the search has found. */
    private static void askFor(Page page) {
        find(page, KANA, BORN);
        page.waitForNavigation(() -> page.locator("#found .desk_emergency").press("Enter"));
    }

    private static void open(Page page) {
        askFor(page);
        assertThat(main(page)).containsText("ご本人にすぐ知らせます");
        assertThat(page.locator("body")).not().containsText("鈴木");
        page.locator("#reason").selectOption("AMBULANCE");
        page.locator("#text").fill(TEXT);
        page.waitForNavigation(() -> button(page, "記録して、この方の画面を開く").press("Enter"));
        assertThat(banner(page)).containsText("鈴木　美咲");
    }

    private void sheIsTold(Page hers, String opener) {
        assertThat(main(hers)).containsText("緊急のため、本人確認をせずに、このページが開かれました");
        assertThat(main(hers)).containsText("職員番号 " + room.number(opener));
        assertThat(newestLook(hers)).containsText("職員番号 " + room.number(opener));
        assertThat(newestLook(hers)).containsText("緊急（本人確認なし）");
    }

    private Page supervision(String name) {
        var page = signInAsStaff(desk(), name);
        link(page, "管理").click();
        assertThat(headline(page)).hasText("応対の管理");
        return page;
    }

    private static Locator decision(Page supervision, String word) {
        return waiting(supervision).getByText(word, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator waiting(Page supervision) {
        return supervision.locator(".second-keys > li");
    }
}
