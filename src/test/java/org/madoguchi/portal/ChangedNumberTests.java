package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.assistance.Redemption;
import org.madoguchi.assistance.SupportCodes;
import org.madoguchi.demo.DemoRows;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real feed gives 山田さん another number, and the old one to somebody else: same MemberKey, same person. */
class ChangedNumberTests {

    private static final Map<String, String> NEW_NUMBER =
            Map.of("InsuredCardSymbol", "2602", "InsuredIdentificationNumber", "9911");
    /** Gets 山田さん's old number. */
    private static final Map<String, String> MIYAMOTO = Map.of("MemberKey", "new-miyamoto", "Name", "宮本　純",
            "NameKana", "ミヤモト　ジュン", "Birthdate", "19780304", "Address", "", "PostNumber", "");
    private static final Pattern NUMBER = Pattern.compile("確認番号[\\s\u3000]*([0-9A-Z]{4}(?:-[0-9A-Z]{4}){4})");
    private static final Actor.Staff AGENT = new Actor.Staff(
            UUID.randomUUID(), 1001, InsurerNumber.of("06990014"), Set.of(StaffRole.AGENT));

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final MemberRef yamada = people.ref("yamada");
    private final String home = "/members/" + yamada;
    private final Visitor visitor = signedIn("yamada");

    @AfterEach
    void asTheDemoHasIt() {
        DemoRows.sendAsTheyWere(portal, "yamada", "sato-mei");
        jdbc.sql("delete from delegation").update();
        jdbc.sql("delete from support_code").update();
        jdbc.sql("delete from mail_address where member = ?").param(yamada.value()).update();
        jdbc.sql("delete from entered_expiry where ref = ?").param(yamada.value()).update();
        portal.owner().sql("delete from issued_document").update();
    }

    @Test
    void theSessionAndTheSignInGoOnWithTheNewNumber() {
        assertThat(eligibility()).contains("2601", "1002");
        change();
        assertThat(eligibility()).contains("2602", "9911").doesNotContain("2601", "1002");
        assertThat(new Visitor(portal.uri()).signIn("yamada").uri().getPath()).isEqualTo(home);
    }

    @Test
    void theDelegationsGoOnInBothDirections() {
        delegation("yamada", "suzuki");
        delegation("mori", "yamada");
        change();
        assertThat(words(home + "/delegations")).contains("鈴木");
        assertThat(words("/family")).contains("森");
        assertThat(signedIn("suzuki").page(home + "/eligibility").text()).contains("9911");
    }

    @Test
    void theHistoryAndTheMailAddressAreStillThere() {
        visitor.get(home + "/reception");
        jdbc.sql("insert into mail_address (member, address, language, confirmed_at) values (?, 'yamada@example.jp', 'ja', now())")
                .param(yamada.value()).update();
        change();
        assertThat(words(home + "/history?who=SELF")).contains("受付で見せる画面を開きました");
        assertThat(jdbc.sql("select address from mail_address where member = ?").param(yamada.value())
                .query(String.class).single()).isEqualTo("yamada@example.jp");
    }

    @Test
    void anOpenSupportCodeStillOpensTheSamePage() {
        var issued = visitor.submit(visitor.get(home + "/support-code"), "form[action$=support-code]", Map.of());
        var code = String.join("", Jsoup.parse(issued.body()).select(".support-code_group").eachText());
        change();
        assertThat(portal.bean(SupportCodes.class).redeem(code, AGENT)).isEqualTo(new Redemption.Redeemed(yamada));
    }

    @Test
    void theEnteredExpiryIsStillThere() {
        visitor.submit(visitor.get(home + "/certificate/expiry"), "form[action$=/expiry]", Map.of("expiry", "20270301"));
        change();
        assertThat(words(home + "/certificate/expiry")).contains("2027年3月1日");
    }

    @Test
    void aDocumentWithTheOldNumberNoLongerSaysWhatIsRegistered() {
        var number = NUMBER.matcher(text(visitor.download(home + "/eligibility/notice.pdf").body()));
        assertThat(number.find()).isTrue();
        change();
        assertThat(new Visitor(portal.uri()).page("/v/" + number.group(1)).select("main").text()).contains("今の登録と違います");
        assertThat(text(visitor.download(home + "/eligibility/notice.pdf").body())).contains("9911").doesNotContain("1002");
    }

    /** In one feed: two people, of whom one gets the other's old number. */
    @Test
    void whoGetsTheOldNumberIsSomebodyElseOnEachPage() {
        DemoRows.send(portal, DemoRows.of("yamada", NEW_NUMBER), DemoRows.of("yamada", MIYAMOTO));
        var miyamoto = people.ref("new-miyamoto");
        assertThat(miyamoto).isNotEqualTo(yamada);
        assertThat(eligibility()).contains("山田", "9911").doesNotContain("宮本", "1002");
        assertThat(visitor.get("/members/" + miyamoto).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/members/" + miyamoto + "/eligibility/notice.pdf").statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from sign_in_link where member = ?").param(miyamoto.value())
                .query(Integer.class).single()).isZero();
    }

    /** A delta that gives the number on ends whoever had it: 山田さん sees his own facts, and that they are over. */
    @Test
    void whoseNumberIsGivenOnHasLeftAndSeesNothingOfTheNewHolder() {
        DemoRows.send(portal, DemoRows.of("yamada", MIYAMOTO));
        var page = visitor.page(home);
        assertThat(page.selectFirst("h1").text()).isEqualTo("この健康保険は、2026年10月31日（令和8年）から資格なし。今日は使えません");
        for (var path : new String[] {"", "/certificate", "/eligibility", "/documents", "/reception", "/history"}) {
            assertThat(visitor.page(home + path).html()).as(path).doesNotContain("宮本", "ミヤモト", "1978");
        }
        assertThat(visitor.get("/members/" + people.ref("new-miyamoto")).statusCode()).isEqualTo(404);
    }

    /** The daughter goes from 佐藤's number to 田中's: who is insured there sees her, and 佐藤 no longer does. */
    @Test
    void theFamilyIsThatOfTheNewNumber() {
        var mei = people.ref("sato-mei");
        var sato = signedIn("sato");
        assertThat(sato.page("/family").text()).contains("芽衣");
        DemoRows.send(portal, DemoRows.of("sato-mei", Map.of("InsuredIdentificationNumber", "1009", "InsuredBranchNumber", "02")));
        assertThat(sato.page("/family").text()).doesNotContain("芽衣");
        assertThat(sato.get("/members/" + mei + "/eligibility").statusCode()).isEqualTo(404);
        var tanaka = signedIn("tanaka-ken");
        assertThat(tanaka.page("/family").text()).contains("芽衣");
        assertThat(tanaka.page("/members/" + mei + "/eligibility").text()).contains("1009");
    }

    private void change() {
        DemoRows.send(portal, DemoRows.of("yamada", NEW_NUMBER));
    }

    private String eligibility() {
        return words(home + "/eligibility");
    }

    private String words(String path) {
        return visitor.page(path).select("main").text();
    }

    private void delegation(String principal, String delegate) {
        jdbc.sql("""
                insert into delegation (id, principal, delegate, standing, documents, from_day, to_day, code_kind,
                                        open_until, state, changed_at)
                values (gen_random_uuid(), ?, ?, true, true, date '2026-11-01', date '2026-12-31', 'CODE', now(), 'ACCEPTED', now())
                """).params(people.ref(principal).value(), people.ref(delegate).value()).update();
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
