package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 被保険者資格申立書, as it is handed out on 21 November 2026. */
class DeclarationTests {

    private static final String TO_PRINT = "/documents/declaration.pdf";
    private static final String TO_FILL_IN = "/documents/declaration-form.pdf";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor visitor = new Visitor(portal.uri());

    @Test
    void aMemberFindsBothWaysOnThePageOfDocuments() {
        visitor.signIn("yamada");
        var page = visitor.page(of("yamada", "/documents"));
        for (var path : new String[] {TO_PRINT, TO_FILL_IN}) {
            var link = page.selectFirst("a[href$='" + path + "']");
            assertThat(link).as(path).isNotNull();
            assertThat(visitor.download(link.attr("href")).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void itIsSavedUnderANameThatNamesNobody() {
        visitor.signIn("yamada");
        assertThat(disposition(visitor.download(of("yamada", TO_PRINT))))
                .isEqualTo("attachment; filename=\"eligibility-declaration-2026-11-21.pdf\"");
        assertThat(disposition(visitor.download(of("yamada", TO_FILL_IN))))
                .isEqualTo("attachment; filename=\"eligibility-declaration-form-2026-11-21.pdf\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_PRINT, TO_FILL_IN})
    void aMembersOwnHasTheAddress(String path) throws IOException {
        visitor.signIn("sato");
        assertThat(text(visitor.download(of("sato", path)))).contains(address("sato"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_PRINT, TO_FILL_IN})
    void whatTheInsuredTakesAlongForAChildHasNoAddress(String path) throws IOException {
        visitor.signIn("sato");
        assertThat(address("sato-yuto")).isNotBlank();
        assertThat(text(visitor.download(of("sato-yuto", path)))).contains("佐藤", "悠斗").doesNotContain(address("sato-yuto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_PRINT, TO_FILL_IN})
    void whoIsNoLongerInsuredHasNothingToDeclare(String path) {
        visitor.signIn("ito");
        assertThat(visitor.download(of("ito", path)).statusCode()).isEqualTo(404);
        assertThat(visitor.page(of("ito", "/documents")).select("a[href$='" + path + "']")).isEmpty();
    }

    @Test
    void theHistorySaysThatItWasTakenAlong() {
        visitor.signIn("yamada");
        visitor.download(of("yamada", TO_FILL_IN));
        assertThat(visitor.page(of("yamada", "/history?who=SELF")).text()).contains("「被保険者資格申立書」のPDFを保存しました");
    }

    @ParameterizedTest
    @ValueSource(strings = {TO_PRINT, TO_FILL_IN})
    void anAddressWithALetterThatCannotBePrintedIsLeftToBeWrittenByHand(String path) {
        var before = address("kobayashi");
        jdbc.sql("update member set address = ? where member_key = 'kobayashi'").param("東京都\uD869\uDED7町1-2").update();
        try {
            visitor.signIn("kobayashi");
            var answer = visitor.get(of("kobayashi", path));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("そこを空けた用紙なら、作れます").doesNotContain("東京都");
            assertThat(visitor.download(of("kobayashi", path) + "?name=kana").statusCode()).isEqualTo(200);
        } finally {
            jdbc.sql("update member set address = ? where member_key = 'kobayashi'").param(before).update();
        }
    }

    private String of(String memberKey, String path) {
        return "/members/" + people.ref(memberKey) + path;
    }

    private String address(String memberKey) {
        return jdbc.sql("select address from member where member_key = ?").param(memberKey).query(String.class).single();
    }

    private static String disposition(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Disposition").orElseThrow();
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        try (var document = Loader.loadPDF(answer.body())) {
            flatten(document);
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
    }

    /** What the fields show becomes a part of the page, so that its text is found there. */
    private static void flatten(PDDocument document) throws IOException {
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            form.flatten();
        }
    }
}
