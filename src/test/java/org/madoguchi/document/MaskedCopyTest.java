package org.madoguchi.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.certificate.CertificateFacts;
import org.madoguchi.eligibility.CopaymentRatio;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.eligibility.EligibilityConfirmation;
import org.madoguchi.enrollment.Enrollment;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.RegisteredMember;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** 写し（番号を隠したもの）: nothing of 保険者番号, 記号, 番号 and 枝番 is anywhere in it. */
class MaskedCopyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rectangle2D PAGE = new Rectangle2D.Float(46, 34, 503, 774);
    private static final String INSURER_NUMBER = "06130488";
    private static final String SYMBOL = "霞が関-73195";
    private static final String NUMBER = "8642097";
    private static final String BRANCH = "57";
    private static final String MARK = "写し（番号を隠したもの）";
    private static final String HIDDEN = "TD 写しのため、記載していません";

    private final MaskedCopyPdf pdf = new MaskedCopyPdf(Validation.words(), Validation.FONTS);

    enum Person {
        PLAIN("健保　太郎", "ケンポ　タロウ"),
        LONG("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
                "ｼﾞｪｰﾑｽﾞ ｸﾘｽﾄﾌｧｰ ｱﾚｸｻﾝﾀﾞｰ ﾏｸｼﾐﾘｱﾝ ﾌｪﾙﾅﾝﾃﾞｽ ｶﾞﾙｼｱ ﾃﾞ ﾗ ﾍﾞｶﾞ ﾛﾄﾞﾘｹﾞｽ ｼﾞｭﾆｱ"),
        RARE("𠮷野\uDB40\uDD00　葛\uDB40\uDD00子", "ヨシノ　カツコ"),
        ELDERLY("髙橋　﨑人", "タカハシ　サキト"),
        ELDERLY_AND_LONG(LONG.name, LONG.kana),
        DEPENDENT("佐藤　芽衣", "サトウ　メイ"),
        FOREIGN("NGUYEN THI KIM NGAN", "グエン　ティ　キム　ガン");

        private final String name;
        private final String kana;

        Person(String name, String kana) {
            this.name = name;
            this.kana = kana;
        }

        boolean isElderly() {
            return name().startsWith("ELDERLY");
        }

        RegisteredMember member() {
            var insurer = InsurerNumber.of(INSURER_NUMBER);
            return new RegisteredMember(
                    MemberRef.parse("7c9e6679-7425-40de-944b-e07fc1f90ae7").orElseThrow(),
                    new Insurer(insurer, "みどり健康保険組合", "03-0000-0000"), new InsuredNumber(insurer, SYMBOL, NUMBER, BRANCH),
                    this == DEPENDENT ? RegisteredMember.Role.DEPENDENT : RegisteredMember.Role.INSURED, new PersonName(name, kana),
                    RegisteredMember.Sex.FEMALE, LocalDate.of(1985, 5, 5), "100-0013", "東京都千代田区霞が関1-2-3",
                    new Eligibility(LocalDate.of(2020, 4, 1), null, null, new CopaymentRatio(2),
                            isElderly() ? LocalDate.of(2026, 8, 1) : null, isElderly() ? LocalDate.of(2027, 7, 31) : null),
                    new Enrollment(Enrollment.State.ENROLLED, null), new CertificateFacts(null, null, null, null),
                    new EligibilityConfirmation(null, null), false, LocalDate.of(2026, 10, 31));
        }
    }

    record Kind(Person person, boolean notice) {}

    static Stream<Kind> everyKind() {
        return Stream.of(Person.values()).flatMap(person -> Stream.of(new Kind(person, false), new Kind(person, true)));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void theNumbersAreNowhereInIt(Kind kind) throws Exception {
        var copy = made(kind);
        var unpacked = Unpacked.of(copy);
        assertThat(Stream.of(INSURER_NUMBER, SYMBOL, "73195", NUMBER)).noneMatch(unpacked::holds);
        assertThat(unpacked.holds(kind.person().name.split("[ 　]")[0])).as("what is there is found in this way").isTrue();
        for (var text : List.of(String.join("\n", TaggedText.of(copy)), copied(copy))) {
            assertThat(text).doesNotContain(INSURER_NUMBER, SYMBOL, "73195", NUMBER, BRANCH);
        }
        assertThat(copied(copy)).contains(kind.person().name, MARK);
        assertThat(code(copy)).isEqualTo("no code");
    }

    /** What stood in an earlier revision could be brought back. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void thereIsNoEarlierRevisionOfIt(Kind kind) {
        var file = new String(made(kind), ISO_8859_1);
        assertThat(file.split("startxref", -1)).hasSize(2);
        assertThat(file.split("%%EOF", -1)).hasSize(2);
        assertThat(file).doesNotContain("/Prev ");
    }

    /** The control of both: the documents that the copies are made of hold all of it. */
    @Test
    void whatTheCopyHidesIsInTheDocument() throws IOException {
        var member = Person.PLAIN.member();
        for (var document : List.of(
                new EligibilityInformationPdf(Validation.words(), Validation.FONTS).of(EligibilityInformation.of(member, TODAY)),
                new EligibilityNoticePdf(Validation.words(), Validation.FONTS).of(EligibilityNotice.of(member, TODAY)))) {
            var unpacked = Unpacked.of(document);
            assertThat(Stream.of(INSURER_NUMBER, SYMBOL, NUMBER, BRANCH)).allMatch(unpacked::holds);
            assertThat(copied(document)).contains(INSURER_NUMBER, SYMBOL, NUMBER, BRANCH);
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void aScreenReaderCanReadIt(Kind kind) throws Exception {
        assertThat(Validation.failures(made(kind), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void itCanBeReadInManyYears(Kind kind) throws Exception {
        assertThat(Validation.failures(made(kind), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void itSaysInOrderWhatItIsAndWhatItHides(Kind kind) throws IOException {
        assertThat(TaggedText.of(made(kind))).containsExactlyElementsOf(
                kind.notice() ? notice(kind.person()) : information(kind.person()));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void nothingIsCutOffAndNothingStandsOnTopOfAnythingElse(Kind kind) throws IOException {
        var glyphs = glyphs(made(kind));
        assertThat(glyphs).isNotEmpty().allMatch(PAGE::contains);
        for (int i = 0; i < glyphs.size(); i++) {
            assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(glyphs.get(i)::intersects);
        }
    }

    /** To be looked at: target/documents. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void itIsOnePage(Kind kind) throws IOException {
        var name = kind.notice() ? "eligibility-notice-copy-" : "eligibility-information-copy-";
        PageImages.lay(name + kind.person().name().toLowerCase(), made(kind));
        try (var document = Loader.loadPDF(made(kind))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void theWindowSaysThatItIsACopyAndNamesNobody() throws IOException {
        assertThat(MaskedCopyPdf.informationFileName(TODAY)).isEqualTo("eligibility-information-copy-2026-11-21.pdf");
        assertThat(MaskedCopyPdf.noticeFileName(TODAY)).isEqualTo("eligibility-notice-copy-2026-11-21.pdf");
        assertThat(title(made(new Kind(Person.PLAIN, false)))).isEqualTo("医療保険の資格情報　" + MARK);
        assertThat(title(made(new Kind(Person.PLAIN, true)))).isEqualTo("資格情報のお知らせ　" + MARK);
    }

    @Test
    void aLogFileLearnsNothingOfThePerson() {
        var member = Person.PLAIN.member();
        assertThat(EligibilityInformationCopy.of(member, TODAY)).hasToString("EligibilityInformationCopy[2026-11-21]");
        assertThat(EligibilityNoticeCopy.of(member, TODAY)).hasToString("EligibilityNoticeCopy[2026-11-21]");
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        var copy = new EligibilityInformationCopy("みどり健康保険組合", "山田 \uD869\uDED7子", null, null, TODAY);
        assertThatExceptionOfType(UnprintableCharacter.class)
                .isThrownBy(() -> pdf.of(copy)).withMessage("No typeface has U+2A6D7");
    }

    private byte[] made(Kind kind) {
        var member = kind.person().member();
        return kind.notice() ? pdf.of(EligibilityNoticeCopy.of(member, TODAY)) : pdf.of(EligibilityInformationCopy.of(member, TODAY));
    }

    private static List<String> information(Person person) {
        var said = new ArrayList<>(List.of("H1 医療保険の資格情報", "P " + MARK, "P 保存日時： 2026年11月21日 時点",
                "TH 保険者名", "TD みどり健康保険組合", "TH 保険者番号", HIDDEN, "TH 記号", HIDDEN, "TH 番号", HIDDEN, "TH 枝番", HIDDEN,
                "TH 氏名", "TD " + person.name, "H2 70歳以上の方又は後期高齢者医療の加入者"));
        said.addAll(person.isElderly()
                ? List.of("TH 一部負担金割合", "TD 2割", "TH 有効期限", "TD 2027年7月31日")
                : List.of("TH 一部負担金割合", "TD —", "TH 有効期限", "TD —"));
        said.addAll(foot());
        return said;
    }

    private static List<String> notice(Person person) {
        var said = new ArrayList<>(List.of("H1 資格情報のお知らせ", "P " + MARK, "P みどり健康保険組合",
                "P あなたの加入する健康保険の資格情報を下記のとおりお知らせします。", "P なお、このお知らせのみでは受診できません。",
                "TH 保険者番号", HIDDEN, "TH 記号", HIDDEN, "TH 番号", HIDDEN, "TH （枝番）", HIDDEN,
                "TH 氏名", "TD " + person.name, "TH フリガナ", "TD " + person.kana));
        if (person.isElderly()) {
            said.addAll(List.of("TH 負担割合", "TD 2割", "TH 有効期限", "TD 令和9年7月31日", "TH 発効期日", "TD 令和8年8月1日"));
        }
        said.addAll(List.of("TH 適用開始年月日", "TD 令和2年4月1日", "TH 交付年月日", "TD 令和8年11月21日"));
        said.addAll(foot());
        return said;
    }

    private static List<String> foot() {
        return List.of(
                "P ※ 保険者番号と、記号・番号・枝番は、この写しには記載していません。健康保険などの事務に必要な場合を除き、これらを告げるよう求めることは、"
                        + "法律で禁じられています（健康保険法第194条の2など）。",
                "P ※ この写しは、健康保険に加入していることを示すためのものです。医療機関等での受診には使えません。",
                "P 発行者 みどり健康保険組合");
    }

    private static String title(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains(MARK).doesNotContain("健保");
            return document.getDocumentInformation().getTitle();
        }
    }

    private static String code(byte[] pdf) throws Exception {
        var image = PageImages.page(pdf, 0, 150);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
        } catch (NotFoundException none) {
            return "no code";
        }
    }

    private static String copied(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setLineSeparator("");
            return stripper.getText(document);
        }
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
