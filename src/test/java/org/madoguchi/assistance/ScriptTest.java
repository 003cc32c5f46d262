package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.assistance.Script.Line;
import org.madoguchi.assistance.Script.Part;
import org.madoguchi.assistance.Script.Section;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.EveryStanding;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.Proof;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Service;
import org.madoguchi.standing.Standing;

class ScriptTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final Insurer INSURER = new Insurer(InsurerNumber.of("06999999"), "みほん健康保険組合", "03-0000-0000");

    static Stream<Standing> everyStanding() {
        return EveryStanding.on(TODAY);
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void theConversationGoesFromTheAnswerToTheQuestionsInEveryCase(Standing standing) {
        assertThat(script(standing).sections()).extracting(Section::part).containsExactly(Part.values());
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void theAnswerIsTheOneOnTheMembersPageWithItsReasons(Standing standing) {
        assertThat(sentences(standing, Part.ANSWER).getFirst()).isEqualTo(standing.headline(TODAY));
        var said = Stream.of(Part.ANSWER, Part.NEXT_STEP).flatMap(part -> sentences(standing, part).stream()).toList();
        assertThat(said).containsSubsequence(standing.explanation(TODAY));
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void noDayIsSaidThatTheStandingDoesNotHave(Standing standing) {
        var steps = Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull).map(NextStep::when);
        var page = Stream.concat(Stream.of(List.of(standing.headline(TODAY)), standing.explanation(TODAY)), steps)
                .flatMap(List::stream);
        assertThat(days(everythingSaid(standing))).isEqualTo(days(page));
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void threeToFiveQuestionsAreAnsweredAndNoneTwice(Standing standing) {
        assertThat(Questions.about(standing)).hasSizeBetween(3, 5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void theFallbacksAreTheProofsInTheirOrder(Standing standing) {
        var titles = script(standing).section(Part.FALLBACKS).lines().stream()
                .map(Line::lead).filter(Objects::nonNull).map(Sentence::key).toList();
        assertThat(titles).isEqualTo(standing.proofs().stream().map(proof -> "standing.proof." + proof + ".title").toList());
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void whatWorksOutsideTheClinicIsTheSameForAllOfItSoOneSentenceTellsIt(Standing standing) {
        var services = standing.services();
        assertThat(Set.of(Service.CONVENIENCE_STORE, Service.E_TAX)).allSatisfy(service ->
                assertThat(services.get(service)).isEqualTo(services.get(Service.MYNAPORTAL_SIGN_IN)));
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void whoHasNoConfirmationIsNotToldToShowOne(Standing standing) {
        boolean told = everythingSaid(standing).map(Sentence::key).anyMatch("assistance.script.confirmation"::equals);
        assertThat(told).isEqualTo(standing.proofs().contains(Proof.ELIGIBILITY_CONFIRMATION)
                && standing.services().get(Service.RECEPTION) != Service.Availability.WORKS);
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void ofAnInsuranceNotInForceNothingIsSaidAboutTheCardAtTheReception(Standing standing) {
        var keys = sentences(standing, Part.CONSEQUENCE).stream().map(Sentence::key).toList();
        assertThat(keys.contains("assistance.script.reception.NO_ELIGIBILITY"))
                .isEqualTo(standing.answer() == Answer.NO_ELIGIBILITY);
    }

    @Test
    void everyQuestionIsAskedInSomeCase() {
        var asked = everyStanding().flatMap(standing -> Questions.about(standing).stream()).collect(Collectors.toSet());
        assertThat(asked).containsExactlyInAnyOrder(Question.values());
    }

    @Test
    void everythingThatIsSaidIsThereInEasyJapanese() throws IOException {
        var words = new HashSet<String>(words("standing_ja__yasashii").stringPropertyNames());
        words.addAll(words("assistance_ja__yasashii").stringPropertyNames());
        assertThat(words).containsAll(everyStanding().flatMap(ScriptTest::everythingSaid).map(Sentence::key).toList());
    }

    @Test
    void aVisitOnAnotherDayIsToldWithItsDay() {
        var visit = LocalDate.of(2027, 4, 1);
        var said = EveryStanding.inEveryCase(visit).map(standing -> Script.of(standing, TODAY, INSURER))
                .map(script -> script.section(Part.ANSWER).lines().getFirst().sentence());
        assertThat(said).allSatisfy(sentence -> {
            assertThat(sentence.key()).endsWith(".day");
            assertThat(sentence.arguments()).containsExactly(visit);
        });
    }

    @Test
    void theLanguageIsJapaneseUnlessTheAgentChooses() {
        assertThat(ScriptLanguage.of(null)).isEqualTo(ScriptLanguage.JAPANESE);
        assertThat(ScriptLanguage.of("fr")).isEqualTo(ScriptLanguage.JAPANESE);
        assertThat(ScriptLanguage.of("easy").locale().toLanguageTag()).isEqualTo("ja-yasashii");
        assertThat(Arrays.stream(ScriptLanguage.values()).map(ScriptLanguage::parameter).map(ScriptLanguage::of))
                .containsExactly(ScriptLanguage.values());
    }

    private static Script script(Standing standing) {
        return Script.of(standing, TODAY, INSURER);
    }

    private static List<Sentence> sentences(Standing standing, Part part) {
        return script(standing).section(part).lines().stream().map(Line::sentence).toList();
    }

    private static Stream<Sentence> everythingSaid(Standing standing) {
        return script(standing).sections().stream().flatMap(section -> section.lines().stream())
                .flatMap(line -> Stream.of(line.lead(), line.sentence())).filter(Objects::nonNull);
    }

    private static Set<Object> days(Stream<Sentence> sentences) {
        return sentences.flatMap(sentence -> sentence.arguments().stream())
                .filter(LocalDate.class::isInstance).collect(Collectors.toSet());
    }

    private static Properties words(String file) throws IOException {
        try (var reader = new InputStreamReader(
                ScriptTest.class.getResourceAsStream("/i18n/" + file + ".properties"), StandardCharsets.UTF_8)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
