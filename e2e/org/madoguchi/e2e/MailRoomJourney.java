package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 鈴木さん has no printer. The agent has her paper sent without learning where she lives, and 小野 in the mail room sends it. */
class MailRoomJourney extends StaffJourney {

    private static final List<String> HOME = List.of("みほん町", "一丁目8番3号", "000-0001");

    private final Page agents = desk();
    private final Page mailRoom = desk();

    @Test
    void fromTheCallToTheEnvelope() {
        signInAsStaff(agents, "staff-aoki");
        call(agents, KANA, BORN, NUMBER);
        theAddressIsNowhere();
        agents.locator("#posting summary").press("Enter");
        agents.locator("#document").selectOption("ELIGIBILITY_INFORMATION");
        button(agents, "郵送を頼む").click();
        assertThat(agents.locator("#posting")).containsText("郵送を頼みました");
        theAddressIsNowhere();
        for (var page : List.of("本人のページ", "資格情報")) {
            link(agents, page).click();
            assertThat(banner(agents)).containsText("鈴木　美咲");
            theAddressIsNowhere();
            link(agents, "台本").click();
        }

        signInAsStaff(mailRoom, "operator-ono").navigate("/assistance/postings");
        assertThat(headline(mailRoom)).hasText("送る書類が1通あります");
        var row = mailRoom.locator(".postings > li").first();
        assertThat(row).containsText("医療保険の資格情報");
        assertThat(row).containsText("職員番号" + room.number("staff-aoki"));
        assertThat(mailRoom.locator("body")).not().containsText("鈴木");

        var letters = SavedPdf.by(mailRoom, button(mailRoom, "送り状をPDFにする")::click);
        assertThat(letters.fileName()).matches("postings-[0-9-]+\\.pdf");
        assertThat(letters.text()).contains("〒000-0001", "東京都架空市みほん町一丁目8番3号", "鈴木美咲様");
        assertThat(addresses()).contains("医療保険の資格情報", "東京都架空市みほん町一丁目8番3号", "鈴木　美咲");

        button(mailRoom, "発送済みにする").click();
        assertThat(main(mailRoom)).containsText("発送済みにしました");
        assertThat(headline(mailRoom)).hasText("いま送る書類はありません");
        assertThat(main(mailRoom)).containsText("30日以内に発送したもの");
        assertThat(mailRoom.locator("body")).not().containsText("鈴木");

        var hers = signIn(phone(), "suzuki");
        hers.navigate(hers.url() + "/history?who=EVERYBODY");
        assertThat(main(hers)).containsText("職員番号 " + room.number("staff-aoki"));
        assertThat(main(hers)).containsText("職員番号 " + room.number("operator-ono"));
    }

    @Test
    void theMailRoomIsNotThereForTheAgent() {
        signInAsStaff(agents, "staff-aoki").navigate("/assistance/postings");
        assertThat(headline(agents)).hasText("ページが見つかりません");
    }

    private String addresses() {
        var download = mailRoom.waitForDownload(button(mailRoom, "宛先をCSVにする")::click);
        assertThat(download.suggestedFilename()).matches("postings-[0-9-]+\\.csv");
        try {
            return Files.readString(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void theAddressIsNowhere() {
        assertThat(agents.content()).doesNotContain(HOME);
    }
}
