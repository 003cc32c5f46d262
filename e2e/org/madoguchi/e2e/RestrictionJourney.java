package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.FeedKind;
import org.madoguchi.feed.FeedOptions;
import org.madoguchi.feed.FeedReport;
import org.madoguchi.feed.Feeds;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** While 佐藤さん has his wife's page open, the feed brings her disclosure restriction. */
class RestrictionJourney extends Journey {

    private final JdbcClient jdbc = portal.bean(JdbcClient.class);

    @AfterEach
    void theRestrictionIsLifted() {
        feedSays("0");
        jdbc.sql("delete from family_choice").update();
    }

    @Test
    void fromThenOnSheIsGoneAsIfSheHadNeverBeenThere() {
        jdbc.sql("""
                insert into family_choice (dependent, insured, choice, chosen_at)
                select wife.ref, husband.ref, 'STANDING', now() from member wife, member husband
                where wife.member_key = 'sato-hanako' and husband.member_key = 'sato'
                """).update();
        var his = signIn(phone(), "sato");
        link(his, "家族").click();
        link(his, "佐藤　花子").click();
        assertThat(main(his)).containsText("佐藤　花子");
        var open = his.url();

        feedSays("1");

        link(his, "更新しなかったら").or(link(his, "病院に行く日で調べる")).first().click();
        assertThat(headline(his)).hasText("ページが見つかりません");
        var gone = words(his, open);
        assertThat(gone).isEqualTo(words(his, open.replaceAll("[0-9a-f-]{36}", "00000000-0000-4000-8000-000000000000")));
        assertThat(gone).doesNotContain("花子");
        his.navigate("/family");
        assertThat(his.content()).doesNotContain("花子");

        var hers = signIn(phone(), "sato-hanako");
        assertThat(headline(hers)).hasText("今日、マイナ保険証を使えます");
    }

    private static String words(Page page, String url) {
        assertThat(page.navigate(url).status()).isEqualTo(404);
        return page.locator("body").innerText();
    }

    private void feedSays(String nonDisclosure) {
        var row = jdbc.sql("""
                select insurer_number || ',' || symbol || ',' || number || ',' || branch || ',2,' || name || ',' || name_kana
                       || ',2,' || to_char(birthdate, 'YYYYMMDD') || ',' || to_char(qualified_on, 'YYYYMMDD') || ',030,1,'
                       || to_char(certificate_expiry, 'YYYYMMDD')
                from member where member_key = 'sato-hanako'
                """).query(String.class).single();
        var feed = """
                MemberKey,InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,InsuredBranchNumber,\
                PersonalFamilyClassification,Name,NameKana,Sex1,Birthdate,QualificationDate,InsuredPartialContributionRatio,\
                CardEnrollment,CertificateExpiry,NonDisclosure
                sato-hanako,%s,%s
                """.formatted(row, nonDisclosure);
        var options = new FeedOptions(LocalDate.parse("2026-10-31"), FeedKind.DELTA, StandardCharsets.UTF_8, false, false);
        var report = portal.bean(Feeds.class).takeIn(new ByteArrayResource(feed.getBytes(StandardCharsets.UTF_8)), options);
        assertThat(report).isNotInstanceOf(FeedReport.Refused.class);
    }
}
