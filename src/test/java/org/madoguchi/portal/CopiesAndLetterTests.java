package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The copies without the numbers and 更新のご案内, as they are handed out on 21 November 2026. */
class CopiesAndLetterTests {

    private static final String INFORMATION = "/eligibility/information-copy.pdf";
    private static final String NOTICE = "/eligibility/notice-copy.pdf";
    private static final String LETTER = "/documents/renewal-letter.pdf";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor visitor = new Visitor(portal.uri());

    @Test
    void aMemberFindsAllThreeOnThePageOfDocuments() {
        visitor.signIn("yamada");
        var page = visitor.page(of("yamada", "/documents"));
        for (var path : List.of(INFORMATION, NOTICE, LETTER)) {
            var link = page.selectFirst("a[href$='" + path + "']");
            assertThat(link).as(path).isNotNull();
            assertThat(visitor.download(link.attr("href")).statusCode()).isEqualTo(200);
        }
        assertThat(page.text()).contains("番号を見せずに、加入していることを示すものです");
    }

    @Test
    void theyAreSavedUnderNamesThatNameNobody() {
        visitor.signIn("yamada");
        assertThat(disposition(INFORMATION)).isEqualTo("attachment; filename=\"eligibility-information-copy-2026-11-21.pdf\"");
        assertThat(disposition(NOTICE)).isEqualTo("attachment; filename=\"eligibility-notice-copy-2026-11-21.pdf\"");
        assertThat(disposition(LETTER)).isEqualTo("attachment; filename=\"renewal-letter-2026-11-21.pdf\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {INFORMATION, NOTICE})
    void aCopyHasTheNameAndNoneOfTheNumbers(String path) throws IOException {
        visitor.signIn("yamada");
        var numbers = jdbc.sql("select insurer_number, symbol, number from member where member_key = 'yamada'")
                .query().singleRow().values().stream().map(Object::toString).toList();
        assertThat(text(visitor.download(of("yamada", "/eligibility/information.pdf")))).contains(numbers);
        assertThat(text(visitor.download(of("yamada", path)))).contains("写し（番号を隠したもの）", "山田").doesNotContain(numbers);
    }

    @ParameterizedTest
    @ValueSource(strings = {INFORMATION, NOTICE, LETTER})
    void whoIsNoLongerInsuredHasNoCopy(String path) {
        visitor.signIn("ito");
        assertThat(visitor.download(of("ito", path)).statusCode()).isEqualTo(404);
        assertThat(visitor.page(of("ito", "/documents")).select("a[href$='" + path + "']")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"yamada", "suzuki", "takahashi", "watanabe", "kobayashi", "nguyen", "sato"})
    void theLetterSaysWhatThePageSays(String member) throws IOException {
        visitor.signIn(member);
        var page = visitor.page(of(member, ""));
        var letter = close(text(visitor.download(page.selectFirst("a[href$='" + LETTER + "']").attr("href") + "?name=kana")));
        assertThat(page.select("#explanation p")).isNotEmpty()
                .allSatisfy(line -> assertThat(letter).contains(close(line.text())));
        assertThat(page.select(".next-step h3, .next-step dd")).isNotEmpty()
                .allSatisfy(line -> assertThat(letter).contains(close(line.text())));
        assertThat(page.select(".marks_day .marks_western").eachText())
                .filteredOn(day -> letter.contains("受付終了"))
                .allSatisfy(day -> assertThat(letter).contains(day.replaceAll("(から|まで)$", "").replaceFirst("^\\d+年", "")));
    }

    @Test
    void theLetterSpeaksTheLanguageOfThePages() throws IOException {
        visitor.signIn("yamada");
        assertThat(text(visitor.download(of("yamada", LETTER)))).contains("更新のご案内");
        visitor.get("/?lang=en");
        assertThat(text(visitor.download(of("yamada", LETTER)))).contains("Renewing the certificate of your My Number Card", "山田");
    }

    @Test
    void theHistorySaysWhatWasTakenAlong() {
        visitor.signIn("yamada");
        visitor.download(of("yamada", NOTICE));
        visitor.download(of("yamada", LETTER));
        assertThat(visitor.page(of("yamada", "/history?who=SELF")).text())
                .contains("番号を隠した写しのPDFを保存しました", "「更新のご案内」のPDFを保存しました");
    }

    private String of(String memberKey, String path) {
        return "/members/" + people.ref(memberKey) + path;
    }

    private String disposition(String path) {
        return visitor.download(of("yamada", path)).headers().firstValue("Content-Disposition").orElseThrow();
    }

    private static String close(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        try (var document = Loader.loadPDF(answer.body())) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
    }
}
