package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.assistance.Script.Part;
import org.madoguchi.assistance.web.ScriptPage;
import org.madoguchi.register.Insurer;
import org.madoguchi.standing.EveryStanding;
import org.madoguchi.standing.Standing;
import org.madoguchi.ui.Rendering;

class ScriptFragmentTests {

    private static final Instant SATURDAY_NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final Rendering RENDERING = new Rendering("ui", "standing", "assistance");

    /** As they are said, with each day counted as one word of a letter: what is long in it is no burden. */
    private static final int LONGEST_EASY_SENTENCE = 45;

    static Stream<Standing> everyStanding() {
        return EveryStanding.on(ScriptTest.TODAY);
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void inEachLanguageEveryPartIsSaidAndNoWordIsLeftOpen(Standing standing) {
        for (var language : ScriptLanguage.values()) {
            var page = page(standing, language);
            assertThat(page.select(".script_part[data-part]").eachAttr("data-part"))
                    .containsExactlyElementsOf(Stream.concat(Stream.of(Part.values()).map(Part::name), Stream.of("TRANSFERS")).toList());
            assertThat(page.select(".script_lines")).allSatisfy(lines -> assertThat(lines.text()).isNotBlank());
            assertThat(page.select(".script_lines").eachAttr("lang")).containsOnly(language.htmlLang());
            assertThat(page.text()).doesNotContain("??", "{", "}", "null", "assistance.", "standing.");
        }
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void theThreeLanguagesSayTheSameDays(Standing standing) {
        var japanese = page(standing, ScriptLanguage.JAPANESE);
        for (var language : ScriptLanguage.values()) {
            var page = page(standing, language);
            for (var part : Part.values()) {
                assertThat(days(page, part)).as(part + " in " + language)
                        .containsExactlyInAnyOrderElementsOf(days(japanese, part));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyStanding")
    void easyJapaneseIsSaidInShortSentences(Standing standing) {
        var page = page(standing, ScriptLanguage.EASY_JAPANESE);
        page.select("time").forEach(time -> time.text("日"));
        page.select(".script_lead").forEach(lead -> lead.appendText("。"));
        assertThat(page.select(".script_lines p, .script_lines li, .script_lines summary").eachText()
                .stream().flatMap(text -> Arrays.stream(text.split("(?<=[。？])"))))
                .allSatisfy(sentence -> assertThat(sentence.strip()).hasSizeLessThanOrEqualTo(LONGEST_EASY_SENTENCE));
    }

    @Test
    void whatIsSaidInEasyJapaneseIsNotTheOrdinaryOne() {
        var standing = everyStanding().findFirst().orElseThrow();
        assertThat(said(page(standing, ScriptLanguage.EASY_JAPANESE)))
                .doesNotContainAnyElementsOf(said(page(standing, ScriptLanguage.JAPANESE)));
    }

    @ParameterizedTest
    @EnumSource(ScriptLanguage.class)
    void theLanguagesAreLinksThatWorkWithoutScript(ScriptLanguage language) {
        var links = page(everyStanding().findFirst().orElseThrow(), language).select(".script_languages a");
        assertThat(links.eachAttr("href")).containsExactly("?script=ja#script", "?script=easy#script", "?script=en#script");
        assertThat(links.eachAttr("lang")).containsExactly("ja", "ja", "en");
        assertThat(links.select("[aria-current=true]")).hasSize(1)
                .first().satisfies(link -> assertThat(link.attr("href")).contains("=" + language.parameter() + "#"));
    }

    @Test
    void theAgentReadsHeadingsInTheOwnLanguageWhateverTheCallersIs() {
        var page = page(everyStanding().findFirst().orElseThrow(), ScriptLanguage.ENGLISH);
        assertThat(page.select(".script_heading").eachText()).contains("答え", "つぎにすること", "つなぎ先");
        assertThat(page.select("[data-part=ANSWER] .script_lines").attr("lang")).isEqualTo("en");
    }

    @Test
    void theAnswersToQuestionsAreFoldedAway() {
        var page = page(everyStanding().findFirst().orElseThrow(), ScriptLanguage.JAPANESE);
        assertThat(page.select("[data-part=QUESTIONS] details:not([open]) > summary")).hasSizeBetween(3, 5);
        assertThat(page.select("[style], style, script")).isEmpty();
    }

    @Test
    void anInsurersNameIsShownAsItIsAndNeverAsMarkup() {
        var named = new Insurer(ScriptTest.INSURER.number(), "A<b>&B健康保険組合", "03-0000-0000");
        var script = Script.of(everyStanding().findFirst().orElseThrow(), ScriptTest.TODAY, named);
        var page = page(new ScriptPage(script, ScriptLanguage.JAPANESE, Transfers.at(SATURDAY_NOON)), "ja");
        assertThat(page.select("[data-part=OPENING] b")).isEmpty();
        assertThat(page.select("[data-part=OPENING]").text()).contains("A<b>&B健康保険組合です。");
    }

    @Test
    void theTransfersSayWhoAnswersNow() {
        var standing = everyStanding().findFirst().orElseThrow();
        assertThat(transfers(standing, "2026-11-21T03:00:00Z")).containsExactly(
                "マイナンバー総合フリーダイヤル 0120-95-0178 5番 いま受付中 今日は 9:30～17:30",
                "カードの紛失・盗難（一時停止） 0120-95-0178 2番 24時間受付",
                "外国語（制度・マイナポータル） 0120-0178-26 いま受付中 今日は 9:30～17:30",
                "外国語（カードの紛失） 0120-0178-27 受付時間は、つなぐ前に確かめてください");
        assertThat(transfers(standing, "2026-12-31T03:00:00Z")).startsWith(
                "マイナンバー総合フリーダイヤル 0120-95-0178 5番 いまは受付時間外 今日は休み つぎは 1月4日（月曜日）9:30から");
    }

    private static List<String> transfers(Standing standing, String now) {
        var page = ScriptPage.of(standing, ScriptTest.INSURER, ScriptLanguage.ENGLISH, Instant.parse(now));
        return page(page, "ja").select(".script_transfers > li").eachText();
    }

    private static List<String> days(Document page, Part part) {
        return page.select("[data-part=" + part + "] time").eachAttr("datetime");
    }

    private static List<String> said(Document page) {
        return page.select("[data-part=OPENING] p, [data-part=CONSEQUENCE] p, [data-part=QUESTIONS] p").eachText();
    }

    private static Document page(Standing standing, ScriptLanguage language) {
        var script = Script.of(standing, ScriptTest.TODAY, ScriptTest.INSURER);
        return page(new ScriptPage(script, language, Transfers.at(SATURDAY_NOON)), "ja");
    }

    private static Document page(ScriptPage page, String language) {
        return RENDERING.page("assistance/script-alone", Locale.forLanguageTag(language), Map.of("page", page));
    }
}
