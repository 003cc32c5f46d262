package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;

/** An agent who wants to know more than callers say, or types what no form expects. */
class CunningAgentTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final People people = new People(portal);
    private final MemberRef suzuki = people.ref("suzuki");
    private final CallCentre aoki = CallCentre.with(portal, "staff-aoki");

    @AfterEach
    void asIfNobodyHadCalled() {
        new StaffRoom(portal).clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1003", "鈴木美咲"})
    void theFormOfAnEmergencyConfirmsNothingOfWhoIsNotIdentified(String right) {
        var wrong = right.equals("1003") ? "1004" : "佐藤花子";
        assertThat(ofAnEmergency(right)).isEqualTo(ofAnEmergency(wrong));
    }

    private String ofAnEmergency(String text) {
        return CallCentre.words(aoki.post("/assistance/emergency/" + suzuki, Map.of("text", text))).replace(text, "");
    }

    @Test
    void nameAndPostNumberAndAddressStandOnEveryEnvelopeAndDoNotOpenAPage() {
        var said = aoki.say(aoki.check(suzuki),
                Map.of("kana", "スズキ　ミサキ", "postNumber", "000-0001", "address", "みほん町一丁目8番3号"));
        assertThat(said.statusCode()).isIn(400, 422);
    }

    @Test
    void whatIsTriedOutOnARestrictedMemberStandsInTheHistory() {
        var tanaka = people.ref("tanaka");
        long before = aoki.lastEntry();
        assertThat(CallCentre.words(aoki.search(Map.of("kana", "タナカ", "birthdate", "1987-09-22", "number", "1009"))))
                .contains("取り扱いに制限のある方です");
        assertThat(aoki.entries(before, tanaka)).isNotEmpty();
    }

    @Test
    void guessesAtOneMemberBesideEachOtherAreAllAnswered() {
        var checks = IntStream.range(0, 4).mapToObj(n -> aoki.check(suzuki)).toList();
        var token = aoki.token();
        var answers = checks.stream()
                .map(check -> Jsoup.parse(check.body()).select("main form").attr("action"))
                .map(action -> CompletableFuture.supplyAsync(() -> aoki.desk.post(action, Map.of("kana", "スズキ　ミサキ",
                        "birthdate", "1990-10-12", "number", "1", "reason", "OTHER", "_csrf", token)).statusCode()))
                .toList().stream().map(CompletableFuture::join).toList();
        assertThat(answers).doesNotContain(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "123456789012", "番号は 1234.5678.9018 です", "1234・5678・9018", "一二三四五六七八九〇一八", "番号は 12 34 56 78 90 18 です"})
    void twelveDigitsAreNotKeptHoweverTheyAreWritten(String note) {
        assertThat(outcome(note)).isEqualTo(400);
    }

    @Test
    void aCharacterThatTheDatabaseRefusesIsAnsweredClearly() {
        var check = Jsoup.parse(aoki.check(suzuki).body()).select("main form").attr("action");
        var facts = Map.of("kana", "ス\0", "birthdate", "1990-10-12", "number", "1003", "reason", "OTHER");
        assertThat(List.of(
                outcome("a\0b"),
                aoki.post("/assistance/emergency/" + suzuki, Map.of("reason", "OTHER", "text", "a\0b")).statusCode(),
                aoki.post(check, facts).statusCode())).doesNotContain(500);
    }

    private int outcome(String note) {
        aoki.call("suzuki");
        var ended = aoki.post("/assistance/members/" + suzuki + "/end", Map.of());
        var page = ended.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        return aoki.post(page, Map.of("outcome", "EXPLAINED", "note", note)).statusCode();
    }

    @Test
    void switchingTheLanguageOfWhatASearchFoundShowsNoError() {
        var found = aoki.search(Map.of("kana", "スズキ", "birthdate", "1990-10-12"));
        var other = Jsoup.parse(found.body()).select("a[href*='lang=']").attr("href");
        assertThat(aoki.desk.follow(aoki.desk.get(other)).statusCode()).isLessThan(500);
    }
}
