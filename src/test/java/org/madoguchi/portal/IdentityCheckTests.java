package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody says to be 鈴木美咲さん. The agent types what they say, and learns no more than yes or no. */
class IdentityCheckTests {

    private static final String ADDRESS = "みほん町一丁目8番3号";

    private final RunningPortal portal = RunningPortal.shared();
    private final JdbcClient jdbc = portal.bean(JdbcClient.class);
    private final People people = new People(portal);
    private final MemberRef suzuki = people.ref("suzuki");
    private final CallCentre aoki = CallCentre.with(portal, "staff-aoki");

    @AfterEach
    void asIfNobodyHadCalled() {
        new StaffRoom(portal).clear();
    }

    @Test
    void threeRightFactsOpenThePage() {
        long before = aoki.lastEntry();
        var call = aoki.call("suzuki");
        assertThat(call.statusCode()).isEqualTo(200);
        assertThat(call.uri().getPath()).isEqualTo("/assistance/members/" + suzuki);
        assertThat(aoki.entries(before, suzuki)).startsWith("ASSISTED IDENTITY_CONFIRMED").contains("ASSISTED SCRIPT READER_SAYS_EXPIRED");
    }

    static Stream<Map<String, String>> rightInOtherWords() {
        return Stream.of(
                Map.of("kana", "すずき　みさき", "birthdate", "平成2年10月12日", "number", "１００３"),
                Map.of("kana", "ｽｽﾞｷﾐｻｷ", "birthdate", "1990/10/12", "postNumber", "０００−０００１"),
                Map.of("birthdate", "19901012", "number", "1003", "address", "みほん町1-8-3"),
                Map.of("kana", "スズキ ミサキ", "birthdate", "1990.10.12", "address", "東京都架空市みほん町１丁目８番３号"));
    }

    @ParameterizedTest
    @MethodSource("rightInOtherWords")
    void howItIsSaidDoesNotMatter(Map<String, String> said) {
        assertThat(aoki.say(aoki.check(suzuki), said).statusCode()).isEqualTo(302);
    }

    static Stream<Map<String, String>> wrong() {
        return Stream.of(
                Map.of("kana", "スズキ　ミサコ"),
                Map.of("kana", "スズキ"),
                Map.of("birthdate", "1990-10-13"),
                Map.of("number", "1004"),
                Map.of("postNumber", "000-0002"),
                Map.of("address", "みほん町一丁目8番4号"),
                Map.of("address", "一丁目8番3号2"));
    }

    /** None of it is wrong. */
    static Stream<Map<String, String>> tooLittle() {
        return Stream.of(
                Map.of("kana", "スズキ　ミサキ", "postNumber", "000-0001", "address", ADDRESS),
                Map.of("kana", "スズキ　ミサキ", "number", "1003", "address", ADDRESS),
                Map.of("birthdate", "1990-10-12", "postNumber", "000-0001", "address", ADDRESS),
                Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-12"));
    }

    @ParameterizedTest
    @MethodSource("tooLittle")
    void whatStandsOnAnEnvelopeIsOneFactAndNotEnough(Map<String, String> said) {
        var answer = aoki.say(aoki.check(suzuki), said);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CallCentre.words(answer)).contains("まだ確かめていません");
        assertThat(sessions()).isZero();
    }

    /** Among facts that are right otherwise. */
    @ParameterizedTest
    @MethodSource("wrong")
    void whicheverFactIsWrongTheWordsAreTheSame(Map<String, String> wrong) {
        var said = new HashMap<>(aoki.right("suzuki"));
        said.put("postNumber", "000-0001");
        said.put("address", ADDRESS);
        said.putAll(wrong);
        long before = aoki.lastEntry();
        var answer = aoki.say(aoki.check(suzuki), said);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(aoki.entries(before, suzuki)).containsExactly("ASSISTED IDENTITY_NOT_CONFIRMED");
        assertThat(skeleton(answer)).isEqualTo(skeletonOfAMiss());
        assertThat(aoki.desk.get("/members/" + suzuki).statusCode()).isEqualTo(404);
    }

    /** The same for every one who misses, whoever is meant. */
    private String skeletonOfAMiss() {
        return skeleton(aoki.say(aoki.check(people.ref("yamada")), Map.of("kana", "A", "birthdate", "1900-01-01", "number", "1")));
    }

    @Test
    void theRegistersValuesAreOnNoPageOfTheCheck() {
        var check = aoki.check(suzuki);
        var missed = aoki.say(check, Map.of("kana", "ダレモ", "birthdate", "1950-01-01", "number", "1"));
        var again = aoki.desk.open(page(missed).selectFirst("main form").attr("action"));
        var ended = aoki.say(missed, Map.of());
        for (var answer : new HttpResponse[] {check, missed, again, ended}) {
            assertThat(answer.body().toString()).doesNotContain(
                    "スズキ", "ミサキ", "鈴木", "美咲", "1003", "2601", "1990", "みほん町", "架空市", "000-0001");
        }
        assertThat(ended.statusCode()).isEqualTo(422);
    }

    @Test
    void twoMissesEndItWithThePoliteSentence() {
        var check = aoki.check(suzuki);
        var first = aoki.say(check, miss());
        assertThat(CallCentre.words(first)).contains("あと1回です");
        var second = aoki.say(first, miss());
        assertThat(CallCentre.words(second)).contains("ご本人さまと確かめることができませんでした").doesNotContain("あと1回");
        assertThat(page(second).select("main form input")).isEmpty();
        assertThat(aoki.say(first, aoki.right("suzuki")).statusCode()).as("the page that is still there").isEqualTo(404);
        assertThat(sessions()).isZero();
    }

    @Test
    void afterTwoMissesOnlyTheSupervisorTriesAgainForADay() {
        twoMissesEndItWithThePoliteSentence();
        assertThat(CallCentre.words(aoki.check(suzuki))).contains("スーパーバイザーに代わってください");
        var baba = CallCentre.with(portal, "staff-baba");
        assertThat(CallCentre.words(baba.check(suzuki))).contains("スーパーバイザーに代わってください");
        assertThat(CallCentre.with(portal, "supervisor-ueda").call("suzuki").statusCode()).isEqualTo(200);
        assertThat(page(baba.check(people.ref("yamada"))).select("main form input[name=kana]")).as("of others").isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1 day, true", "23 hours 59 minutes, false"})
    void aDayLaterTheAgentsTryAgain(String later, boolean open) {
        twoMissesEndItWithThePoliteSentence();
        portal.owner().sql("update identity_check set opened_at = opened_at - cast(? as interval)").param(later).update();
        assertThat(page(aoki.check(suzuki)).select("main form input[name=kana]").isEmpty()).isNotEqualTo(open);
    }

    /** Else one could guess for ever, one miss at a time. */
    @Test
    void missesCountWhicheverCheckTheyWereIn() {
        aoki.say(aoki.check(suzuki), miss());
        var baba = CallCentre.with(portal, "staff-baba");
        var before = baba.check(suzuki);
        assertThat(CallCentre.words(aoki.say(aoki.check(suzuki), miss()))).contains("応対を終えます");
        assertThat(CallCentre.words(baba.say(before, baba.right("suzuki")))).as("right, and too late").contains("応対を終えます");
        assertThat(sessions()).isZero();
        assertThat(CallCentre.words(aoki.check(suzuki))).contains("スーパーバイザーに代わってください");
    }

    @Test
    void aMissThatWasMadeGoodIsForgotten() {
        for (int call = 0; call < 3; call++) {
            var missed = aoki.say(aoki.check(suzuki), miss());
            assertThat(aoki.say(missed, aoki.right("suzuki")).statusCode()).isEqualTo(302);
        }
    }

    static Stream<Map<String, String>> notYetThreeFacts() {
        return Stream.of(
                Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-12"),
                Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-12", "number", " "),
                Map.of("kana", "スズキ　ミサキ", "birthdate", "きのう", "number", "1003"),
                Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-12", "address", "みほん町"),
                Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-12", "number", "123456789018"),
                Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-12", "number", "1003", "address", "1234 5678 9018"),
                Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-12", "number", "1003", "reason", ""));
    }

    /** Neither right nor wrong, so that nobody feels the way forward, and no miss. */
    @ParameterizedTest
    @MethodSource("notYetThreeFacts")
    void whatIsNotEnoughIsNotCompared(Map<String, String> said) {
        long before = aoki.lastEntry();
        var answer = aoki.say(aoki.check(suzuki), said);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("123456789018", "1234 5678 9018");
        assertThat(aoki.entries(before, suzuki)).isEmpty();
        assertThat(jdbc.sql("select sum(misses) from identity_check").query(Integer.class).single()).isZero();
    }

    @Test
    void noCheckIsBegunOfAnotherInsurersMember() {
        var answer = aoki.check(people.ref("mori"));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(CallCentre.words(answer)).isEqualTo(CallCentre.words(aoki.check(new MemberRef(UUID.randomUUID()))));
    }

    @Test
    void aCheckIsTheBusinessOfWhoBeganIt() {
        var check = aoki.check(suzuki);
        var path = page(check).selectFirst("main form").attr("action");
        var baba = CallCentre.with(portal, "staff-baba");
        assertThat(baba.desk.get(path).statusCode()).isEqualTo(404);
        assertThat(baba.post(path, new HashMap<>(Map.of("reason", "OTHER"))).statusCode()).isEqualTo(404);
        assertThat(aoki.desk.get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"15 minutes, 404", "14 minutes, 200"})
    void aCheckIsOpenForAQuarterOfAnHour(String later, int status) {
        var path = page(aoki.check(suzuki)).selectFirst("main form").attr("action");
        portal.owner().sql("update identity_check set opened_at = opened_at - cast(? as interval)").param(later).update();
        assertThat(aoki.desk.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void anAgentChecksNobodyUnderARestriction() {
        long before = aoki.lastEntry();
        assertThat(CallCentre.words(aoki.check(people.ref("tanaka")))).contains("スーパーバイザーに代わってください");
        assertThat(aoki.entries(before, people.ref("tanaka"))).isEmpty();
    }

    /** Whoever asks for it may be the one from whom it is kept. */
    @ParameterizedTest
    @CsvSource({"postNumber, 000-0001", "address, みほん町三丁目9番4号"})
    void theAddressOfARestrictedMemberIsNeverConfirmed(String field, String right) {
        var ueda = CallCentre.with(portal, "supervisor-ueda");
        var said = new HashMap<>(CallCentre.calledBack(ueda.right("tanaka")));
        assertThat(ueda.say(ueda.check(people.ref("tanaka")), said).statusCode()).isEqualTo(302);
        said.put(field, right);
        var all = ueda.say(ueda.check(people.ref("tanaka")), said);
        said.put(field, field.equals("address") ? "みほん町三丁目9番5号" : "000-0009");
        var wrong = ueda.say(ueda.check(people.ref("tanaka")), said);
        assertThat(all.statusCode()).isEqualTo(422);
        assertThat(skeleton(all)).isEqualTo(skeleton(wrong));
    }

    /** Her household knows all three. */
    @Test
    void aRestrictedMemberIsCalledBackBeforeAnythingIsCompared() {
        var ueda = CallCentre.with(portal, "supervisor-ueda");
        var check = ueda.check(people.ref("tanaka"));
        assertThat(page(check).select("main [role=alert]").text()).contains("取り扱いに制限のある方です", "かけ直してから確かめます");
        long before = ueda.lastEntry();
        var refused = ueda.say(check, ueda.right("tanaka"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(CallCentre.words(refused)).contains("かけ直すまで、確かめません");
        assertThat(ueda.entries(before, people.ref("tanaka"))).isEmpty();
        assertThat(ueda.say(refused, CallCentre.calledBack(ueda.right("tanaka"))).statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select called_back from identity_check where state = 'PASSED'").query(Boolean.class).single()).isTrue();
    }

    @Test
    void supervisorsDoNotGuessForEverEither() {
        var ueda = CallCentre.with(portal, "supervisor-ueda");
        for (int i = 0; i < 3; i++) {
            ueda.say(ueda.say(ueda.check(suzuki), miss()), miss());
        }
        assertThat(CallCentre.words(ueda.check(suzuki))).contains("今日は、この方の本人確認はできません");
        assertThat(CallCentre.words(ueda.check(people.ref("yamada")))).contains("お電話の方が言ったこと");
    }

    @Test
    void whoMissesTwentyTimesWithWhomeverIsStopped() {
        jdbc.sql("""
                        insert into identity_check (staff, member, opened_at, misses, state)
                        select ?, ref, cast(? as timestamptz), 2, 'FAILED' from member
                        where ref <> ? and insurer_number = '06990014' and member_key is not null limit 10
                        """)
                .params(new StaffRoom(portal).id("staff-aoki"), OffsetDateTime.now(portal.bean(Clock.class)), suzuki.value())
                .update();
        assertThat(CallCentre.words(aoki.check(suzuki))).contains("ほかの担当者に代わってください");
        assertThat(CallCentre.words(CallCentre.with(portal, "staff-baba").check(suzuki))).contains("お電話の方が言ったこと");
    }

    /** Open until the restriction arrived. */
    @ParameterizedTest
    @ValueSource(strings = {"non_disclosure", "self_information_blocked"})
    void aRestrictionThatArrivesInTheMiddleOfACheckEndsIt(String flag) {
        var check = aoki.check(suzuki);
        jdbc.sql("update member set " + flag + " = true where ref = ?").param(suzuki.value()).update();
        try {
            assertThat(aoki.say(check, aoki.right("suzuki")).statusCode()).isEqualTo(404);
            assertThat(sessions()).isZero();
        } finally {
            jdbc.sql("update member set " + flag + " = false where ref = ?").param(suzuki.value()).update();
        }
    }

    private int sessions() {
        return jdbc.sql("select count(*) from assistance_session where staff <> ?")
                .param(new StaffRoom(portal).id("supervisor-ueda")).query(Integer.class).single();
    }

    private static Map<String, String> miss() {
        return Map.of("kana", "スズキ　ミサキ", "birthdate", "1990-10-13", "number", "1003");
    }

    /** The page but for what the agent has typed, and what differs from check to check. */
    private static String skeleton(HttpResponse<String> answer) {
        var main = page(answer).selectFirst("main");
        main.select("input").removeAttr("value");
        main.select("form").removeAttr("action");
        main.select("a[href*=/emergency/]").removeAttr("href");
        return main.html();
    }

    private static Document page(HttpResponse<String> answer) {
        return Jsoup.parse(answer.body());
    }
}
