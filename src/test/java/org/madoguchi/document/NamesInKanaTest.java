package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.document.UnprintableCharacter.Remedy;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.register.Village;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A member whose name no typeface has, and one whose name takes all of them. */
class NamesInKanaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final String NOBODY_HAS = "\uD869\uDED7";
    private static final String ALL_FONTS = "渡邊\uDB40\uDD0F　枤勉\uDB40\uDD01";
    private static final String KANA = "ワタナベ　ツトム";
    private static final String NOTE = "氏名は、この窓口では印刷できない文字があるため、フリガナで記載しています。";
    private static final ResourceBundleMessageSource WORDS = words();
    private static final EligibilityInformationPdf INFORMATION = new EligibilityInformationPdf(WORDS, Validation.FONTS);
    private static final EligibilityNoticePdf NOTICE = new EligibilityNoticePdf(WORDS, Validation.FONTS);
    private static final MaskedCopyPdf COPY = new MaskedCopyPdf(WORDS, Validation.FONTS);
    private static final NamesInPrint NAMES = new NamesInPrint(Validation.FONTS);

    private static final Village VILLAGE = new Village("2026-11-21T10:00:00");

    private static ResourceBundleMessageSource words() {
        var words = Validation.words();
        words.addBasenames("i18n/standing", "i18n/certificate", "i18n/ui", "i18n/wording");
        return words;
    }

    enum Kind {
        INFORMATION_PDF((member, name) -> INFORMATION.of(
                new Marked<>(EligibilityInformation.of(member, TODAY).named(name.text()), null, name.inKana()))),
        NOTICE_PDF((member, name) -> NOTICE.ofMarked(List.of(
                new Marked<>(EligibilityNotice.of(member, TODAY).named(name.text()), null, name.inKana())))),
        INFORMATION_COPY((member, name) -> COPY.ofInformation(
                new Marked<>(EligibilityInformation.of(member, TODAY).named(name.text()).masked(), null, name.inKana()))),
        NOTICE_COPY((member, name) -> COPY.ofNotice(
                new Marked<>(EligibilityNotice.of(member, TODAY).named(name.text()).masked(), null, name.inKana()))),
        POSTED((member, name) -> new PostedLettersPdf(WORDS, Validation.FONTS, INFORMATION, NOTICE).ofMarked(List.of(new Marked<>(
                PostedLetter.of(1, PostedDocument.CONFIRMATION_APPLICATION, member, TODAY, name), null, name.inKana())))),
        RENEWAL_LETTER((member, name) -> new RenewalLetterPdf(WORDS, Validation.FONTS)
                .of(RenewalLetter.of(member, TODAY, name), Locale.JAPANESE, name.inKana()));

        interface Making {
            byte[] of(RegisteredMember member, PrintedName name);
        }

        private final Making making;

        Kind(Making making) {
            this.making = making;
        }

        byte[] of(RegisteredMember member) {
            return making.of(member, NAMES.of(member.name(), NameForm.KANA_WHERE_NEEDED));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentCallsTheMemberInKanaAndSaysWhy(Kind kind) throws Exception {
        var pdf = kind.of(member(NOBODY_HAS + "田　勉", KANA));
        var said = String.join("", TaggedText.of(pdf));
        assertThat(said).contains(KANA).contains(kind == Kind.RENEWAL_LETTER ? "印刷できない文字があるため、フリガナで書いています" : NOTE)
                .doesNotContain(NOBODY_HAS, "〓", "●");
        conforms(pdf);
    }

    @ParameterizedTest
    @EnumSource
    void whoeverCanBePrintedIsCalledAsRegisteredThoughKanaWereAskedFor(Kind kind) throws Exception {
        assertThat(String.join("", TaggedText.of(kind.of(member("髙橋　誠", "タカハシ　マコト")))))
                .contains("髙橋　誠").doesNotContain("印刷できない文字");
    }

    @IpamjMincho.Needed
    @ParameterizedTest
    @EnumSource
    void aNameInThreeFontsIsTheNameInTheRegister(Kind kind) throws Exception {
        var pdf = kind.of(member(ALL_FONTS, KANA));
        assertThat(String.join("", TaggedText.of(pdf))).contains(ALL_FONTS).doesNotContain("印刷できない文字");
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains(ALL_FONTS);
        }
        conforms(pdf);
    }

    /** The large font is a mapped file, and one reader for all. */
    @Test
    @IpamjMincho.Needed
    void manyAtOnceShareTheFonts() throws Exception {
        var member = member(ALL_FONTS, KANA);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var all = new ArrayList<Callable<byte[]>>();
            IntStream.range(0, 64).forEach(n -> all.add(() -> Kind.NOTICE_PDF.of(member)));
            for (var each : threads.invokeAll(all)) {
                assertThat(String.join("", TaggedText.of(each.get()))).contains(ALL_FONTS);
            }
        }
    }

    @Test
    void nobodyIsCalledInKanaUnasked() {
        assertThatExceptionOfType(UnprintableCharacter.class)
                .isThrownBy(() -> NAMES.of(new PersonName(NOBODY_HAS, KANA), NameForm.AS_REGISTERED))
                .extracting(UnprintableCharacter::remedy).isEqualTo(Remedy.KANA);
    }

    @Test
    void whoseKanaCannotBePrintedEitherHasNoDocument() {
        for (var kana : List.of("", "　", NOBODY_HAS)) {
            for (var form : NameForm.values()) {
                assertThatExceptionOfType(UnprintableCharacter.class)
                        .isThrownBy(() -> NAMES.of(new PersonName(NOBODY_HAS, kana), form))
                        .extracting(UnprintableCharacter::remedy).isEqualTo(Remedy.NONE);
            }
        }
    }

    static Stream<Function<EligibilityDeclaration, byte[]>> declarations() {
        var pdf = new EligibilityDeclarationPdf(WORDS, Validation.FONTS);
        return Stream.of(
                declaration -> pdf.of(declaration, NameForm.KANA_WHERE_NEEDED),
                declaration -> pdf.fillable(declaration, NameForm.KANA_WHERE_NEEDED));
    }

    /** The form asks for what stands on the card, to the letter. */
    @ParameterizedTest
    @MethodSource("declarations")
    void theDeclarationLeavesWhatCannotBePrintedToBeWrittenByHand(Function<EligibilityDeclaration, byte[]> pdf) throws Exception {
        var member = member(NOBODY_HAS + "田　勉", KANA);
        var made = pdf.apply(EligibilityDeclaration.ofOneself(member, TODAY));
        var note = "印刷できない文字がある欄は、空けてあります。マイナンバーカードのとおりに手で書いてください。";
        assertThat(String.join("", TaggedText.of(made))).contains(note).doesNotContain(NOBODY_HAS, "勉");
        try (var document = Loader.loadPDF(made)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var form = document.getDocumentCatalog().getAcroForm();
            assertThat(form == null ? KANA : form.getField("kana-of-name").getValueAsString()).isEqualTo(KANA);
            assertThat(form == null ? "" : form.getField("name").getValueAsString()).isEmpty();
        }
        conforms(made);
        var printable = EligibilityDeclaration.ofOneself(member("髙橋　誠", "タカハシ　マコト"), TODAY);
        assertThat(String.join("", TaggedText.of(pdf.apply(printable)))).doesNotContain(note);
    }

    private static void conforms(byte[] pdf) throws Exception {
        assertThat(Validation.failures(pdf)).isEmpty();
    }

    private static RegisteredMember member(String name, String kana) {
        VILLAGE.jdbc.sql("""
                insert into feed (state, origin, insurer_number, kind, as_of, charset, content_sha256, added, changed, unchanged, ended)
                values ('APPLIED', 'COMMAND', '06990014', 'FULL', '2026-11-20', 'UTF-8', '', 1, 0, 0, 0)
                """).update();
        var ref = VILLAGE.member("06990014", LocalDate.of(1985, 4, 1));
        VILLAGE.jdbc.sql("update member set name = ?, name_kana = ?, address = '東京都架空市1' where ref = ?")
                .params(name, kana, ref.value()).update();
        return new Members(VILLAGE.jdbc).with(ref).orElseThrow();
    }
}
