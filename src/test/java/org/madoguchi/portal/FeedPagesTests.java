package org.madoguchi.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.feed.FeedFile.insured;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.feed.Feed.State;
import org.madoguchi.feed.FeedFile;
import org.madoguchi.feed.FeedFile.Row;

/** 小野, an operator, takes the insurer's feed in. */
class FeedPagesTests {

    private static final Row GOOD = insured("9001").with("InsurerNumber", "06990014");
    private static final Row BAD = insured("9002").with("InsurerNumber", "06990014").with("Birthdate", "19801332");
    private static final Map<String, String> DELTA = Map.of("kind", "DELTA");

    private final RunningPortal portal = RunningPortal.shared();
    private final SentFeeds sent = new SentFeeds(portal);
    private final Visitor ono = new Visitor(portal.uri());

    @BeforeEach
    void signIn() {
        ono.signInAsStaff("operator-ono");
    }

    @AfterEach
    void asIfNothingHadBeenSent() {
        sent.takeBack();
    }

    @Test
    void theAsOfDateIsTheEndOfLastMonthUnlessSaidOtherwise() {
        var page = ono.page("/feed");
        assertThat(page.selectFirst("#asOf").val()).isEqualTo("2026-10-31");
        assertThat(page.selectFirst("h1").text()).isEqualTo("いまの情報は2026年10月31日（令和8年）時点です");
        assertThat(page.select("nav a[href=/feed]")).hasSize(1);
    }

    @Test
    void whatIsSentChangesNothingUntilSomebodyDecides() {
        var page = page(send(GOOD));
        assertThat(page.selectFirst("h1").text()).isEqualTo("取り込めます。変わるところを確かめてください");
        assertThat(page.select(".feed-counts dd").eachText()).startsWith("1 人", "0 人", "0 人");
        assertThat(members("9001")).isZero();
        press(page, "application");
        assertThat(sent.settled(sent.last().id()).state()).isEqualTo(State.APPLIED);
        assertThat(members("9001")).isEqualTo(1);
    }

    @Test
    void whatWasTakenInIsToldInThePastAndWhatWasDroppedAsWhatItWouldHaveDone() {
        var ready = page(send(GOOD));
        assertThat(ready.select("#difference, .feed-counts dt").eachText()).startsWith("取り込むと変わるところ", "新しい加入者", "変わる人");
        press(ready, "drop");
        assertThat(ono.page("/feed/" + sent.last().id()).selectFirst("#difference").text()).isEqualTo("取り込んでいれば変わったところ");
        press(page(send(GOOD)), "application");
        var applied = ono.page("/feed/" + sent.settled(sent.last().id()).id());
        assertThat(applied.select("#difference, .feed-counts dt").eachText()).startsWith("変わったところ", "新しい加入者", "変わった人");
        assertThat(applied.text()).contains("加入者の画面に、この内容が出ています");
    }

    @Test
    void aMistakeIsShownByItsLineAndNeverByItsValue() {
        var page = page(send(GOOD, BAD));
        assertThat(page.selectFirst("h1").text()).isEqualTo("誤りがあるので、止めています");
        assertThat(page.select("tbody tr td, tbody tr th").eachText())
                .containsExactly("3", "生年月日 Birthdate", "日付ではありません。20261031 のように書いてください。");
        assertThat(page.text()).doesNotContain("19801332", "佐藤", "9002");
    }

    @Test
    void theReportOpensInExcelAndListsMoreThanTheScreen() {
        var page = page(send(IntStream.range(0, 25).mapToObj(n -> BAD.with("InsuredIdentificationNumber", "9" + n)).toArray(Row[]::new)));
        assertThat(page.select("#problems ~ table tbody tr")).hasSize(20);
        assertThat(page.text()).contains("直すところが 25 か所あります", "ほかに 5 か所あります");
        var file = ono.download(page.selectFirst("a[href$=problems.csv]").attr("href"));
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("attachment").endsWith("-problems.csv\"");
        var lines = new String(file.body(), UTF_8).split("\r\n");
        assertThat(lines).hasSize(26).startsWith("\uFEFF行,列,コード,理由",
                "2,Birthdate,NOT_A_DATE,日付ではありません。20261031 のように書いてください。");
    }

    /** A column is named by whoever made the file. */
    @Test
    void nothingInTheReportIsCalculated() {
        var page = page(send("=1+1,InsurerNumber\n,\n".getBytes(UTF_8)));
        var file = new String(ono.download(page.selectFirst("a[href$=problems.csv]").attr("href")).body(), UTF_8);
        assertThat(file).contains("'=1+1").doesNotContain(",=1");
    }

    @Test
    void goodRowsAreTakenOnlyByWhoAgreesAndAfterASecondLook() {
        var page = page(send(GOOD, BAD));
        var refused = Jsoup.parse(ono.follow(press(page, "application")).body());
        assertThat(refused.text()).contains("進めるときは、ここにチェックを入れてください。");
        assertThat(sent.last().state()).isEqualTo(State.HELD);

        press(refused, "application", Map.of("goodRows", "true"));
        assertThat(sent.settled(sent.last().id()).state()).isEqualTo(State.READY);
        assertThat(members("9001")).isZero();
        var second = ono.page("/feed/" + sent.last().id());
        assertThat(second.text()).contains("取り込まない行が 1 行あります", "新しい加入者 1 人");
        press(second, "application");
        assertThat(sent.settled(sent.last().id()).state()).isEqualTo(State.APPLIED);
        assertThat(members("9001")).isEqualTo(1);
        assertThat(members("9002")).isZero();
    }

    @Test
    void whoWouldEndMostMembersHasToSaySo() {
        var page = page(sendAs(Map.of("kind", "FULL"), FeedFile.of(GOOD).text().getBytes(UTF_8)));
        assertThat(page.selectFirst("h1").text()).isEqualTo("資格がなくなる人が多いので、止めています");
        assertThat(page.text()).contains("加入者の 20 % を超える人の資格がなくなります").doesNotContain("直すところ", "--allow-ending");
        ono.follow(press(page, "application"));
        assertThat(sent.last().state()).isEqualTo(State.HELD);
        press(page, "application", Map.of("allowEnding", "true"));
        assertThat(sent.settled(sent.last().id()).state()).isEqualTo(State.READY);
        assertThat(Integer.parseInt(ono.page("/feed/" + sent.last().id()).select(".feed-counts dd").get(2).text().replace(" 人", ""))).isGreaterThan(10);
    }

    @Test
    void whatNobodyCanTakeCanOnlyBeDropped() {
        var page = page(send("a,b\n1,2\n".getBytes(UTF_8)));
        assertThat(page.selectFirst("h1").text()).isEqualTo("このファイルは取り込めません");
        assertThat(page.select("form[action$=application]")).isEmpty();
        press(page, "drop");
        assertThat(sent.last().state()).isEqualTo(State.DROPPED);
        assertThat(portal.owner().sql("select count(*) from feed_piece").query(Long.class).single()).isZero();
        assertThat(Jsoup.parse(ono.follow(press(page, "drop")).body()).text()).contains("いまの操作はできませんでした");
    }

    @Test
    void whoDecidesOnWhatIsNoLongerSoIsToldAndNothingHappens() {
        var seen = page(send(GOOD));
        var first = sent.last().id();
        var other = page(send(GOOD.with("InsuredIdentificationNumber", "9003")));
        press(other, "application");
        sent.settled(sent.last().id());
        press(seen, "application");
        assertThat(sent.settled(first).state()).as("counted anew").isEqualTo(State.READY);
        assertThat(ono.page("/feed/" + first).text()).contains("先に別のファイルが取り込まれたので、数えなおしました");
        assertThat(Jsoup.parse(ono.follow(press(seen, "application")).body()).text()).contains("いまの操作はできませんでした");
        assertThat(sent.feed(first).state()).isEqualTo(State.READY);
    }

    @Test
    void whoDecidesOnALaterFileIsToldOfTheEarlierOne() {
        page(send(BAD));
        var earlier = sent.last().id();
        var later = page(send(GOOD));
        assertThat(later.text()).contains("時点のファイルが、まだ決まっていません", "前のファイルは取り込めなくなることがあります");
        assertThat(later.select("a[href=/feed/%d]".formatted(earlier))).hasSize(1);
        assertThat(ono.page("/feed/" + earlier).text()).doesNotContain("まだ決まっていません");
    }

    @Test
    void whoSendsWhatWasUndoneIsToldSo() {
        press(page(send(GOOD)), "application");
        var undone = sent.settled(sent.last().id()).id();
        press(ono.page("/feed/" + undone + "/undoing"), "undoing");
        assertThat(page(send(GOOD)).text()).contains("前に取り込んで、取り消したファイルと同じです");
    }

    @Test
    void theNewestIsUndoneAfterASecondLookAndNoOtherIs() {
        press(page(send(GOOD)), "application");
        var first = sent.settled(sent.last().id()).id();
        press(page(send(GOOD.with("NameKana", "サトウ　ジロウ"))), "application");
        var second = sent.settled(sent.last().id()).id();

        assertThat(Jsoup.parse(ono.open("/feed/" + first + "/undoing").body()).text()).contains("取り消せるのは、いちばん新しい取り込みだけです");
        var asked = ono.page("/feed/" + second + "/undoing");
        assertThat(asked.text()).contains("情報は2026年10月31日（令和8年）時点にもどります", "1 人が、取り込む前の登録にもどります", "もう送ったメール");
        press(asked, "undoing");
        assertThat(sent.feed(second).state()).isEqualTo(State.UNDONE);
        assertThat(ono.page("/feed/" + second).text()).contains("取り込みを取り消しました");
        assertThat(portal.owner().sql("select name_kana from member where number = '9001'").query(String.class).single()).isEqualTo("サトウ　タロウ");
        assertThat(Jsoup.parse(ono.follow(press(asked, "undoing")).body()).text()).contains("取り消せませんでした");
    }

    @ParameterizedTest
    @CsvSource({"2026-12-01, 基準日が今日より後です", "2026-09-30, 取り込み済みの情報より前の日です", "'', 基準日を、2026-10-31 のように入れてください", "0026-10-31, 基準日を、2026-10-31 のように入れてください"})
    void aDayThatCannotBeIsSaidAtOnceAndNothingTypedIsLost(String asOf, String words) {
        var answer = sendAs(Map.of("kind", "DELTA", "charset", "Windows-31J", "asOf", asOf), FeedFile.of(GOOD).text().getBytes(UTF_8));
        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(page.selectFirst("#asOf-error").text()).startsWith(words);
        assertThat(page.selectFirst("#asOf").val()).isEqualTo(asOf);
        assertThat(page.selectFirst("input[value=DELTA]").hasAttr("checked")).isTrue();
        assertThat(page.selectFirst("#charset option[selected]").val()).isEqualTo("Windows-31J");
    }

    @ParameterizedTest
    @CsvSource({"members.csv, ファイルが空です", "'', ファイルが選ばれていません"})
    void aFileThatIsNoneIsSaidAtOnce(String name, String words) {
        long before = sent.count();
        var answer = ono.upload(ono.open("/feed"), DELTA, name, new byte[0]);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).selectFirst("#file-error").text()).startsWith(words);
        assertThat(sent.count()).isEqualTo(before);
    }

    /** Which takes as long to arrive as it takes: a browser that still sends would hear no answer. */
    @Test
    void whoHasSentTooMuchIsAnsweredAllTheSame() {
        long before = sent.count();
        var answer = send(new byte[9_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).selectFirst("#file-error").text()).isEqualTo("ファイルが大きすぎます。1 MB までのファイルを選んでください。");
        assertThat(sent.count()).isEqualTo(before);
    }

    @Test
    void theNameOfTheFileIsKeptNowhere() {
        var page = page(ono.upload(ono.open("/feed"), DELTA, "佐藤太郎の \"分\".csv".replace("\"", "%22"), FeedFile.of(GOOD).text().getBytes(UTF_8)));
        assertThat(page.html()).doesNotContain("佐藤太郎");
        assertThat(portal.owner().sql("select f::text from feed f order by id desc limit 1").query(String.class).single()).doesNotContain("佐藤");
    }

    @Test
    void aFileOfTheCoreSystemIsReadInItsOwnCharset() {
        var page = page(sendAs(DELTA, FeedFile.of(GOOD.with("Name", "髙橋　太郎")).text().getBytes(Charset.forName("windows-31j"))));
        assertThat(page.text()).contains("windows-31j", "新しい加入者 1 人");
    }

    @Test
    void theSameOnceMoreIsNoWork() {
        press(page(send(GOOD)), "application");
        sent.settled(sent.last().id());
        assertThat(page(send(GOOD)).selectFirst("h1").text()).isEqualTo("取り込み済みのファイルと同じです");
    }

    @Test
    void whatWasBrokenOffIsCheckedOnceMore() {
        var page = page(send(GOOD));
        portal.owner().sql("update feed set state = 'INTERRUPTED' where id = ?").param(sent.last().id()).update();
        press(ono.page("/feed/" + sent.last().id()), "check");
        assertThat(sent.settled(sent.last().id()).state()).isEqualTo(State.READY);
        assertThat(page.select("form[action$=check]")).isEmpty();
    }

    /** As it looks while somebody is at it, whom nobody can wait for in a test. */
    @Test
    void howFarTheWorkIsIsToldWithoutScriptToo() {
        page(send(GOOD));
        var id = sent.last().id();
        portal.owner().sql("""
                update feed set state = 'CHECKING', stage = 'READING', stage_done = 50000, stage_total = 100000,
                                work_began_at = now() - interval '60 seconds', stage_began_at = now() where id = ?
                """).param(id).update();
        var whole = ono.get("/feed/" + id);
        var page = Jsoup.parse(whole.body());
        assertThat(page.select("head noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(page.selectFirst("[role=status]").text()).isEqualTo("段階 2 / 3：一行ずつ確認しています");
        assertThat(page.select("[role=status] progress, progress [role=status], #work[role]")).as("said with every per cent").isEmpty();
        assertThat(page.selectFirst("#work").text()).contains("100,000 行中 50,000 行", "あと");
        int percent = Integer.parseInt(page.selectFirst("progress").attr("value"));
        assertThat(percent).isBetween(10, 90);

        var asked = ono.get(page.selectFirst("#work").attr("hx-get"), "HX-Request", "true");
        assertThat(asked.body()).contains("<progress").doesNotContain("<html", "hx-swap-oob");
        portal.owner().sql("update feed set stage = 'COMPARING' where id = ?").param(id).update();
        assertThat(ono.get(page.selectFirst("#work").attr("hx-get"), "HX-Request", "true").body())
                .contains("hx-swap-oob=\"innerHTML:#stage\"", "段階 3 / 3");
        portal.owner().sql("update feed set state = 'READY' where id = ?").param(id).update();
        assertThat(ono.get(page.selectFirst("#work").attr("hx-get"), "HX-Request", "true").headers().firstValue("HX-Refresh")).contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed", "/feed/1", "/feed/1/problems.csv", "/feed/1/undoing"})
    void itIsThereForNobodyElse(String path) {
        for (var name : new String[] {"staff-aoki", "supervisor-ueda"}) {
            var visitor = new Visitor(portal.uri());
            visitor.signInAsStaff(name);
            assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        }
        var sato = new Visitor(portal.uri());
        sato.signIn("sato");
        assertThat(sato.get(path).statusCode()).isEqualTo(404);
        assertThat(new Visitor(portal.uri()).get(path).headers().firstValue("Location").orElse("")).endsWith("/staff/sign-in");
    }

    @Test
    void theFeedOfAnotherInsurerIsNotThere() {
        var others = portal.owner().sql("select min(id) from feed where insurer_number <> '06990014'").query(Long.class).single();
        assertThat(ono.get("/feed/" + others).statusCode()).isEqualTo(404);
        assertThat(ono.get("/feed/" + others + "/problems.csv").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> send(Row... rows) {
        return send(FeedFile.of(rows).text().getBytes(UTF_8));
    }

    private HttpResponse<String> send(byte[] file) {
        return sendAs(DELTA, file);
    }

    private HttpResponse<String> sendAs(Map<String, String> typed, byte[] file) {
        return ono.upload(ono.open("/feed"), typed, "members.csv", file);
    }

    /** To which the answer leads, once nobody works on it any more. */
    private Document page(HttpResponse<String> received) {
        assertThat(received.statusCode()).isEqualTo(302);
        var path = received.headers().firstValue("Location").orElseThrow();
        sent.settled(Long.parseLong(path.substring(path.lastIndexOf('/') + 1)));
        return ono.page(path);
    }

    private HttpResponse<String> press(Document page, String verb) {
        return press(page, verb, Map.of());
    }

    private HttpResponse<String> press(Document page, String verb, Map<String, String> typed) {
        var form = page.selectFirst("form[action$=/" + verb + "]");
        var values = new LinkedHashMap<String, String>();
        form.select("input[type=hidden]").forEach(input -> values.put(input.attr("name"), input.val()));
        values.putAll(typed);
        return ono.post(form.attr("action"), values);
    }

    private long members(String number) {
        return portal.owner().sql("select count(*) from member where insurer_number = '06990014' and number = ? and missing_from is null")
                .param(number).query(Long.class).single();
    }
}
