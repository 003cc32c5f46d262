package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 花子 wants to know who looks at her page. */
class RemindersTests {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final String ADDRESS = "sato.hanako@example.jp";
    private static RunningPortal portal;

    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final String reminders = "/members/" + new People(portal).ref("sato-hanako") + "/reminders";
    private final Visitor hanako = new Visitor(portal.uri());

    @BeforeAll
    static void aPortalWithAMailServer() {
        SERVER.start();
        portal = RunningPortal.another(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + SERVER.getSmtp().getPort(),
                "--madoguchi.mail.every=1s",
                "--madoguchi.mail.from=counter@insurer.example",
                "--madoguchi.public-url=https://madoguchi.example");
    }

    @AfterAll
    static void stop() {
        portal.stop();
        SERVER.stop();
    }

    @BeforeEach
    void hanakoHasNoAddress() throws Exception {
        for (var table : List.of("outgoing_mail", "look_to_tell", "mail_confirmation", "mail_address")) {
            jdbc.sql("delete from " + table).update();
        }
        SERVER.purgeEmailFromAllMailboxes();
        hanako.signIn("sato-hanako");
    }

    @Test
    void sheConfirmsAnAddressAndSwitchesTheMailOn() throws Exception {
        var awaiting = submit(hanako.open(reminders), "reminders", Map.of("address", ADDRESS));
        assertThat(text(awaiting)).contains("次のアドレスにお送りしました", ADDRESS);

        var confirmed = submit(awaiting, "confirmation", Map.of("code", code()));
        assertThat(confirmed.uri().getPath()).isEqualTo(reminders);
        assertThat(text(confirmed)).contains("登録したメールアドレス", ADDRESS, "いまは、お知らせしていません");

        var on = submit(confirmed, "looks", Map.of());
        assertThat(text(on)).contains("いま、お知らせしています");
        assertThat(text(submit(on, "looks", Map.of()))).contains("いまは、お知らせしていません");
    }

    @Test
    void whatHerHusbandOpensIsMailedToHerAndStandsInTheLog() throws Exception {
        var confirmed = submit(submit(hanako.open(reminders), "reminders", Map.of("address", ADDRESS)),
                "confirmation", Map.of("code", code()));
        submit(confirmed, "looks", Map.of());
        SERVER.purgeEmailFromAllMailboxes();

        var husband = new Visitor(portal.uri());
        husband.signIn("sato");
        assertThat(husband.get(reminders.replace("/reminders", "/eligibility")).statusCode()).isEqualTo(200);
        hanako.open(reminders);

        assertThat(SERVER.waitForIncomingEmail(60_000, 1)).isTrue();
        var mail = SERVER.getReceivedMessages()[0];
        assertThat(mail.getContent().toString()).contains("ご家族（健康保険の被保険者）", "資格情報", "https://madoguchi.example")
                .doesNotContain("佐藤", "健一", "花子", "/members/");
        assertThat(jdbc.sql("select count(*) from access_entry where capacity = 'PORTAL' and aspect = 'LOOK_MAIL'")
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void aWrongCodeIsSaidAtTheField() throws Exception {
        var awaiting = submit(hanako.open(reminders), "reminders", Map.of("address", ADDRESS));
        var wrong = hanako.submit(awaiting, form("confirmation"), Map.of("code", code().equals("000000") ? "1" : "000000"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.body()).select("#code-error").text()).isEqualTo("数字が違います。あと4回入力できます。");
        assertThat(hanako.get(reminders + "/confirmation").statusCode()).isEqualTo(200);
    }

    @Test
    void afterFiveMissesTheAddressIsAskedForAgain() throws Exception {
        var page = submit(hanako.open(reminders), "reminders", Map.of("address", ADDRESS));
        for (int miss = 0; miss < 5; miss++) {
            page = hanako.submit(page, form("confirmation"), Map.of("code", "x"));
        }
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(text(page)).contains("この数字は、もう使えません");
        assertThat(Jsoup.parse(page.body()).select(form("reminders"))).hasSize(1);
    }

    @Test
    void whatIsNoAddressIsKeptInTheFormWithTheReason() {
        var wrong = hanako.submit(hanako.open(reminders), form("reminders"), Map.of("address", "hanako@"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(wrong.body()).select("#address").val()).isEqualTo("hanako@");
        assertThat(Jsoup.parse(wrong.body()).select("#address-error").text()).contains("読み取れませんでした");
    }

    @Test
    void sheRemovesTheAddress() throws Exception {
        var confirmed = submit(submit(hanako.open(reminders), "reminders", Map.of("address", ADDRESS)),
                "confirmation", Map.of("code", code()));
        assertThat(text(submit(confirmed, "removal", Map.of()))).doesNotContain(ADDRESS).contains("メールアドレス");
    }

    /** Her husband reaches her eligibility, and not her letter box. */
    @Test
    void nobodyElseReachesThePage() {
        var husband = new Visitor(portal.uri());
        husband.signIn("sato");
        assertThat(husband.get(reminders).statusCode()).isEqualTo(404);
        assertThat(husband.get(reminders + "/confirmation").statusCode()).isEqualTo(404);
    }

    /** Her page stays hers; no form for mail that others of the household might read. */
    @Test
    void underADisclosureRestrictionMailIsStoppedAndThePageSaysSo() {
        var tanaka = new Visitor(portal.uri());
        tanaka.signIn("tanaka");
        var page = tanaka.page("/members/" + new People(portal).ref("tanaka") + "/reminders");
        assertThat(page.text()).contains("いまは、メールをお送りしていません");
        assertThat(page.select("input[name=address]")).isEmpty();
    }

    @Test
    void aPortalWithoutAMailServerSaysSoAndAsksForNothing() {
        var shared = RunningPortal.shared();
        var sato = new Visitor(shared.uri());
        sato.signIn("sato");
        var page = sato.page("/members/" + new People(shared).ref("sato") + "/reminders");
        assertThat(page.text()).contains("この窓口からは、メールをお送りしていません");
        assertThat(page.select("main form")).isEmpty();
    }

    private HttpResponse<String> submit(HttpResponse<String> page, String lastOfPath, Map<String, String> typed) {
        return hanako.follow(hanako.submit(page, form(lastOfPath), typed));
    }

    private static String form(String lastOfPath) {
        return "form[action$=/" + lastOfPath + "]";
    }

    private static String text(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("main").text();
    }

    private static String code() throws Exception {
        MimeMessage last = SERVER.getReceivedMessages()[SERVER.getReceivedMessages().length - 1];
        var code = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])").matcher(last.getContent().toString());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
