package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 渡邊さん, the variant of whose 邊 no font has: she can have kana instead, and the operator sees to the rest. */
class UnprintableNameTests {

    private static final String VARIANT = "邊\uDB40\uDD03";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final MemberRef watanabe = new People(portal).ref("watanabe");
    private final Visitor visitor = new Visitor(portal.uri());

    @AfterEach
    void asBefore() {
        jdbc.sql("update member set name_kana = 'ワタナベ　ナオミ', address = '東京都架空市みほん町二丁目4番12号' where ref = ?")
                .param(watanabe.value()).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/eligibility/information.pdf", "/eligibility/notice.pdf?view", "/eligibility/household-notice.pdf",
        "/eligibility/information-copy.pdf?view", "/eligibility/notice-copy.pdf", "/documents/renewal-letter.pdf?view"})
    void sheIsOfferedTheSameDocumentInKana(String path) throws Exception {
        visitor.signIn("watanabe");
        var refused = visitor.get("/members/" + watanabe + path);
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.body());
        assertThat(page.selectFirst("h1").text()).isEqualTo("お名前に、印刷できない文字があります");
        assertThat(page.select(".subject").text()).as("which document").isEqualTo(documentAt(path));
        assertThat(page.title()).doesNotContain("渡");
        assertThat(page.select("main a").last().attr("href")).as("the way back").isEqualTo("/members/" + watanabe + "/documents");
        assertThat(page.select("footer").text()).as("where help is").contains("みほん健康保険組合");
        var offer = page.selectFirst("main a").attr("href");
        assertThat(offer).startsWith("/members/" + watanabe + path.replace("?view", "")).contains("name=kana");

        var saved = visitor.download(offer);
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith(path.endsWith("view") ? "inline" : "attachment");
        try (var document = Loader.loadPDF(saved.body())) {
            assertThat(new PDFTextStripper().getText(document)).contains("ワタナベ　ナオミ", "印刷できない文字があるため").doesNotContain("渡邊");
        }
    }

    private static String documentAt(String path) {
        return path.contains("copy") ? "番号を隠した写し" : path.contains("notice") ? "資格情報のお知らせ"
                : path.contains("letter") ? "マイナ保険証のご案内" : "医療保険の資格情報（参考）";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/documents/declaration.pdf", "/documents/declaration-form.pdf"})
    void theFormSheCanCompleteByHand(String path) throws Exception {
        visitor.signIn("watanabe");
        var page = Jsoup.parse(visitor.get("/members/" + watanabe + path).body());
        assertThat(page.selectFirst("h1").text()).isEqualTo("お名前か住所に、印刷できない文字があります");
        try (var document = Loader.loadPDF(visitor.download(page.selectFirst("main a").attr("href")).body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void whereKanaDoesNotHelpSheIsToldWhomToPhone() {
        jdbc.sql("update member set name_kana = '' where ref = ?").param(watanabe.value()).update();
        visitor.signIn("watanabe");
        for (var query : List.of("", "?name=kana", "?name=nonsense")) {
            var refused = visitor.get("/members/" + watanabe + "/eligibility/notice.pdf" + query);
            assertThat(refused.statusCode()).isEqualTo(422);
            var page = Jsoup.parse(refused.body());
            assertThat(page.selectFirst("h1").text()).contains("PDFを作れません");
            assertThat(page.select("main a").eachAttr("href")).containsExactly("tel:0120000000", "/members/" + watanabe + "/documents");
        }
    }

    @Test
    void nothingOfTheNameIsInALogOrOnThePage() {
        visitor.signIn("watanabe");
        assertThat(visitor.get("/members/" + watanabe + "/eligibility/notice.pdf").body()).doesNotContain(VARIANT, "ワタナベ");
    }

    @Test
    void theOperatorSeesHerNumberAndTheCharacterAndHerHistorySaysSo() {
        visitor.signInAsStaff("operator-ono");
        assertThat(visitor.page("/assistance/postings").select("a[href=/assistance/names]")).hasSize(1);
        long before = lastEntry();
        var page = visitor.page("/assistance/names");
        var row = page.select("tbody tr").stream().filter(each -> each.text().contains("1005")).toList();
        assertThat(row).singleElement().satisfies(hers -> assertThat(hers.select("td, th").eachText())
                .containsExactly("2601", "1005", "00", "邊 の異体字（U+908A U+E0103）", "フリガナ"));
        assertThat(page.html()).doesNotContain("渡", "ワタナベ", watanabe.toString());
        assertThat(jdbc.sql("select capacity || ' ' || aspect from access_entry where id > ? and subject = ?")
                .params(before, watanabe.value()).query(String.class).list()).containsExactly("ASSISTED UNPRINTABLE_NAME");

        var her = new Visitor(portal.uri());
        her.signIn("watanabe");
        assertThat(her.page("/members/" + watanabe + "/history").text()).contains("書類に印刷できない文字が名前にあるため");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-aoki", "supervisor-ueda"})
    void nobodyElseOfTheStaffSeesThem(String staff) {
        visitor.signInAsStaff(staff);
        assertThat(visitor.get("/assistance/names").statusCode()).isIn(403, 404);
        assertThat(visitor.get("/assistance/postings").body()).doesNotContain("/assistance/names");
    }

    private long lastEntry() {
        return jdbc.sql("select coalesce(max(id), 0) from access_entry").query(Long.class).single();
    }
}
