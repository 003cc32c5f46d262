package org.madoguchi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.standing.NextStep.Place;

class StandingWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final InsurerNumber INSURER = InsurerNumber.of("06990014");

    @ParameterizedTest
    @ValueSource(strings = {"standing", "standing_en"})
    void everyWordThatCanBeSaidIsThereAndNoOther(String file) throws IOException {
        assertThat(words(file).stringPropertyNames()).isEqualTo(everyKeyThatCanBeSaid());
    }

    @Test
    void bothLanguagesSayTheSameDates() throws IOException {
        var japanese = words("standing");
        var english = words("standing_en");
        assertThat(japanese.stringPropertyNames()).allSatisfy(key -> assertThat(placeholders(english.getProperty(key)))
                .as(key).isEqualTo(placeholders(japanese.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-yasashii", "en"})
    void noSentenceIsLeftWithoutItsDate(String language) {
        assertThat(everySentence()).allSatisfy(sentence ->
                assertThat(say(sentence, language)).doesNotContain("null").doesNotContain("{"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing", "standing_ja__yasashii", "standing_en"})
    void aSentenceAboutAnotherDayDoesNotSayToday(String file) throws IOException {
        var words = words(file);
        assertThat(words.stringPropertyNames()).filteredOn(key -> key.endsWith(".day")).isNotEmpty().allSatisfy(key ->
                assertThat(words.getProperty(key)).doesNotContain("今日").doesNotContainIgnoringCase("today"));
    }

    @Test
    void yamadaReadsUntilWhenTheCardWorksAndWhatToDo() {
        var standing = Somebody.with(Somebody.expiring(LocalDate.of(2026, 12, 25)), TODAY);

        assertThat(say(standing.headline(TODAY), "ja")).isEqualTo("今日、マイナ保険証を使えます");
        assertThat(say(standing.explanation(TODAY), "ja")).containsExactly(
                "電子証明書の有効期限は2026-12-25です。",
                "有効期限まで、あと34日です。",
                "2026-12-25までに、市区町村の窓口で更新してください。");
    }

    @Test
    void onTheDayOfExpiryNoDaysAreCounted() {
        var expiry = LocalDate.of(2026, 12, 25);
        var standing = Somebody.with(Somebody.expiring(expiry), expiry);

        assertThat(say(standing.explanation(expiry), "ja")).contains("今日が有効期限の日です。");
        assertThat(say(standing.explanation(TODAY), "ja")).contains("この日が有効期限の日です。");
        assertThat(say(standing.explanation(expiry), "en")).contains("Today is its last day.");
    }

    @Test
    void suzukiReadsThatTheReceptionWorksAndSoonCloses() {
        var standing = Somebody.with(Somebody.expiring(LocalDate.of(2026, 9, 30)), TODAY);

        assertThat(say(standing.headline(TODAY), "ja")).isEqualTo("受付はできますが、薬や診療の情報は共有できません");
        assertThat(say(standing.explanation(TODAY), "ja")).containsExactly(
                "電子証明書の有効期限の2026-09-30を過ぎています。資格の確認だけなら、2026-12-31までできます。",
                "あと40日です。",
                "早めに、市区町村の窓口で再発行してください。");
        assertThat(say(standing.nextStep().when(), "ja"))
                .containsExactly("早めに。おそくとも2026-12-28", "そのあと2026-12-31までは、窓口が休みです");
    }

    @Test
    void whoseInsuranceEndsSoonReadsItsLastDay() {
        var certificate = Somebody.expiring(LocalDate.of(2028, 5, 1));
        var lostOn = LocalDate.of(2026, 12, 1);

        assertThat(say(Somebody.leaving(lostOn, certificate, TODAY).explanation(TODAY), "ja")).containsExactly(
                "電子証明書の有効期限は2028-05-01です。",
                "この健康保険を使えるのは、2026-11-30までです。",
                "更新は、2028-02-02からできます。");
        assertThat(say(Somebody.leaving(lostOn, certificate, lostOn.minusDays(1)).explanation(TODAY), "ja"))
                .contains("この健康保険を使えるのは、2026-11-30までです。");
        assertThat(say(Somebody.leaving(lostOn, certificate, lostOn).explanation(TODAY), "ja"))
                .doesNotContain("この健康保険を使えるのは、2026-11-30までです。");
    }

    @Test
    void whoLeftReadsItWithTheDayInTheFirstLine() {
        var certificate = Somebody.expiring(LocalDate.of(2028, 5, 1));
        var left = Somebody.leaving(LocalDate.of(2026, 10, 7), certificate, TODAY);

        assertThat(say(left.headline(TODAY), "ja")).isEqualTo("この健康保険は、2026-10-07から資格なし。今日は使えません");
        assertThat(say(left.explanation(TODAY), "ja")).containsExactly(
                "この健康保険を使えるのは2026-10-06までです。資格喪失日は2026-10-07です。",
                "受診には、いま加入している健康保険を使ってください。");
    }

    /** The day of the feed is not the day on which somebody left, which may be weeks before. */
    @Test
    void whomTheInsurersRecordNoLongerHasIsNotToldADayThatNobodySaid() {
        var missing = Somebody.missing(LocalDate.of(2026, 10, 31), Somebody.expiring(LocalDate.of(2028, 5, 1)), TODAY);

        assertThat(say(missing.headline(TODAY), "ja")).isEqualTo("この健康保険は、2026-10-31から資格なし。今日は使えません");
        assertThat(say(missing.explanation(TODAY), "ja")).first().asString()
                .startsWith("2026-10-31時点の保険者の記録に、加入がありません。").doesNotContain("資格喪失日", "2026-10-30");
    }

    @Test
    void nobodyIsSentToACounterThatIsClosedForTheYear() {
        var closed = LocalDate.of(2026, 12, 29);

        assertThat(say(Somebody.with(Somebody.expiring(LocalDate.of(2026, 9, 30)), closed).explanation(closed), "ja"))
                .endsWith("2027-01-04から、市区町村の窓口で再発行できます。");
        assertThat(say(Somebody.with(Somebody.expiring(LocalDate.of(2026, 12, 31)), closed).explanation(closed), "ja"))
                .endsWith("2027-01-04から、市区町村の窓口で再発行できます。");
    }

    @Test
    void aVisitOnAnotherDayIsToldWithItsDate() {
        var visit = LocalDate.of(2027, 4, 1);
        var standing = Somebody.with(Somebody.expiring(LocalDate.of(2026, 12, 25)), visit);

        assertThat(say(standing.headline(TODAY), "ja")).isEqualTo("2027-04-01は、マイナ保険証を使えません");
        assertThat(say(standing.headline(TODAY), "en"))
                .isEqualTo("On 2027-04-01, the My Number Card does not work as an insurance card");
    }

    @Test
    void aCardThatTheNationalDataEndsIsNotSaidToHaveExpiredOnADayToCome() {
        var ended = new CertificateFacts(
                Somebody.expiring(LocalDate.of(2028, 5, 1)).expiry(), YearMonth.of(2026, 11), null, null);

        assertThat(say(Somebody.with(ended, TODAY).explanation(TODAY), "ja")).contains("電子証明書が失効しています。");
    }

    @Test
    void noAdviceShowsTheFormerInsuranceCard() throws IOException {
        var words = words("standing");
        assertThat(words.stringPropertyNames()).filteredOn(key -> words.getProperty(key).contains("従来の健康保険証"))
                .containsExactly("standing.note.oldInsuranceCard");
    }

    private static Set<String> everyKeyThatCanBeSaid() {
        var keys = new TreeSet<String>();
        everySentence().map(Sentence::key).forEach(keys::add);
        for (var answer : Answer.values()) {
            keys.add("standing.answer." + answer + ".short");
        }
        EveryStanding.on(TODAY).map(Standing::inShort).map(Sentence::key).forEach(keys::add);
        for (var service : Service.values()) {
            keys.add("standing.service." + service);
        }
        for (var availability : Service.Availability.values()) {
            keys.add("standing.availability." + availability);
        }
        for (var action : NextStep.Action.values()) {
            keys.addAll(List.of("standing.step." + action + ".title", "standing.step." + action + ".note"));
            // What only the alternative ever is has no line of its own under the answer, yet a page may say it.
            keys.add("standing.step." + action + ".line");
        }
        Arrays.stream(Place.values()).filter(place -> place != Place.NOWHERE).forEach(place ->
                keys.addAll(List.of("standing.place." + place + ".where", "standing.place." + place + ".bring")));
        for (var proof : Proof.values()) {
            Stream.of(".title", ".use", ".serves", ".say").forEach(part -> keys.add("standing.proof." + proof + part));
        }
        keys.add("standing.note.oldInsuranceCard");
        return new HashSet<>(keys);
    }

    private static Stream<Sentence> everySentence() {
        return EveryStanding.on(TODAY).flatMap(standing -> Stream.of(
                        Stream.of(standing.headline(standing.on()), standing.headline(standing.on().minusDays(1))),
                        standing.explanation(standing.on()).stream(),
                        standing.explanation(standing.on().minusDays(1)).stream(),
                        steps(standing).flatMap(step -> step.when().stream()),
                        steps(standing).map(NextStep::line),
                        steps(standing).map(step -> step.note(INSURER)))
                .flatMap(sentences -> sentences));
    }

    private static Stream<NextStep> steps(Standing standing) {
        return Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull);
    }

    private static List<String> say(List<Sentence> sentences, String language) {
        return sentences.stream().map(sentence -> say(sentence, language)).toList();
    }

    private static String say(Sentence sentence, String language) {
        return Words.say(sentence, Locale.forLanguageTag(language));
    }

    private static Set<String> placeholders(String text) {
        return Pattern.compile("\\{(\\d)").matcher(text).results().map(hit -> hit.group(1)).collect(Collectors.toSet());
    }

    private static Properties words(String file) throws IOException {
        try (var reader = new InputStreamReader(
                StandingWordsTest.class.getResourceAsStream("/i18n/" + file + ".properties"), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
