package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of documents on 21 November 2026: what is for whom now, what comes first, and why the rest is not. */
class DocumentsTests {

    private static final Map<Character, String> KINDS = Map.of(
            'C', "ELIGIBILITY_CONFIRMATION", 'R', "RECEPTION", 'N', "ELIGIBILITY_NOTICE", 'I', "ELIGIBILITY_INFORMATION",
            'D', "ELIGIBILITY_DECLARATION", 'L', "RENEWAL_LETTER", 'Y', "COPIES");
    private static final Pattern KILOBYTES = Pattern.compile("約(\\d+)KB");

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "sato, NR, DIY, '更新は、2029年', 「資格情報のお知らせ」を",
        "yamada, LNR, DIY, 交付された記録はありません, までに、市区町村の窓口で更新してください",
        "nguyen, LNR, DIY, 交付された記録はありません, 読み取れないときは",
        "suzuki, NRL, DIY, 交付された記録はありません, 読み取れないときは",
        "takahashi, CRNL, DIY, '', 資格確認書を見せてください",
        "watanabe, CRL, DY, いまは、マイナ保険証を使えません, 資格確認書を見せてください",
        "kobayashi, NRL, DIY, 交付された記録はありません, 読み取れないときは",
        "yoshino, NR, DIY, '更新は、', 読み取れないときは",
        "tanaka, NR, DIY, '更新は、', 読み取れないときは",
        "ito, '', '', 資格喪失日は2026年10月7日（令和8年）です。, 受付で見せる書類はありません",
    })
    void whatIsNeededFirstStandsFirst(String member, String now, String other, String why, String lead) {
        var page = own(member);
        assertThat(now(page)).isEqualTo(kinds(now));
        assertThat(page.select("#other .paper").eachAttr("id")).isEqualTo(kinds(other));
        assertThat(page.select("#not-now").text()).contains(why);
        assertThat(page.select(".papers-lead").text()).contains(lead);
        nothingIsLeftOutWithoutAWord(page);
        eachSaysWhatForWithWhatUntilWhenAndHowLarge(page);
    }

    private static void nothingIsLeftOutWithoutAWord(Document page) {
        assertThat(Stream.concat(page.select(".paper h3").stream(), page.select("#not-now .papers_name").stream())
                .map(title -> title.text())).hasSize(KINDS.size()).doesNotHaveDuplicates();
        assertThat(page.select("#not-now dt, #not-now dd").eachText()).doesNotContain("");
    }

    private static void eachSaysWhatForWithWhatUntilWhenAndHowLarge(Document page) {
        for (var card : page.select(".paper")) {
            boolean saved = !card.select("a[href*='.pdf']").isEmpty();
            assertThat(card.select("dt").eachText()).as(card.id()).isEqualTo(List.of("COPIES", "ELIGIBILITY_CONFIRMATION")
                    .contains(card.id()) ? List.of("いつまで") : List.of("いっしょに持つもの", "いつまで"));
            assertThat(card.select("dd, p").eachText()).as(card.id()).doesNotContain("");
            assertThat(KILOBYTES.matcher(card.text()).find()).as(card.id()).isEqualTo(saved);
            assertThat(card.select("img")).as(card.id()).hasSize(saved ? 1 : 0);
        }
    }

    /** 髙橋さん and 渡邊さん begin with a paper that the insurer sent; there is nothing to open there. */
    @ParameterizedTest
    @CsvSource({"sato, ELIGIBILITY_NOTICE", "yamada, RENEWAL_LETTER", "takahashi, RECEPTION", "watanabe, RECEPTION"})
    void oneButtonIsTheOneToBeginWith(String member, String kind) {
        assertThat(own(member).select("main [data-type=solid-fill]")).singleElement().satisfies(button ->
                assertThat(button.parents().is("#" + kind)).isTrue());
    }

    @Test
    void ofManyDocumentsTheReasonStandsBeforeTheirNames() {
        assertThat(own("ito").select("#not-now dt").text()).startsWith("この健康保険を使えるのは");
        assertThat(own("yamada").select("#not-now dt").eachText()).containsExactly("資格確認書");
    }

    @Test
    void thatAnybodyCanCheckThemIsSaidOnceForAll() {
        var page = own("yoshino");
        assertThat(page.select("#numbered a").eachAttr("href")).containsExactly("/v");
        assertThat(page.select("main").text().split("確認番号", -1)).hasSize(2);
        assertThat(own("ito").select("#numbered")).isEmpty();
    }

    /** The keyboard and a screen reader have the link with words for it. */
    @Test
    void thePictureIsOfASpecimenAndLeadsToTheOwnDocument() {
        var suzuki = signedIn("suzuki");
        var page = documents(suzuki, "suzuki");
        var pictures = page.select(".paper_picture");
        assertThat(pictures).hasSize(5);
        for (var picture : pictures) {
            var image = picture.selectFirst("img");
            assertThat(picture.is("[tabindex=-1][aria-hidden=true]")).isTrue();
            assertThat(page.select(".paper_text a").eachAttr("href")).contains(picture.attr("href"));
            assertThat(image.attr("loading")).isEqualTo("lazy");
            assertThat(suzuki.get(image.attr("src")).statusCode()).isEqualTo(200);
            var own = suzuki.download(picture.attr("href"));
            assertThat(own.headers().firstValue("Content-Type")).contains("application/pdf");
            assertThat(own.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("inline");
        }
    }

    @Test
    void theSizeSaidIsTheSizeSaved() {
        var yamada = signedIn("yamada");
        var cards = documents(yamada, "yamada").select(".paper[data-pictured]");
        assertThat(cards).hasSize(5);
        for (var card : cards) {
            var said = KILOBYTES.matcher(card.text()).results().map(size -> Integer.valueOf(size.group(1))).toList();
            var saved = card.select("a.dads-button[href$=.pdf]").stream()
                    .map(link -> yamada.download(link.attr("href")).body().length / 1024).toList();
            assertThat(saved).as(card.id()).isNotEmpty().hasSameSizeAs(said);
            for (int i = 0; i < said.size(); i++) {
                assertThat(said.get(i)).as(card.id()).isBetween(saved.get(i) - 5, saved.get(i) + 5);
            }
        }
    }

    @Test
    void from70OnTheNoticeHoldsAsLongAsTheCopaymentRatio() {
        assertThat(card(own("yoshino"), "ELIGIBILITY_NOTICE")).contains("2027年7月31日（令和9年）まで");
        assertThat(card(own("yamada"), "ELIGIBILITY_NOTICE")).contains("登録が変わるまで").doesNotContain("負担割合");
    }

    @Test
    void whoeverIsAboutToLeaveReadsTheLastDay() {
        with("yamada", "disqualified_on", "2027-01-01", () ->
                assertThat(card(own("yamada"), "ELIGIBILITY_NOTICE")).contains("この健康保険を使えるのは、2026年12月31日（令和8年）まで"));
    }

    @Test
    void beforeTheFirstDayOfTheInsuranceItIsSaidWhenItBegins() {
        with("yamada", "qualified_on", "2026-12-01", () -> {
            var page = own("yamada");
            assertThat(now(page)).isEqualTo(kinds("L"));
            assertThat(page.select("#not-now").text()).contains("この健康保険の資格は、2026年12月1日（令和8年）からです。");
        });
    }

    @Test
    void aConfirmationThatHasRunOutIsNotForNow() {
        with("watanabe", "confirmation_valid_to", "2026-11-20", () -> {
            var page = own("watanabe");
            assertThat(now(page)).isEqualTo(kinds("DRL"));
            assertThat(page.select("#not-now").text()).contains("有効期限は、2026年11月20日（令和8年）でした");
            assertThat(page.select(".papers-lead").text())
                    .contains("いまは、受付で見せられる書類がありません。", "保険者に連絡してください。");
        });
    }

    /** She no longer has it to show, whatever its own last day. */
    @Test
    void aConfirmationEndsWithTheInsurance() {
        with("watanabe", "disqualified_on", "2026-11-21", () -> {
            assertThat(now(own("watanabe"))).isEmpty();
            assertThat(own("watanabe").text()).doesNotContain("交付されています");
        });
    }

    @Test
    void theInsuredSeesWhatThereIsForAChild() {
        var page = documents(signedIn("sato"), "sato-yuto");
        assertThat(now(page)).isEqualTo(kinds("NR"));
        assertThat(page.select("a[href$=household-notice.pdf]")).isEmpty();
    }

    /** Of a daughter who decides alone: the page is the same whatever her card does. */
    @Test
    void whoMayNotKnowOfTheCardLearnsNothingOfIt() {
        var sato = signedIn("sato");
        var page = documents(sato, "sato-mei").selectFirst("main").text();
        assertThat(page).contains("カードのことは、本人だけが見られます。").contains("資格情報のお知らせ");
        for (var state : Map.of("certificate_expiry", "2026-10-01", "unusable_from", "2026-06-01").entrySet()) {
            with("sato-mei", state.getKey(), state.getValue(), () ->
                    assertThat(documents(sato, "sato-mei").selectFirst("main").text()).isEqualTo(page));
        }
        with("sato-mei", "confirmation_issued_on", "2026-10-01", () ->
                assertThat(documents(sato, "sato-mei").selectFirst("main").text()).isEqualTo(page));
        jdbc.sql("update member set card_enrollment = 0 where member_key = 'sato-mei'").update();
        try {
            assertThat(documents(sato, "sato-mei").selectFirst("main").text()).isEqualTo(page);
        } finally {
            jdbc.sql("update member set card_enrollment = 1 where member_key = 'sato-mei'").update();
        }
    }

    @Test
    void aDelegateForTheDocumentsReadsThatTheCardIsNotAmongThem() {
        var situations = new Situations(portal);
        var delegate = Situations.all().filter(each -> each.words().equals("a delegate for the documents")).findFirst().orElseThrow();
        situations.within(delegate, () -> {
            var page = documents(signedIn("suzuki"), "yamada");
            assertThat(now(page)).isEqualTo(kinds("N"));
            assertThat(page.select("#not-now .papers_name")).hasSize(3);
            assertThat(page.select("#not-now dt").eachText()).containsExactly("カードのことは、見せてもらう内容に入っていません。");
            assertThat(page.text()).doesNotContain("2026年12月25日");
        });
    }

    @Test
    void aDelegateForTheCardHasNoDocuments() {
        var situations = new Situations(portal);
        var delegate = Situations.all().filter(each -> each.words().equals("a delegate for the card")).findFirst().orElseThrow();
        situations.within(delegate, () -> {
            var suzuki = signedIn("suzuki");
            assertThat(suzuki.get("/members/" + people.ref("yamada") + "/documents").statusCode()).isEqualTo(404);
            var standing = suzuki.page("/members/" + people.ref("yamada"));
            assertThat(standing.select("#answer")).hasSize(1);
            assertThat(standing.select("main a[href$=/documents], main a[href*=/eligibility]")).isEmpty();
        });
    }

    @Test
    void inEnglishTheLetterIsShownInEnglish() {
        var nguyen = new Visitor(portal.uri()).reading("en");
        nguyen.signIn("nguyen");
        var page = documents(nguyen, "nguyen");
        assertThat(page.select("#RENEWAL_LETTER img").attr("src")).contains("renewal-letter-en.png");
        assertThat(page.select("#ELIGIBILITY_NOTICE").text()).contains("Take with you", "Until when", "KB");
    }

    @Test
    void theEligibilityPageLeadsToTheNoticeFirstAndToAllDocuments() {
        var page = signedIn("yamada").page("/members/" + people.ref("yamada") + "/eligibility");
        assertThat(page.selectFirst("main a[data-type=solid-fill]").attr("href")).endsWith("/eligibility/notice.pdf");
        assertThat(page.select("main a[href$=/documents]")).hasSize(1);
        assertThat(page.select("#save a[href$=/eligibility/notice.pdf]")).as("where the link above the rows leads to").hasSize(1);
        assertThat(page.select("main a[href=#save]")).hasSize(1);
        assertThat(page.select("dd time").text()).as("a birth date").doesNotContain("曜日");
        assertThat(page.select("main a[href$=/eligibility/information.pdf]")).hasSize(1);
        var watanabe = signedIn("watanabe").page("/members/" + people.ref("watanabe") + "/eligibility");
        assertThat(watanabe.select("main a[href*='.pdf'], main a[href=#save]")).as("what her list of documents has not for now").isEmpty();
        assertThat(watanabe.select("main a[href$=/documents]")).hasSize(1);
    }

    private static List<String> kinds(String letters) {
        return letters.chars().mapToObj(letter -> KINDS.get((char) letter)).toList();
    }

    private static List<String> now(Document page) {
        return page.select("#now .paper").eachAttr("id");
    }

    private static String card(Document page, String kind) {
        return page.select("#" + kind).text();
    }

    private Document own(String member) {
        return documents(signedIn(member), member);
    }

    private Document documents(Visitor visitor, String member) {
        return visitor.page("/members/" + people.ref(member) + "/documents");
    }

    private Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }

    private void with(String member, String column, String day, Runnable check) {
        var before = jdbc.sql("select " + column + " from member where member_key = ?").param(member).query().singleRow().get(column);
        jdbc.sql("update member set " + column + " = date '" + day + "' where member_key = ?").param(member).update();
        try {
            check.run();
        } finally {
            jdbc.sql("update member set " + column + " = ? where member_key = ?").params(before, member).update();
        }
    }
}
