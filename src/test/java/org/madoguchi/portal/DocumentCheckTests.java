package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.document.CheckNumber;
import org.madoguchi.document.IssuedDocuments;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic is handed 吉野さん's document, and asks the insurer's portal about it. */
class DocumentCheckTests {

    private static final String INFORMATION = "/eligibility/information.pdf";
    private static final String NOTICE = "/eligibility/notice.pdf";
    private static final Pattern NUMBER = Pattern.compile("確認番号[\\s\u3000]*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){4})");
    private static final String NOBODYS = "7K3F9Q2MABCDEFGHJKMN";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final Visitor clinic = new Visitor(portal.uri());

    @BeforeEach
    @AfterEach
    void asIfNothingHadBeen() {
        portal.owner().sql("delete from issued_document").update();
        jdbc.sql("update member set copayment_percent = 20, disqualified_on = null where member_key = 'yoshino'").update();
        jdbc.sql("update member set missing_from = null where member_key = 'yoshino'").update();
    }

    @ParameterizedTest
    @ValueSource(strings = {INFORMATION, NOTICE})
    void aFreshDocumentIsCurrent(String document) {
        var number = issued("yoshino", document);
        var answer = clinic.get("/v/" + number);
        assertThat(Jsoup.parse(answer.body()).title()).contains("今の登録と同じです").doesNotContain(number);
        assertThat(words(answer)).contains("この番号の書類は、今の登録と同じです", "保険者が出した書類です", "みほん健康保険組合", "2026年11月21日",
                document.equals(NOTICE) ? "資格情報のお知らせ" : "医療保険の資格情報");
    }

    @Test
    void aDocumentIsReplacedOnceTheRegisterSaysSomethingElse() {
        var number = issued("yoshino", INFORMATION);
        jdbc.sql("update member set copayment_percent = 30 where member_key = 'yoshino'").update();
        assertThat(words(clinic.get("/v/" + number))).contains("今の登録と違います").doesNotContain("割");
        assertThat(words(clinic.get("/v/" + issued("yoshino", INFORMATION)))).contains("今の登録と同じです");
    }

    /** The address is not in the documents. */
    @Test
    void whatTheDocumentDoesNotSayMayChange() {
        var number = issued("yoshino", NOTICE);
        var before = jdbc.sql("select address from member where member_key = 'yoshino'").query(String.class).single();
        jdbc.sql("update member set address = 'X' where member_key = 'yoshino'").update();
        assertThat(words(clinic.get("/v/" + number))).contains("今の登録と同じです");
        jdbc.sql("update member set address = ? where member_key = 'yoshino'").param(before).update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disqualified_on", "missing_from"})
    void whoIsNoLongerInsuredHereHasNoneThatHolds(String end) {
        var number = issued("yoshino", NOTICE);
        jdbc.sql("update member set " + end + " = date '2026-11-21' where member_key = 'yoshino'").update();
        assertThat(words(clinic.get("/v/" + number))).contains("この番号の書類は、もう使えません", "みほん健康保険組合");
    }

    @Test
    void whatTheInsurerTakesBackStaysWithdrawn() {
        var number = issued("yoshino", NOTICE);
        var ono = staff("operator-ono");
        assertThat(words(withdrawn(ono, number))).contains("書類を取り消しました").doesNotContain("吉野", number);
        assertThat(words(clinic.get("/v/" + number))).contains("もう使えません");
        assertThat(words(withdrawn(ono, number))).contains("書類を取り消しました");
    }

    /** It cannot be undone. */
    @Test
    void beforeItIsTakenBackTheOperatorSeesWhatItIs() {
        var number = issued("yoshino", NOTICE);
        var ono = staff("operator-ono");
        var asked = Jsoup.parse(looked(ono, number).body()).selectFirst("main");
        assertThat(asked.text()).contains("この書類を取り消しますか", "みほん健康保険組合", "資格情報のお知らせ", "2026年11月21日", "元には戻せません")
                .doesNotContain("吉野");
        assertThat(words(clinic.get("/v/" + number))).contains("今の登録と同じです");
        assertThat(jdbc.sql("select checks from issued_document").query(Integer.class).single()).as("the clinic's").isEqualTo(1);
    }

    @Test
    void anOperatorWhoMistypesSetsItRight() {
        var ono = staff("operator-ono");
        var unknown = Jsoup.parse(looked(ono, NOBODYS).body());
        assertThat(unknown.selectFirst("[role=alert]").text()).contains("この保険者からは出していません");
        assertThat(unknown.selectFirst("input[name=number]").val()).isEqualTo(NOBODYS);
        assertThat(words(looked(ono, "nonsense"))).contains("英数字20文字で入力してください。いま8文字です。");
    }

    @Test
    void noOtherInsurerAndNoAgentTakesItBack() {
        var number = issued("yoshino", NOTICE);
        var elsewhere = new Actor.Staff(UUID.randomUUID(), 1, InsurerNumber.of("06990022"), Set.of(StaffRole.OPERATOR));
        assertThat(portal.bean(IssuedDocuments.class).look(elsewhere, CheckNumber.read(number).orElseThrow())).isEmpty();
        assertThat(portal.bean(IssuedDocuments.class).withdraw(elsewhere, CheckNumber.read(number).orElseThrow())).isFalse();
        assertThat(staff("staff-aoki").get("/assistance/documents").statusCode()).isIn(403, 404);
        assertThat(staff("staff-aoki").page("/assistance").select("nav a[href=/assistance/documents]")).isEmpty();
        assertThat(staff("supervisor-ueda").page("/assistance").select("nav a[href=/assistance/documents]")).hasSize(1);
        assertThat(words(clinic.get("/v/" + number))).contains("今の登録と同じです");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yoshino", "tanaka"})
    void nothingElseIsSaidOfAnybodyRestrictedOrNot(String member) {
        var answer = clinic.get("/v/" + issued(member, NOTICE));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("今の登録と同じです").doesNotContain(people.ref(member).toString());
        assertThat(jdbc.sql("select concat_ws('|', name, name_kana, number, birthdate, address) from member where member_key = ?")
                .param(member).query(String.class).single().split("\\|"))
                .allSatisfy(fact -> assertThat(answer.body()).doesNotContain(fact));
    }

    @Test
    void nothingIsRememberedOfWhoAsksButThatSomebodyDid() {
        var number = issued("yoshino", NOTICE);
        long entries = jdbc.sql("select count(*) from access_entry").query(Long.class).single();
        var answer = clinic.get("/v/" + number);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(jdbc.sql("select count(*) from access_entry").query(Long.class).single()).isEqualTo(entries);
        assertThat(jdbc.sql("select checks from issued_document").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theNumberIsKeptNowhere() {
        var number = issued("yoshino", NOTICE).replace("-", "");
        assertThat(jdbc.sql("select issued_document::text from issued_document").query(String.class).single())
                .doesNotContain(number)
                .contains(HexFormat.of().formatHex(sha256(number)));
    }

    @Test
    void anUnknownNumberIsAnsweredWithOneSentence() {
        var answer = clinic.get("/v/" + NOBODYS);
        assertThat(answer.statusCode()).isEqualTo(404);
        var page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("[role=alert] h1").text()).isEqualTo("この確認番号の書類は、見つかりません");
        assertThat(page.selectFirst("[role=alert]").text()).contains("保険者に電話してください");
        assertThat(page.title()).contains("見つかりません");
        assertThat(page.selectFirst("input[name=number]").val()).as("to be set right").isEqualTo(NOBODYS);
        assertThat(clinic.get("/v/nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void guessingTakesItsTimeWhateverIsFound() {
        var number = issued("yoshino", NOTICE);
        assertThat(Stream.of(number, NOBODYS).map(this::timeOf).toList()).allSatisfy(time ->
                assertThat(time).isBetween(Duration.ofMillis(500), Duration.ofMillis(2500)));
    }

    @Test
    void theNumberCanBeTypedAsItIsPrinted() {
        var number = issued("yoshino", NOTICE);
        var found = clinic.follow(clinic.get("/v?number=" + number.toLowerCase().replace("-", "+")));
        assertThat(found.uri().getPath()).isEqualTo("/v/" + number.replace("-", ""));
        assertThat(words(found)).contains("今の登録と同じです");
        var form = clinic.page("/v");
        assertThat(form.select("form[action=/v][method=get] input[name=number]")).hasSize(1);
    }

    @Test
    void whoLeavesALetterOutReadsHowManyThereAre() {
        var page = Jsoup.parse(clinic.get("/v?number=7K3F-9Q2M-ABCD-EFGH-JKM").body());
        assertThat(page.selectFirst(".dads-form-control_error").text()).isEqualTo("英数字20文字で入力してください。いま19文字です。");
        assertThat(page.selectFirst("input[name=number]").val()).isEqualTo("7K3F-9Q2M-ABCD-EFGH-JKM");
        assertThat(words(clinic.get("/v?number=7K3F-9Q2M-ABCD-EFGH-JKMU"))).contains("確認番号には使わない文字");
    }

    @Test
    void whatIsFarTooLongIsNotShownAgain() {
        assertThat(clinic.page("/v").selectFirst("input[name=number]").val()).isEmpty();
        assertThat(Jsoup.parse(clinic.get("/v?number=" + "A".repeat(41)).body()).selectFirst("input[name=number]").val()).isEmpty();
    }

    @Test
    void anIndividualNumberIsNotLookedForAndNotShownAgain() {
        var answer = clinic.get("/v?number=123456789018");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(words(answer)).contains("英数字20文字で入力してください");
        assertThat(answer.body().replaceAll("(?s)<nav.*?</nav>", "")).doesNotContain("123456789018");
    }

    @Test
    void eachOfAHouseholdHasItsOwnNumber() throws IOException {
        var sato = signedIn("sato");
        var saved = sato.download("/members/" + people.ref("sato") + "/eligibility/household-notice.pdf").body();
        var numbers = NUMBER.matcher(text(saved)).results().map(found -> found.group(1)).distinct().toList();
        assertThat(numbers).hasSizeGreaterThan(3).hasSize(pages(saved));
        assertThat(jdbc.sql("select count(*) from issued_document").query(Integer.class).single()).isEqualTo(numbers.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        INFORMATION, NOTICE, "/eligibility/household-notice.pdf", "/eligibility/information-copy.pdf", "/eligibility/notice-copy.pdf"})
    void whoAsksForTheHeadOfADocumentIsGivenNoNumber(String document) {
        var yoshino = signedIn("yoshino");
        var path = "/members/" + people.ref("yoshino") + document;
        var head = yoshino.send("HEAD", path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(yoshino.send("HEAD", path.replace(people.ref("yoshino").toString(), people.ref("sato").toString())).statusCode())
                .isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from issued_document").query(Integer.class).single()).isZero();
        yoshino.download(path);
        assertThat(jdbc.sql("select count(*) from issued_document").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void theDocumentIsSignedInTheInsurersNameAndNamesThePortal() throws IOException {
        var saved = signedIn("yoshino").download("/members/" + people.ref("yoshino") + NOTICE).body();
        try (var document = Loader.loadPDF(saved)) {
            assertThat(document.getLastSignatureDictionary().getSubFilter()).isEqualTo("ETSI.CAdES.detached");
        }
        assertThat(text(saved)).contains(portal.uri() + "/v");
    }

    /** Not one in whose parts the insurer has a say; the member signs it. */
    @Test
    void theDeclarationIsNotSigned() throws IOException {
        var yoshino = signedIn("yoshino");
        for (var form : List.of("/documents/declaration.pdf", "/documents/declaration-form.pdf")) {
            var saved = yoshino.download("/members/" + people.ref("yoshino") + form).body();
            try (var document = Loader.loadPDF(saved)) {
                assertThat(document.getLastSignatureDictionary()).isNull();
            }
            assertThat(text(saved)).doesNotContain("確認番号");
        }
    }

    private String issued(String member, String document) {
        var saved = signedIn(member).download("/members/" + people.ref(member) + document).body();
        var number = NUMBER.matcher(text(saved));
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    private static HttpResponse<String> looked(Visitor staff, String number) {
        return staff.submit(staff.get("/assistance/documents"), "form[action=/assistance/documents]", Map.of("number", number));
    }

    private static HttpResponse<String> withdrawn(Visitor staff, String number) {
        return staff.follow(staff.submit(looked(staff, number), "form[action=/assistance/documents/withdrawal]", Map.of()));
    }

    private Visitor staff(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signInAsStaff(name);
        return visitor;
    }

    private Duration timeOf(String number) {
        long start = System.nanoTime();
        clinic.get("/v/" + number);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }

    private static String words(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body()).select("main").text();
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
