package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.feed.FeedFile.insured;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.FeedFile;
import org.madoguchi.shipped.Distribution;
import org.madoguchi.shipped.InsurersSite;
import org.madoguchi.shipped.ShippedPortal;

/** The main stories once more, with what an insurer installs: the distribution, its own database and its own provider. */
class ShippedPortalJourney extends BrowserJourney {

    private static final InsurersSite SITE = InsurersSite.open();
    private static ShippedPortal portal;

    @BeforeAll
    static void install() {
        var distribution = Distribution.unpackedIn(SITE.directory().resolve("madoguchi"));
        SITE.takeInMembers(distribution);
        portal = new ShippedPortal(distribution, SITE, SITE.address().getPort()).start();
    }

    @AfterAll
    static void remove() {
        portal.close();
        SITE.close();
    }

    @Test
    void yamadaSeesTheAnswerTakesTheProofAlongAndSignsOut() {
        var page = signIn(phone(), "yamada");
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
        var own = page.url();
        assertThat(SavedPdf.by(page, link(page, "お知らせを保存する")::click).text()).contains("山田太郎");
        button(page, "サインアウト").click();
        page.navigate(own);
        assertThat(headline(page)).hasText("サインイン");
    }

    @Test
    void satoOpensTheSonsPage() {
        var page = signIn(phone(), "sato");
        link(page, "家族").click();
        link(page, "佐藤　悠斗").click();
        assertThat(headline(page)).hasText("今日、マイナ保険証を使えます");
    }

    @Test
    void suzukiCallsAndTheAgentSeesHerPage() {
        var page = StaffJourney.signInAsStaff(open(StaffJourney.deskOptions()), "staff-aoki");
        StaffJourney.call(page, StaffJourney.KANA, birthdate("suzuki"), StaffJourney.NUMBER);
        assertThat(StaffJourney.banner(page)).containsText("鈴木　美咲");
        button(page, "応対を終える").click();
        assertThat(headline(page)).hasText("応対の結果");
    }

    @Test
    void onoTakesInAFeed() {
        var page = StaffJourney.signInAsStaff(open(StaffJourney.deskOptions()), "operator-ono");
        link(page, "加入者情報").click();
        page.getByLabel("変わった人だけ").check();
        var file = FeedFile.of(insured("9001").with("InsurerNumber", "06990014"));
        page.getByLabel("CSV ファイル").setInputFiles(new FilePayload("members.csv", "text/csv", file.text().getBytes(UTF_8)));
        button(page, "送って確認する").click();
        isHeadline(page, "取り込めます。変わるところを確かめてください");
        button(page, "この内容で取り込む").click();
        isHeadline(page, "取り込みました");
    }

    private static void isHeadline(Page page, String words) {
        assertThat(headline(page)).hasText(words, new HasTextOptions().setTimeout(30_000));
    }

    private static String birthdate(String memberKey) {
        return SITE.owner().sql("select birthdate from member where member_key = ?").param(memberKey)
                .query(LocalDate.class).single().format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    @Override
    protected URI home() {
        return SITE.address();
    }
}
