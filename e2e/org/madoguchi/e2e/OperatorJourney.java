package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.feed.FeedFile.insured;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.FeedFile;
import org.madoguchi.portal.SentFeeds;

/** 小野 takes in what the core system has written: first with a mistake, then corrected, and takes it back again. */
class OperatorJourney extends StaffJourney {

    private static final FeedFile.Row GOOD = insured("9001").with("InsurerNumber", "06990014");
    private static final FeedFile.Row OTHER = insured("9002").with("InsurerNumber", "06990014");

    private Page page;

    @Test
    void fromTheMistakeToTheUndoing() {
        theWholeWay(desk());
    }

    @Test
    void theSameWithoutScript() {
        theWholeWay(open(deskOptions().setJavaScriptEnabled(false)));
    }

    private void theWholeWay(Page desk) {
        page = signInAsStaff(desk, "operator-ono");
        link(page, "加入者情報").click();
        assertThat(headline(page)).containsText("いまの情報は2026年10月31日");

        send(FeedFile.of(GOOD, OTHER.with("Birthdate", "19801332")));
        isHeadline("誤りがあるので、止めています");
        assertThat(main(page)).containsText("登録は変わっていません");
        assertThat(main(page).locator("tbody tr")).containsText("3 生年月日 Birthdate 日付ではありません。20261031 のように書いてください。");
        assertThat(report()).isEqualTo("\uFEFF行,列,コード,理由\r\n3,Birthdate,NOT_A_DATE,日付ではありません。20261031 のように書いてください。\r\n");

        button(page, "変わるところを見る").click();
        assertThat(main(page)).containsText("進めるときは、ここにチェックを入れてください。");
        page.getByLabel("誤りのある世帯を除いて、残りを取り込む").check();
        button(page, "変わるところを見る").click();
        isHeadline("取り込めます。変わるところを確かめてください");
        assertThat(main(page)).containsText("取り込まない行が 1 行あります");
        counts("1 人", "0 人");
        button(page, "この内容で取り込む").click();
        isHeadline("取り込みました");

        link(page, "加入者情報の取り込みにもどる").click();
        send(FeedFile.of(GOOD.with("NameKana", "サトウ　ジロウ"), OTHER));
        isHeadline("取り込めます。変わるところを確かめてください");
        counts("1 人", "1 人");
        assertThat(page.locator(".feed_numbers").last()).containsText("氏名カナ NameKana");
        assertThat(main(page)).not().containsText("サトウ");
        button(page, "この内容で取り込む").click();
        isHeadline("取り込みました");

        link(page, "加入者情報の取り込みにもどる").click();
        var newest = page.locator(".feeds > li").first();
        assertThat(newest).containsText("いまの情報");
        assertThat(newest).containsText("職員番号 " + room.number("operator-ono"));
        newest.locator("a").click();
        link(page, "この取り込みを取り消す").click();
        isHeadline("この取り込みを取り消しますか");
        assertThat(main(page)).containsText("1 人が、取り込む前の登録にもどります。");
        assertThat(main(page)).containsText("もう送ったメールと、加入者がもう見た画面は、取り消せません。");
        button(page, "取り消す").click();
        isHeadline("取り込みを取り消しました");
    }

    private void send(FeedFile file) {
        page.getByLabel("変わった人だけ").check();
        page.getByLabel("CSV ファイル").setInputFiles(new FilePayload("members.csv", "text/csv", file.text().getBytes(UTF_8)));
        button(page, "送って確認する").click();
    }

    /** Also where the page has to ask first how far the work is. */
    private void isHeadline(String words) {
        assertThat(headline(page)).hasText(words, new HasTextOptions().setTimeout(30_000));
    }

    private void counts(String added, String changed) {
        var counts = page.locator(".feed-counts dd");
        assertThat(counts.nth(0)).hasText(added);
        assertThat(counts.nth(1)).hasText(changed);
    }

    private String report() {
        var download = page.waitForDownload(link(page, "一覧を CSV で保存")::click);
        try {
            return Files.readString(download.path());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @AfterEach
    void asIfNothingHadBeenSent() {
        new SentFeeds(portal).takeBack();
    }
}
