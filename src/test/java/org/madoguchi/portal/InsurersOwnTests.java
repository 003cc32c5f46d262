package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's three insurers on 21 November 2026, a Saturday: what each says of its phone, and what in its own words. */
class InsurersOwnTests {

    private static final String MORIS = "マイナ保険証を使えない方には、申請がなくても資格確認書を簡易書留でお送りします。";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor visitor = new Visitor(portal.uri());

    @Test
    void whoeverHasNotSignedInFindsEachInsurerWithItsNumberItsPhoneAndItsHours() {
        var cards = visitor.page("/").select("li.dads-card:has(h3)");
        assertThat(cards.eachText()).hasSize(3).allMatch(card -> card.contains("0120-000-000"));
        assertThat(cards.get(0).text()).contains("みほん健康保険組合", "06990014", "今日は休みです。",
                "つぎは11月24日（火曜日）8:30からです。", "受付時間 8:30～12:00、12:45～17:00", "そのほかの所定の休日は休み");
        assertThat(cards.get(1).text()).contains("ためし健康保険組合", "今日は 9:00～12:00です。", "平日 9:00～17:30、土曜日 9:00～12:00");
        assertThat(cards.get(2).text()).contains("れんしゅう健康保険組合").doesNotContain("受付");
    }

    @Test
    void aMemberSeesTheHoursOfTheOwnInsurerAtTheFootOfEachPage() {
        visitor.signIn("suzuki");
        for (var page : new String[] {"", "/certificate", "/eligibility", "/documents", "/history"}) {
            assertThat(foot(of("suzuki", page)).text()).as(page)
                    .contains("みほん健康保険組合", "受付時間 8:30～12:00、12:45～17:00");
        }
    }

    @Test
    void ofAnInsurerThatDoesNotSayItsHoursTheFootHasThePhoneAlone() {
        visitor.signIn("mori");
        assertThat(foot(of("mori", "")).text()).contains("れんしゅう健康保険組合", "0120-000-000").doesNotContain("受付");
    }

    @Test
    void whatAnInsurerSaysInItsOwnWordsIsTheSameOnThePageOnPaperAndOnThePhone() throws IOException {
        expire("2026-05-31");
        try {
            visitor.signIn("mori");
            assertThat(visitor.page(of("mori", "")).select(".next-step").text()).contains(MORIS);
            assertThat(letter()).contains(MORIS);
            var call = CallCentre.with(portal, "staff-chiba").call("mori");
            assertThat(CallCentre.words(call)).contains(MORIS + "いつ届くかは");
        } finally {
            expire("2026-12-11");
            new StaffRoom(portal).clear();
        }
    }

    @Test
    void ofWhatComesIfNothingIsDoneEachMemberReadsTheWordsOfTheOwnInsurer() {
        visitor.signIn("mori");
        assertThat(visitor.page(of("mori", "/certificate")).select("main").text()).contains(MORIS);
        var other = new Visitor(portal.uri());
        other.signIn("suzuki");
        assertThat(other.page(of("suzuki", "/certificate")).select("main").text())
                .contains("当分のあいだ、申請がなくても資格確認書を交付することになっています。").doesNotContain(MORIS);
    }

    private void expire(String day) {
        jdbc.sql("update member set certificate_expiry = ?::date where member_key = 'mori'").param(day).update();
    }

    private Element foot(String path) {
        return visitor.page(path).selectFirst("footer .inner > div:nth-child(2)");
    }

    private String letter() throws IOException {
        try (var document = Loader.loadPDF(visitor.download(of("mori", "/documents/renewal-letter.pdf")).body())) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document).replaceAll("\\s", "");
        }
    }

    private String of(String memberKey, String path) {
        return "/members/" + people.ref(memberKey) + path;
    }
}
