package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 資格情報のお知らせ of one member, and of 佐藤さん's household. */
class EligibilityNoticeTests {

    private static final String OWN = "/eligibility/notice.pdf";
    private static final List<String> NAMES = List.of("健一", "花子", "芽衣", "悠斗", "和子", "凛");
    private static final String HOUSEHOLD = "/eligibility/household-notice.pdf";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);

    @AfterEach
    void asIfNothingHadBeen() {
        jdbc.sql("delete from family_choice").update();
        jdbc.sql("update member set non_disclosure = false where member_key = 'sato-mei'").update();
        jdbc.sql("update member set name = '佐藤　凛' where member_key = 'sato-rin'").update();
    }

    @Test
    void aMemberSavesTheOwn() {
        var yoshino = signedIn("yoshino");
        long before = lastEntry();
        var answer = yoshino.download(path("yoshino", OWN));

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"eligibility-notice-2026-11-21.pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(pages(answer)).singleElement().asString().contains("資格情報のお知らせ", "𠮷野", "2割", "令和8年11月21日発行");
        assertThat(since(before)).containsExactly("yoshino SELF ELIGIBILITY_NOTICE");
    }

    @Test
    void theInsuredSavesAPageForEachWhoLets() {
        jdbc.sql("insert into family_choice (dependent, insured, choice, chosen_at) values (?, ?, 'NOTHING', now())")
                .params(people.ref("sato-hanako").value(), people.ref("sato").value()).update();
        jdbc.sql("update member set non_disclosure = true where member_key = 'sato-mei'").update();
        var sato = signedIn("sato");
        long before = lastEntry();
        var saved = pages(sato.download(path("sato", HOUSEHOLD)));

        assertThat(saved).hasSize(4);
        assertThat(saved).extracting(page -> NAMES.stream().filter(page::contains).toList())
                .containsExactly(List.of("健一"), List.of("悠斗"), List.of("和子"), List.of("凛"));
        assertThat(since(before)).containsExactly(
                "sato SELF HOUSEHOLD_NOTICE", "sato-yuto FAMILY ELIGIBILITY_NOTICE",
                "sato-kazuko FAMILY ELIGIBILITY_NOTICE", "sato-rin FAMILY ELIGIBILITY_NOTICE");
    }

    /** A dependent reaches nobody of the family. */
    @Test
    void aDependentsHouseholdIsThemselves() {
        var mei = signedIn("sato-mei");
        long before = lastEntry();
        assertThat(pages(mei.download(path("sato-mei", HOUSEHOLD)))).singleElement().asString().contains("芽衣");
        assertThat(since(before)).containsExactly("sato-mei SELF HOUSEHOLD_NOTICE");
    }

    @Test
    void whoeverIsReachedAsDelegateIsNoFamily() {
        var situations = new Situations(portal);
        var delegate = Situations.all().filter(each -> each.words().equals("a delegate for both")).findFirst().orElseThrow();
        situations.within(delegate, () -> {
            var suzuki = signedIn("suzuki");
            assertThat(suzuki.download(path("yamada", OWN)).statusCode()).isEqualTo(200);
            assertThat(pages(suzuki.download(path("suzuki", HOUSEHOLD)))).singleElement().asString().contains("美咲");
        });
    }

    @Test
    void onlyWhoHasAFamilyInReachIsOfferedOneForIt() {
        assertThat(signedIn("sato").page(path("sato", "/documents")).select("a[href$=" + HOUSEHOLD + "]")).hasSize(1);
        assertThat(signedIn("sato").page(path("sato-mei", "/documents")).select("a[href$=" + HOUSEHOLD + "]")).isEmpty();
        for (var alone : List.of("yamada", "sato-mei", "tanaka-ken")) {
            var page = signedIn(alone).page(path(alone, "/documents"));
            assertThat(page.select("a[href$=" + OWN + "]")).hasSize(1);
            assertThat(page.select("a[href$=" + HOUSEHOLD + "]")).isEmpty();
        }
    }

    @Test
    void whoIsNoLongerInsuredHasNone() {
        var ito = signedIn("ito");
        assertThat(ito.get(path("ito", OWN)).statusCode()).isEqualTo(404);
        assertThat(ito.get(path("ito", HOUSEHOLD)).statusCode()).isEqualTo(404);
        assertThat(ito.page(path("ito", "/documents")).select("a[href$=notice.pdf]")).isEmpty();
    }

    @Test
    void aNameThatCannotBePrintedIsNotPrintedInPart() {
        jdbc.sql("update member set name = '\uD869\uDED7田' where member_key = 'sato-rin'").update();
        var answer = signedIn("sato").get(path("sato", HOUSEHOLD));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("印刷できない文字があります").doesNotContain("\uD869\uDED7");
    }

    @Test
    void oneWhoseNameCannotBePrintedKeepsNobodyElseFromTheirs() {
        jdbc.sql("update member set name = '\uD869\uDED7田' where member_key = 'sato-rin'").update();
        var saved = pages(signedIn("sato").download(path("sato", HOUSEHOLD + "?name=kana")));
        assertThat(saved).hasSize(6);
        assertThat(saved).filteredOn(page -> page.contains("フリガナで記載しています")).singleElement().asString().contains("サトウ　リン");
        assertThat(saved).filteredOn(page -> page.contains("佐藤")).hasSize(5);
    }

    private String path(String member, String page) {
        return "/members/" + people.ref(member) + page;
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }

    private static List<String> pages(HttpResponse<byte[]> answer) {
        try (var document = Loader.loadPDF(answer.body())) {
            var pages = new ArrayList<String>();
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(i);
                stripper.setEndPage(i);
                pages.add(stripper.getText(document));
            }
            return pages;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private long lastEntry() {
        return jdbc.sql("select coalesce(max(id), 0) from access_entry").query(Long.class).single();
    }

    private List<String> since(long id) {
        return jdbc.sql("""
                        select member_key || ' ' || capacity || ' ' || aspect
                        from access_entry join member on member.ref = subject where id > ? order by id
                        """)
                .param(id).query(String.class).list();
    }
}
