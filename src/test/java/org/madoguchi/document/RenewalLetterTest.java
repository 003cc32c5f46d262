package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.certificate.CertificateDates;
import org.madoguchi.certificate.timeline.Milestone;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.Sourced;
import org.madoguchi.register.Insurer;
import org.madoguchi.standing.Cause;
import org.madoguchi.standing.EveryStanding;
import org.madoguchi.standing.NextStep;
import org.madoguchi.standing.Sentence;
import org.madoguchi.standing.Standing;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** 更新のご案内 of everybody, on 21 November 2026. */
class RenewalLetterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final Rectangle2D PAGE = new Rectangle2D.Float(44, 30, 507, 782);
    private static final Insurer INSURER = new Insurer(InsurerNumber.of("06130488"), "みどり健康保険組合", "03-0000-0000");
    private static final Insurer LONG_INSURER = new Insurer(
            InsurerNumber.of("06130488"), "東京都情報関連電気通信サービス産業健康保険組合連合会東日本支部", "03-0000-0000");
    private static final String LONG_NAME =
            "ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア";
    private static final Pattern DAY = Pattern.compile("(\\d{4})年(\\d{1,2})月(\\d{1,2})日");

    private static final ResourceBundleMessageSource WORDS = words();

    private final RenewalLetterPdf pdf = new RenewalLetterPdf(WORDS, Validation.FONTS);

    record Kind(Standing standing, Locale language) {

        @Override
        public String toString() {
            return (standing.cause() + "-" + standing.nextStep().action() + "-" + standing.on() + "-"
                    + (standing.alternative() == null ? "" : standing.alternative().action() + "-") + language).toLowerCase(Locale.ROOT);
        }
    }

    /** One of each cause with each next step, in both languages. */
    static Stream<Kind> eachKind() {
        var seen = new TreeSet<String>();
        return EveryStanding.on(TODAY)
                .flatMap(standing -> Stream.of(new Kind(standing, Locale.JAPANESE), new Kind(standing, Locale.ENGLISH)))
                .filter(kind -> seen.add(kind.toString()));
    }

    @Test
    void everybodysIsOnePageOnWhichNothingIsCutOff() throws IOException {
        for (var standing : EveryStanding.on(TODAY).toList()) {
            for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                var made = pdf.of(letter(standing), language);
                try (var document = Loader.loadPDF(made)) {
                    assertThat(document.getNumberOfPages()).isEqualTo(1);
                }
                assertThat(glyphs(made)).isNotEmpty().allMatch(PAGE::contains);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void soIsThatOfTheLongestName(Kind kind) throws IOException {
        var made = pdf.of(new RenewalLetter(LONG_INSURER, LONG_NAME, kind.standing(), AS_OF), kind.language());
        assertThat(glyphs(made)).isNotEmpty().allMatch(PAGE::contains);
    }

    /** Who reads paper rather than a screen may be old. */
    @ParameterizedTest
    @MethodSource("eachKind")
    void noLetterIsSmallerThanEightPoints(Kind kind) throws IOException {
        var sizes = new TreeSet<Float>();
        try (var document = Loader.loadPDF(made(kind))) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    sizes.add(glyph.getYScale());
                }
            }.getText(document);
        }
        assertThat(sizes.first()).isGreaterThanOrEqualTo(8);
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void nothingStandsOnTopOfAnythingElse(Kind kind) throws IOException {
        var glyphs = glyphs(made(kind));
        for (int i = 0; i < glyphs.size(); i++) {
            assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(glyphs.get(i)::intersects);
        }
    }

    /** One of each cause, in both languages. */
    static Stream<Kind> eachCause() {
        var seen = new TreeSet<String>();
        return eachKind().filter(kind -> seen.add(kind.standing().cause() + " " + kind.language()));
    }

    @ParameterizedTest
    @MethodSource("eachCause")
    void aScreenReaderCanReadIt(Kind kind) throws Exception {
        assertThat(Validation.failures(made(kind), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("eachCause")
    void itCanBeReadInManyYears(Kind kind) throws Exception {
        assertThat(Validation.failures(made(kind), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    /** To be looked at: target/documents. */
    @ParameterizedTest
    @MethodSource("eachKind")
    void itLiesInTheBuild(Kind kind) throws IOException {
        PageImages.lay("renewal-letter-" + kind, made(kind));
    }

    @Test
    void everyDayInItIsOneOfTheStanding() throws IOException {
        for (var standing : EveryStanding.on(TODAY).toList()) {
            var said = days(String.join("\n", TaggedText.of(pdf.of(letter(standing), Locale.JAPANESE))));
            assertThat(known(standing)).containsAll(said);
            assertThat(said).containsAll(days(standing.nextStep()));
            assertThat(said).contains(TODAY.equals(standing.on()) ? TODAY : standing.on(), AS_OF);
        }
    }

    @ParameterizedTest
    @MethodSource("eachKind")
    void itSaysTheAnswerThenUntilWhenThenWhatToDoThenWhereToAsk(Kind kind) throws IOException {
        var standing = kind.standing();
        var words = new ReaderWords(WORDS, kind.language());
        var said = TaggedText.of(made(kind)).stream().map(RenewalLetterTest::close).toList();
        var order = new ArrayList<String>();
        order.add("H2 " + words.say(standing.headline(standing.on())));
        standing.explanation(standing.on()).forEach(sentence -> order.add("P " + words.say(sentence)));
        if (standing.cause().isOfCertificate() && standing.dates() != null) {
            order.add("H2 " + words.say("document.renewal-letter.until-when"));
        }
        order.add("H2 " + words.say("document.renewal-letter.next"));
        Stream.of(standing.nextStep(), standing.alternative()).filter(Objects::nonNull).forEach(step -> {
            order.add("H3 " + words.say("standing.step." + step.action() + ".title"));
            order.add("P " + words.say("standing.step." + step.action() + ".note"));
        });
        order.add("H2 " + words.say("document.renewal-letter.ask"));
        order.add("TH 03-0000-0000");
        order.add("TH 0120-95-0178");
        order.add("P " + words.say("document.renewal-letter.as-of", words.dated(AS_OF)));
        assertThat(said).containsSubsequence(order.stream().map(RenewalLetterTest::close).toList());
    }

    @Test
    void thePictureIsToldInWords() throws IOException {
        var standing = EveryStanding.on(TODAY).filter(each -> each.cause() == Cause.RENEWAL_WINDOW).findFirst().orElseThrow();
        var dates = Objects.requireNonNull(standing.dates());
        var words = new ReaderWords(WORDS, Locale.JAPANESE);
        assertThat(TaggedText.of(pdf.of(letter(standing), Locale.JAPANESE)))
                .filteredOn(piece -> piece.startsWith("Figure ")).singleElement().asString()
                .contains("電子証明書の期限の図", "更新開始：" + words.dated(dates.windowOpensOn()),
                        "有効期限：" + words.dated(dates.certificateExpiry()), "受付終了：", "今日：2026年11月21日（令和8年）");
    }

    @Test
    void whoHasNothingToDoIsToldWhenToThinkOfItNext() throws IOException {
        var standing = EveryStanding.on(TODAY).filter(each -> each.nextStep().action() == NextStep.Action.NOTHING_YET)
                .findFirst().orElseThrow();
        var from = Objects.requireNonNull(standing.nextStep().from());
        assertThat(TaggedText.of(pdf.of(letter(standing), Locale.JAPANESE)))
                .containsSubsequence("H3 いまは、することはありません", "TH いつ",
                        "TD " + new ReaderWords(WORDS, Locale.JAPANESE).full(from) + "から");
    }

    @Test
    void theWindowAndTheFileAreNamedAfterNobody() throws IOException {
        var standing = EveryStanding.on(TODAY).findFirst().orElseThrow();
        assertThat(RenewalLetterPdf.fileName(TODAY)).isEqualTo("renewal-letter-2026-11-21.pdf");
        try (var document = Loader.loadPDF(pdf.of(letter(standing), Locale.ENGLISH))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Renewing your My Number insurance card");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
        }
        assertThat(letter(standing)).hasToString("RenewalLetter[2026-11-21]");
    }

    private byte[] made(Kind kind) {
        return pdf.of(letter(kind.standing()), kind.language());
    }

    private static RenewalLetter letter(Standing standing) {
        return new RenewalLetter(INSURER, "健保　太郎", standing, AS_OF);
    }

    /** Without spaces, some of which stand where a line was broken. */
    private static String close(String text) {
        return text.replace(" ", "");
    }

    private static Set<LocalDate> known(Standing standing) {
        var known = new TreeSet<LocalDate>(List.of(standing.on(), AS_OF));
        var sentences = new ArrayList<Sentence>(standing.explanation(standing.on()));
        sentences.add(standing.headline(standing.on()));
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

    private static ResourceBundleMessageSource words() {
        var words = Validation.words();
        words.addBasenames("i18n/standing", "i18n/certificate", "i18n/ui");
        return words;
    }

    /** The core of each glyph on the page: its middle half, three quarters of its size high. */
    private static List<Rectangle2D> glyphs(byte[] pdf) throws IOException {
        var glyphs = new ArrayList<Rectangle2D>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    if (!glyph.getUnicode().isBlank()) {
                        glyphs.add(new Rectangle2D.Float(glyph.getX() + glyph.getWidth() / 4,
                                glyph.getY() - glyph.getFontSizeInPt() * 0.75f, glyph.getWidth() / 2,
                                glyph.getFontSizeInPt() * 0.75f));
                    }
                }
            }.getText(document);
        }
        return glyphs;
    }
}
