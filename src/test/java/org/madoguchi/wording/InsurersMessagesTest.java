package org.madoguchi.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;

class InsurersMessagesTest {

    private static final InsurerNumber OURS = InsurerNumber.of("06990022");
    private static final InsurerNumber THEIRS = InsurerNumber.of("06990014");
    private static final Locale EASY_JAPANESE = Locale.of("ja", "", "yasashii");
    private static final String SENDING = "madoguchi.insurers.06990022.words.confirmation-sending.";
    private static final String NOTE = "standing.step.ASK_FOR_CONFIRMATION.note";

    /** In words as they stand in a note, before the rest of it. */
    @ParameterizedTest
    @CsvSource({"ja, 事業所を通して配布します。お急ぎのときは", "en, The employer's office hands it out. If a visit is near",
        "ja-yasashii, 事業所を通して配布します。急いでいる人は"})
    void anInsurerSaysItInItsOwnWordsInEveryLanguage(Locale language, String said) {
        with(words -> assertThat(note(words, OURS, language)).startsWith(said),
                SENDING + "ja=事業所を通して配布します。", SENDING + "en=The employer's office hands it out.");
    }

    @Test
    void ofTheOthersThePortalsWordsAreSaid() {
        with(words -> {
            assertThat(note(words, THEIRS, Locale.JAPANESE)).startsWith("マイナ保険証を使えない方には");
            assertThat(note(words, THEIRS, Locale.ENGLISH)).startsWith("For now, members who cannot use the card");
        }, SENDING + "ja=事業所を通して配布します。");
    }

    /** Rather than the portal's own words, which its rule may contradict. */
    @Test
    void whoeverReadsEnglishIsToldToAskWhereTheInsurerSaysItInJapaneseOnly() {
        with(words -> assertThat(note(words, OURS, Locale.ENGLISH)).startsWith("This insurer has a rule of its own, written in Japanese only."),
                SENDING + "ja=事業所を通して配布します。");
    }

    @ParameterizedTest
    @EnumSource(Wording.class)
    void whatAnInsurerMaySayThePortalSaysInEveryLanguageToo(Wording wording) {
        with(words -> assertThat(Stream.of(Locale.JAPANESE, Locale.ENGLISH, EASY_JAPANESE)
                        .map(language -> words.getMessage(wording.of(OURS, "みほん", "03"), language)))
                .doesNotHaveDuplicates().noneMatch(said -> said.contains("{") || said.matches(".*\\d{4}年.*")));
    }

    @Test
    void aSentenceThatNamesADayIsNoLongerSaidOnceThatDayIsOver() {
        var named = SENDING + "ja=令和８年11月21日までに、お届けします。";
        with(words -> assertThat(note(words, OURS, Locale.JAPANESE)).startsWith("令和８年"), at("2026-11-21T14:59:59Z"), named);
        with(words -> assertThat(note(words, OURS, Locale.JAPANESE)).startsWith("マイナ保険証を"), at("2026-11-21T15:00:00Z"), named);
    }

    @Test
    void aRangeOfDaysIsSaidUntilItsLast() {
        var named = SENDING + "ja=2026年11月1日から2026年12月1日までに、お届けします。";
        with(words -> assertThat(note(words, OURS, Locale.JAPANESE)).startsWith("2026年11月1日から"), named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<b>すぐに</b>お送りします", "A & B", "{0}にお送りします", "個人番号123456789018の方", "📮でお送りします", "一行目\n二行目", "  "})
    void whatIsNotPlainTextKeepsThePortalFromStarting(String text) {
        refused("madoguchi.insurers.[06990022].words.confirmation-sending ", SENDING + "ja=" + text);
    }

    @Test
    void soDoesAnUnknownPlaceATextWithoutJapaneseAndOneThatIsTooLong() {
        refused("is none of confirmation-sending, confirmation-validity,", "madoguchi.insurers.06990022.words.opening.ja=はい");
        refused("needs ja", SENDING + "en=Soon.");
        refused("longer than 120 characters", SENDING + "ja=" + "長".repeat(121));
        refused("longer than 240 characters", SENDING + "ja=はい", SENDING + "en=" + "n".repeat(241));
    }

    static Stream<List<String>> asLongAsMayBe() {
        return Stream.of(List.of(SENDING + "ja=" + "長".repeat(120), SENDING + "en=" + "n".repeat(240)),
                List.of(SENDING + "ja=カードは、5年・「ご本人」～（書留）々ー。", SENDING + "en=It's \"sent\" - 5 days; 資格確認書."));
    }

    @ParameterizedTest
    @MethodSource("asLongAsMayBe")
    void wordsMayBeOfSomeLengthAndHavePunctuation(List<String> settings) {
        with(words -> assertThat(note(words, OURS, Locale.ENGLISH)).startsWith(settings.getLast().split("=", 2)[1]),
                settings.toArray(String[]::new));
    }

    private static String note(MessageSource words, InsurerNumber insurer, Locale language) {
        return words.getMessage(NOTE, new Object[] {Wording.CONFIRMATION_SENDING.of(insurer)}, language);
    }

    private interface Check {
        void of(MessageSource words);
    }

    private static void with(Check check, String... settings) {
        with(check, at("2026-11-21T03:00:00Z"), settings);
    }

    private static void with(Check check, Clock clock, String... settings) {
        portal(clock, settings).run(context -> {
            assertThat(context).hasNotFailed();
            check.of(context);
        });
    }

    private static void refused(String line, String... settings) {
        portal(at("2026-11-21T03:00:00Z"), settings).run(context -> assertThat(context).getFailure().rootCause()
                .isInstanceOf(CannotStart.class).hasMessageContaining(line));
    }

    private static ApplicationContextRunner portal(Clock clock, String... settings) {
        return new ApplicationContextRunner()
                .withUserConfiguration(WordingConfiguration.class)
                .withBean("messageSource", MessageSource.class, InsurersMessagesTest::portals)
                .withBean(Clock.class, () -> clock)
                .withInitializer(context -> context.getEnvironment().getPropertySources().addFirst(
                        new MapPropertySource("insurers", Arrays.stream(settings).map(each -> each.split("=", 2))
                                .collect(Collectors.toMap(each -> each[0], each -> (Object) each[1])))));
    }

    private static ResourceBundleMessageSource portals() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("i18n/standing", "i18n/wording");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneId.of("America/New_York"));
    }
}
