package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.assistance.AssistanceSession.Basis;
import org.madoguchi.assistance.AssistanceSession.Ending;
import org.madoguchi.assistance.AssistanceSessions;
import org.madoguchi.assistance.CallReason;
import org.madoguchi.assistance.Postings;
import org.madoguchi.document.PostedDocument;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The agent asks, and the mail room of the insurer sends. */
class PostingTests {

    private static final String LIST = "/assistance/postings";
    private static final String ADDRESS = "東京都架空市みほん町一丁目2番5号";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final MemberRef yamada = new People(portal).ref("yamada");
    private final MemberRef suzuki = new People(portal).ref("suzuki");
    private final Visitor ono = new Visitor(portal.uri());
    private final Visitor ueda = new Visitor(portal.uri());
    private Actor.Staff operator;

    @BeforeEach
    void signIn() {
        ono.signInAsStaff("operator-ono");
        ueda.signInAsStaff("supervisor-ueda");
        operator = staff("operator-ono", StaffRole.OPERATOR);
    }

    @AfterEach
    void undo() {
        portal.owner().sql("delete from posting").update();
        jdbc.sql("update member set non_disclosure = false, address = ?, name = '山田　太郎' where ref = ?")
                .params(ADDRESS, yamada.value()).update();
    }

    @Test
    void theMailRoomSeesWhatIsToBeSentAndNotToWhom() {
        long number = asked(yamada, PostedDocument.ELIGIBILITY_INFORMATION);
        var page = ono.page(LIST);

        assertThat(page.selectFirst("h1").text()).isEqualTo("送る書類が1通あります");
        assertThat(page.select(".postings > li").text()).contains(
                "受付番号 " + number, "医療保険の資格情報", "職員番号" + operator.number());
        assertThat(page.html()).doesNotContain("山田", ADDRESS, "000-0001");
        assertThat(page.select("input[name=number][checked]").eachAttr("value")).containsExactly(String.valueOf(number));
    }

    @Test
    void whatIsShownOfWhomIsKeptBefore() {
        asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        long number = asked(suzuki, PostedDocument.ELIGIBILITY_NOTICE);
        long before = lastEntry();
        ono.get(LIST);
        assertThat(since(before, yamada)).as("the list names nobody").isEmpty();

        chosen(ono, "/addresses.csv", number);
        chosen(ono, "/letters.pdf", number);
        assertThat(since(before, suzuki)).containsExactly("ASSISTED POSTING_ADDRESS", "ASSISTED POSTED_LETTER");
        assertThat(since(before, yamada)).isEmpty();
    }

    @Test
    void whoeverHasNoAddressIsNamedForSomebodyToSeeToIt() {
        asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        jdbc.sql("update member set address = null where ref = ?").param(yamada.value()).update();
        long before = lastEntry();
        assertThat(ono.page(LIST).select(".postings > li").text()).contains("山田　太郎　様", "住所が登録されていないため、送れません");
        assertThat(since(before, yamada)).containsExactly("ASSISTED POSTING_ADDRESS");
    }

    @Test
    void nothingIsShownWhereTheLogCannotBeWritten() {
        var form = form(ono, asked(yamada, PostedDocument.ELIGIBILITY_NOTICE));
        portal.owner().sql("alter table access_entry rename to access_entry_away").update();
        try {
            var answer = ono.post(LIST + "/addresses.csv", form);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).doesNotContain("山田", ADDRESS);
        } finally {
            portal.owner().sql("alter table access_entry_away rename to access_entry").update();
        }
    }

    @Test
    void theTableOpensInExcelAndHoldsNoFormula() {
        asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        jdbc.sql("update member set address = '=HYPERLINK(\"x\")', name = '＠山田' where ref = ?").param(yamada.value()).update();
        var answer = chosen(ono, "/addresses.csv");

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"postings-2026-11-21.csv\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        var lines = answer.body().split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFF受付番号,郵便番号,住所,氏名,書類,依頼日時,職員番号");
        assertThat(lines[1]).matches("\\d+,〒000-0001,\"'=HYPERLINK\\(\"\"x\"\"\\)\",'＠山田,資格情報のお知らせ,"
                + "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d," + operator.number());
        assertThat(lines).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {"=1, '=1", "+1, '+1", "-1, '-1", "@A, '@A", "＝1, '＝1", "＋1, '＋1", "－1, '－1", "東京=1, 東京=1"})
    void aCellThatBeginsLikeAFormulaIsText(String address, String cell) {
        asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        jdbc.sql("update member set address = ? where ref = ?").params(address, yamada.value()).update();
        assertThat(chosen(ono, "/addresses.csv").body().split("\r\n")[1].split(",")[2]).isEqualTo(cell);
    }

    @Test
    void theLettersAreOfThoseChosen() throws Exception {
        asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        long number = asked(suzuki, PostedDocument.ELIGIBILITY_INFORMATION);
        var answer = ono.download(LIST + "/letters.pdf", form(ono, number));

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"postings-2026-11-21.pdf\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("鈴木　美咲　様", "みほん健康保険組合", "受付番号 " + number, "1003").doesNotContain("山田", "1002");
        }
    }

    @Test
    void aNameThatCannotBePrintedIsInKanaInTheLettersAndAsItIsInTheTable() throws Exception {
        long number = asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        jdbc.sql("update member set name = '\uD869\uDED7田' where ref = ?").param(yamada.value()).update();
        assertThat(ono.page(LIST).select(".postings").text()).contains("PDFではフリガナになります");
        try (var document = Loader.loadPDF(ono.download(LIST + "/letters.pdf", form(ono, number)).body())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(document)).contains("ヤマダ　タロウ　様", "フリガナで記載しています");
        }
        assertThat(chosen(ono, "/addresses.csv", number).body()).contains("\uD869\uDED7田");
    }

    @Test
    void anAddressThatCannotBePrintedIsInTheTableAndNotInTheLetters() {
        long number = asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        jdbc.sql("update member set address = '\uD869\uDED7町' where ref = ?").param(yamada.value()).update();
        assertThat(ono.page(LIST).select(".postings").text()).contains("印刷できない文字があるため、PDFには入りません");
        assertThat(ono.follow(chosen(ono, "/letters.pdf", number)).body()).contains("送れる依頼が選ばれていません");
        assertThat(chosen(ono, "/addresses.csv", number).body()).contains("\uD869\uDED7町");
    }

    @Test
    void whatIsMarkedIsBelowWithoutANameAndComesBack() {
        long number = asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        var marked = ono.follow(chosen(ono, "/sent", number));
        assertThat(marked.uri().getQuery()).isEqualTo("change=SENT");
        var page = Jsoup.parse(marked.body());
        assertThat(page.selectFirst("h1").text()).isEqualTo("いま送る書類はありません");
        assertThat(page.select("[role=status]").text()).contains("発送済みにしました");
        assertThat(page.select(".postings").text()).contains("受付番号 " + number, "職員番号" + operator.number());
        assertThat(marked.body()).doesNotContain("山田", ADDRESS);

        var back = ono.follow(ono.submit(marked, "form[action$=/reopening]", Map.of()));
        assertThat(Jsoup.parse(back.body()).selectFirst("h1").text()).isEqualTo("送る書類が1通あります");
        assertThat(Jsoup.parse(ono.follow(chosen(ono, "/" + number + "/withdrawal")).body()).select(".postings")).isEmpty();
    }

    @Test
    void whereNothingIsChosenNothingIsDone() {
        asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        for (var way : List.of("/letters.pdf", "/addresses.csv", "/sent")) {
            var form = form(ono);
            form.remove("number");
            assertThat(ono.follow(ono.post(LIST + way, form)).body()).contains("送れる依頼が選ばれていません");
        }
        assertThat(ono.page(LIST).select("input[name=number]")).hasSize(1);
    }

    @Test
    void aRestrictionThatComesInBetweenHidesWhoItIsUntilASupervisorReleasesIt() {
        long number = asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        var form = form(ono, number);
        jdbc.sql("update member set non_disclosure = true where ref = ?").param(yamada.value()).update();

        long before = lastEntry();
        var held = ono.get(LIST).body();
        assertThat(Jsoup.parse(held).select(".postings").text()).contains("取扱注意・スーパーバイザーへ", "受付番号 " + number);
        assertThat(held).doesNotContain("山田", ADDRESS).doesNotContain("/release");
        assertThat(Jsoup.parse(held).select("input[name=number]")).isEmpty();
        for (var way : List.of("/letters.pdf", "/addresses.csv", "/sent")) {
            assertThat(ono.post(LIST + way, form).statusCode()).isEqualTo(302);
        }
        assertThat(since(before, yamada)).isEmpty();
        assertThat(ono.post(LIST + "/" + number + "/release", form).statusCode()).isEqualTo(404);

        var decides = ueda.get(LIST).body();
        assertThat(decides).contains("山田", "/release").doesNotContain(ADDRESS);
        assertThat(ueda.follow(chosen(ueda, "/" + number + "/release")).body()).contains("発送を認めました");
        assertThat(ono.page(LIST).select(".postings").text())
                .contains("取扱注意。スーパーバイザーが発送を認めました");
        assertThat(chosen(ono, "/addresses.csv", number).body()).contains(ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff-aoki", "staff-chiba"})
    void theMailRoomIsNotThereForAnAgent(String name) {
        long number = asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        var form = form(ono, number);
        var agent = new Visitor(portal.uri());
        agent.signInAsStaff(name);
        form.put("_csrf", token(agent.open("/assistance")));
        assertNotThere(agent, number, form);
    }

    @Test
    void theMailRoomIsNotThereForAMember() {
        long number = asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);
        var form = form(ono, number);
        var member = new Visitor(portal.uri());
        member.signIn("yamada");
        form.put("_csrf", token(member.open("/members/" + yamada)));
        assertNotThere(member, number, form);
    }

    @Test
    void whatIsOfAnotherInsurerIsNotThere() {
        var mori = new People(portal).ref("mori");
        var elsewhere = new Actor.Staff(operator.id(), operator.number(), InsurerNumber.of("06990030"), operator.roles());
        portal.bean(Postings.class).ask(elsewhere, mori, PostedDocument.ELIGIBILITY_NOTICE);
        long number = newest();
        asked(yamada, PostedDocument.ELIGIBILITY_NOTICE);

        assertThat(ono.get(LIST).body()).doesNotContain("森　春子");
        var form = form(ono, number);
        assertThat(ono.follow(ono.post(LIST + "/addresses.csv", form)).body()).contains("送れる依頼が選ばれていません");
        assertThat(ono.post(LIST + "/sent", form).headers().firstValue("Location").orElseThrow()).endsWith("change=UNCHANGED");
        assertThat(ono.post(LIST + "/" + number + "/withdrawal", form).statusCode()).isEqualTo(404);
        assertThat(ono.post(LIST + "/" + number + "/reopening", form).statusCode()).isEqualTo(404);
        assertThat(ueda.post(LIST + "/" + number + "/release", form(ueda, number)).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from posting where number = ? and sent_at is null and withdrawn_at is null")
                .param(number).query(Long.class).single()).isOne();
    }

    @Test
    void duringACallTheAgentAsksWithoutSeeingTheAddress() {
        var aoki = new Visitor(portal.uri());
        aoki.signInAsStaff("staff-aoki");
        var agent = staff("staff-aoki", StaffRole.AGENT);
        var desk = "/assistance/members/" + yamada;
        var wish = Map.of("document", "ELIGIBILITY_INFORMATION", "_csrf", token(aoki.open("/assistance")));
        assertThat(aoki.post(desk + "/postings", wish).statusCode()).as("without a call").isEqualTo(404);

        var sessions = portal.bean(AssistanceSessions.class);
        sessions.start(agent, yamada, Basis.IDENTITY_CHECK, CallReason.DOCUMENT);
        try {
            long before = lastEntry();
            var answer = aoki.post(desk + "/postings", wish);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(desk + "?posting=ASKED");
            assertThat(since(before, yamada)).containsExactly("ASSISTED POSTING");
            assertThat(aoki.post(desk + "/postings", wish).headers().firstValue("Location").orElseThrow())
                    .endsWith("?posting=ALREADY_ASKED");
            var page = aoki.page(desk + "?posting=ASKED");
            assertThat(page.select("#posting [role=status]").text()).contains("郵送を頼みました");
            assertThat(page.select("#posting option")).hasSize(3);
            assertThat(page.html()).doesNotContain(ADDRESS);
            assertThat(aoki.page(desk + "?posting=x").select("#posting [role]")).isEmpty();
            assertThat(ono.page(LIST).select(".postings").text()).contains("職員番号" + agent.number());
            assertThat(chosen(ono, "/addresses.csv").body()).contains(ADDRESS);
        } finally {
            sessions.end(agent, Ending.BY_STAFF);
        }
    }

    private static void assertNotThere(Visitor visitor, long number, Map<String, String> form) {
        assertThat(visitor.get(LIST).statusCode()).isEqualTo(404);
        for (var way : List.of("/letters.pdf", "/addresses.csv", "/sent", "/" + number + "/withdrawal",
                "/" + number + "/reopening", "/" + number + "/release")) {
            assertThat(visitor.post(LIST + way, form).statusCode()).as(way).isEqualTo(404);
        }
    }

    private HttpResponse<String> chosen(Visitor visitor, String way, long... numbers) {
        return visitor.post(LIST + way, form(visitor, numbers));
    }

    /** As the page has it, or with this one alone chosen. */
    private static Map<String, String> form(Visitor visitor, long... numbers) {
        var page = visitor.get(LIST);
        var form = new LinkedHashMap<>(Map.of("_csrf", token(page)));
        Jsoup.parse(page.body()).select("input[name=number]").eachAttr("value").forEach(number -> form.put("number", number));
        for (long number : numbers) {
            form.put("number", String.valueOf(number));
        }
        return form;
    }

    private static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).selectFirst("input[name=_csrf]").val();
    }

    private long asked(MemberRef member, PostedDocument document) {
        portal.bean(Postings.class).ask(operator, member, document);
        return newest();
    }

    private long newest() {
        return jdbc.sql("select max(number) from posting").query(Long.class).single();
    }

    private Actor.Staff staff(String name, StaffRole role) {
        var subject = UUID.nameUUIDFromBytes(("madoguchi demo " + name).getBytes(StandardCharsets.UTF_8)).toString();
        return jdbc.sql("select id, number from staff where subject = ?").param(subject)
                .query((row, n) -> new Actor.Staff(row.getObject("id", UUID.class), row.getInt("number"),
                        InsurerNumber.of("06990014"), Set.of(role)))
                .single();
    }

    private long lastEntry() {
        return jdbc.sql("select coalesce(max(id), 0) from access_entry").query(Long.class).single();
    }

    private List<String> since(long id, MemberRef member) {
        return jdbc.sql("select capacity || ' ' || aspect from access_entry where id > ? and subject = ? order by id")
                .params(id, member.value()).query(String.class).list();
    }
}
