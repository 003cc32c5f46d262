package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.timeline.Milestone;
import org.madoguchi.document.Letters.Letter;
import org.madoguchi.member.Sourced;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.EveryStanding;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;

/** 更新のご案内 of everybody, on 21 November 2026. */
class RenewalLetterTest {

    private static final LocalDate TODAY = Person.TODAY;
    private static final LocalDate AS_OF = Letters.AS_OF;
    private static final Rectangle2D PAGE = new Rectangle2D.Float(44, 30, 507, 782);
    private static final Set<String> LARGE = Set.of("H1", "H2", "H3", "TH", "TD", "Figure");
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    /** Who reads paper rather than a screen may be old: only the foot is smaller, and who sent it. */
    @Test
    void everybodysIsOnePageOnWhichNothingIsCutOffAndWhatMattersIsLarge() throws IOException {
        for (var letter : Letters.all().toList()) {
            var glyphs = glyphs(letter.pdf());
            assertThat(glyphs).as(letter.toString()).isNotEmpty()
                    .allMatch(glyph -> PAGE.contains(glyph.core())).allMatch(glyph -> glyph.size() >= 9);
            assertThat(glyphs).as(letter.toString()).filteredOn(glyph -> LARGE.contains(String.valueOf(glyph.tag())))
                    .isNotEmpty().allMatch(glyph -> glyph.size() >= 11);
        }
    }

    /** Those that are set smallest have the least room for it. */
    static Stream<Letter> theFullest() {
        return Letters.eachKind().sorted(Comparator.comparing(RenewalLetterTest::smallest)).limit(16);
    }

    @ParameterizedTest
    @MethodSource("theFullest")
    void soIsThatOfTheLongestName(Letter letter) throws IOException {
        var made = Letters.PDF.of(Letters.to(Person.LONG, letter.standing()), letter.language());
        assertThat(glyphs(made)).isNotEmpty().allMatch(glyph -> PAGE.contains(glyph.core()));
    }

    static Stream<Letter> thoseWithWordsOfTheInsurer() {
        return Letters.eachKind().filter(letter -> steps(letter.standing())
                .anyMatch(step -> !step.note(Person.INSURER).arguments().isEmpty()));
    }

    /** However long these are. */
    @ParameterizedTest
    @MethodSource("thoseWithWordsOfTheInsurer")
    void whatTheInsurerSaysInItsOwnWordsStandsInItsLetterAsLargeAsTheRest(Letter letter) throws IOException {
        var own = letter.language() == Locale.ENGLISH ? "Long words ".repeat(22).strip() : "長い言葉です。".repeat(17);
        var made = new RenewalLetterPdf(Letters.wordsWithOwn(own), Validation.FONTS)
                .of(Letters.to(Person.LONG, letter.standing()), letter.language());
        assertThat(close(String.join("", TaggedText.of(made)))).contains(close(own));
        assertThat(glyphs(made)).isNotEmpty().allMatch(glyph -> PAGE.contains(glyph.core()));
        assertThat(glyphs(made)).filteredOn(glyph -> LARGE.contains(String.valueOf(glyph.tag())))
                .allMatch(glyph -> glyph.size() >= 11);
    }

    private static Stream<NextStep> steps(Standing standing) {
        return Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull);
    }

    @ParameterizedTest
    @MethodSource("org.madoguchi.document.Letters#eachKind")
    void nothingStandsOnTopOfAnythingElse(Letter letter) throws IOException {
        var glyphs = glyphs(letter.pdf());
        for (int i = 0; i < glyphs.size(); i++) {
            var core = glyphs.get(i).core();
            assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(other -> core.intersects(other.core()));
        }
    }

    @Test
    void everyDayInItIsOneOfTheStanding() throws IOException {
        for (var letter : Letters.all().filter(each -> each.language() == Locale.JAPANESE).toList()) {
            var standing = letter.standing();
            var said = days(String.join("\n", TaggedText.of(letter.pdf())));
            assertThat(known(standing)).containsAll(said);
            assertThat(said).containsAll(days(standing.nextStep()));
            assertThat(said).contains(TODAY.equals(standing.on()) ? TODAY : standing.on(), AS_OF);
        }
    }

    @ParameterizedTest
    @MethodSource("org.madoguchi.document.Letters#eachKind")
    void itSaysTheAnswerThenUntilWhenThenWhatToDoThenWhereToAsk(Letter letter) throws IOException {
        var standing = letter.standing();
        var words = new ReaderWords(Letters.WORDS, letter.language());
        var said = TaggedText.of(letter.pdf()).stream().map(RenewalLetterTest::close).toList();
        var order = new ArrayList<String>();
        boolean toRenewSoon = standing.answer() == Answer.USABLE_RENEW_SOON;
        order.add("H1 " + words.say("document.renewal-letter.title" + (toRenewSoon ? "" : ".other")));
        order.add("H2 " + words.say(standing.headline(standing.on().minusDays(1))));
        var deed = "P " + words.say(standing.nextStep().line());
        Stream.of(deed).filter(line -> toRenewSoon).forEach(order::add);
        standing.reasons(standing.on().minusDays(1)).forEach(sentence -> order.add("P " + words.say(sentence)));
        Stream.of(deed).filter(line -> !toRenewSoon).forEach(order::add);
        if (standing.cause().isOfCertificate() && standing.dates() != null) {
            order.add("H2 " + words.say("document.renewal-letter.until-when"));
        }
        order.add("H2 " + words.say("document.renewal-letter.next"));
        Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull).forEach(step -> {
            order.add("H3 " + words.say("standing.step." + step.action() + ".title"));
            order.add("P " + words.say(step.note(Person.INSURER)));
        });
        order.add("H2 " + words.say("document.renewal-letter.ask"));
        order.add("TH " + Person.PHONE);
        order.add("TH 0120-95-0178");
        assertThat(said).containsSubsequence(order.stream().map(RenewalLetterTest::close).toList());
        assertThat(said.getLast()).startsWith(close("P " + words.say("document.renewal-letter.as-of", words.dated(AS_OF))));
    }

    /** Nobody knows on which day it is read. */
    @Test
    void whatMustBeDoneSoonIsAsLoudAsWhatWorksAndBothHaveTheirDay() throws IOException {
        var made = Letters.PDF.of(letter(Letters.inTheWindow()), Locale.JAPANESE);
        assertThat(TaggedText.of(made)).containsSubsequence(
                "H1 マイナ保険証 更新のご案内", "H2 2026年11月21日（令和8年）は、マイナ保険証を使えます");
        assertThat(String.join("", TaggedText.of(made))).doesNotContain("今日、");
        var sizes = glyphs(made).stream().collect(Collectors.groupingBy(
                glyph -> String.valueOf(glyph.tag()), Collectors.mapping(Glyph::size, Collectors.toSet())));
        assertThat(sizes.get("P")).contains(Collections.max(sizes.get("H2")));
    }

    @Test
    void whoIsToCallReadsWhatNumberAndWhatToHaveReady() throws IOException {
        var standing = EveryStanding.on(TODAY).filter(each -> each.nextStep().place() == NextStep.Place.INSURER)
                .findFirst().orElseThrow();
        assertThat(TaggedText.of(Letters.PDF.of(letter(standing), Locale.JAPANESE))).containsSubsequence(
                "TH どこで", "TD 加入している保険者（電話 " + Person.PHONE + "）", "TH 用意するもの");
    }

    @Test
    void thePictureIsToldInWords() throws IOException {
        var standing = Letters.inTheWindow();
        var dates = Objects.requireNonNull(standing.dates());
        var words = new ReaderWords(Letters.WORDS, Locale.JAPANESE);
        assertThat(TaggedText.of(Letters.PDF.of(letter(standing), Locale.JAPANESE)))
                .filteredOn(piece -> piece.startsWith("Figure ")).singleElement().asString()
                .contains("電子証明書の期限の図", "更新開始：" + words.dated(dates.windowOpensOn()),
                        "有効期限：" + words.dated(dates.certificateExpiry()), "受付終了：", "今日：2026年11月21日（令和8年）");
    }

    @Test
    void whoHasNothingToDoIsToldWhenToThinkOfItNext() throws IOException {
        var standing = EveryStanding.on(TODAY).filter(each -> each.nextStep().action() == NextStep.Action.NOTHING_YET)
                .findFirst().orElseThrow();
        var from = Objects.requireNonNull(standing.nextStep().from());
        assertThat(TaggedText.of(Letters.PDF.of(letter(standing), Locale.JAPANESE)))
                .containsSubsequence("H3 いまは、することはありません", "TH いつ",
                        "TD " + new ReaderWords(Letters.WORDS, Locale.JAPANESE).full(from) + "から");
    }

    @Test
    void theWindowAndTheFileAreNamedAfterNobody() throws IOException {
        var standing = Letters.inTheWindow();
        assertThat(RenewalLetterPdf.fileName(TODAY)).isEqualTo("renewal-letter-2026-11-21.pdf");
        try (var document = Loader.loadPDF(Letters.PDF.of(letter(standing), Locale.ENGLISH))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Renewing the certificate of your My Number Card");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
        assertThat(letter(standing)).hasToString("RenewalLetter[2026-11-21]");
    }

    private static RenewalLetter letter(Standing standing) {
        return Letters.to(Person.PLAIN, standing);
    }

    /** Without spaces, some of which stand where a line was broken. */
    private static String close(String text) {
        return text.replace(" ", "");
    }

    private static Set<LocalDate> known(Standing standing) {
        var known = new TreeSet<LocalDate>(List.of(standing.on(), AS_OF));
        var sentences = new ArrayList<Sentence>(standing.explanation(standing.on()));
        sentences.add(standing.datedHeadline());
        Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull).map(NextStep::when).forEach(sentences::addAll);
        sentences.stream().flatMap(sentence -> sentence.arguments().stream())
                .filter(LocalDate.class::isInstance).map(LocalDate.class::cast).forEach(known::add);
        letter(standing).timeline().ifPresent(timeline -> timeline.milestones().stream().map(Milestone::day).forEach(known::add));
        var dates = standing.dates();
        Stream.ofNullable(dates).map(CertificateDates::certificateExpiry).forEach(known::add);
        Stream.ofNullable(standing.facts().certificate().expiry()).map(Sourced::asOf).forEach(known::add);
        return known;
    }

    private static List<LocalDate> days(NextStep step) {
        return Stream.of(step.from(), step.by(), step.closedUntil()).filter(Objects::nonNull).toList();
    }

    private static Set<LocalDate> days(String text) {
        var days = new TreeSet<LocalDate>();
        DAY.matcher(text).results().forEach(found -> days.add(LocalDate.of(
                Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))));
        return days;
    }

    private static float smallest(Letter letter) {
        try {
            return glyphs(letter.pdf()).stream().map(Glyph::size).min(Comparator.naturalOrder()).orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Glyph> glyphs(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return Glyph.of(document).stream().reduce((page, next) -> {
                throw new AssertionError("more than a page");
            }).orElseThrow();
        }
    }
}
