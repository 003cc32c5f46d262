package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.eligibility.CopaymentRatio;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EligibilityInformationPdfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rectangle2D PAGE = new Rectangle2D.Float(40, 40, 515, 762);
    private static final String INSURER = "みどり健康保険組合";

    private final EligibilityInformationPdf pdf = new EligibilityInformationPdf(Validation.words(), Validation.FONTS);

    enum Person {
        PLAIN("健保 太郎"),
        LONG("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア"),
        LONG_WITHOUT_A_SPACE("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポパイポのシューリンガン"),
        YOSHINO("𠮷野 家子"),
        TAKAHASHI("髙橋 﨑人"),
        WATANABE(IpamjMincho.WATANABE + " 次郎"),
        KATSURAGI("葛\uDB40\uDD00城 三郎"),
        LATIN("NGUYEN THI KIM NGAN"),
        VIETNAMESE("Nguyễn Thị Ánh"),
        VIETNAMESE_WITH_COMBINING_MARKS("Nguye\u0302\u0303n Thi\u0323 A\u0301nh"),
        COMPATIBILITY_IDEOGRAPHS("\uFA19山 \uFA10太郎"),
        SAME_GLYPH_TWICE("山本 \u2F2D太"),
        KANA_WITH_COMBINING_MARKS("カ\u3099ーフィールト\u3099 ﾄﾞﾅ"),
        UNREADABLE_AT_THE_INSURER("●橋 花子");

        private final String name;

        Person(String name) {
            this.name = name;
        }
    }

    static Stream<EligibilityInformation> everyKindOfForm() {
        return Stream.concat(
                Stream.of(Person.values()).map(person -> form(person.name)),
                Stream.of(elderly(), withoutSymbol()));
    }

    @ParameterizedTest
    @MethodSource("everyKindOfForm")
    void itSaysWhatTheOfficialFormSaysInItsOrder(EligibilityInformation form) throws IOException {
        assertThat(TaggedText.of(pdf.of(form))).containsExactly(
                "H1 医療保険の資格情報",
                "P この画面のみでは受診できません。マイナ保険証とあわせて医療機関等の受付に提示してください。",
                "P 保存日時： 2026年11月21日 時点",
                "TH 保険者名", "TD " + INSURER,
                "TH 保険者番号", "TD 06139992",
                "TH 記号", "TD " + (form.symbol().isEmpty() ? "—" : "0011"),
                "TH 番号", "TD 0123456",
                "TH 枝番", "TD 07",
                "TH 氏名", "TD " + form.name(),
                "H2 70歳以上の方又は後期高齢者医療の加入者",
                "TH 一部負担金割合", "TD " + (form.copayment() == null ? "—" : "2割"),
                "TH 有効期限", "TD " + (form.validUntil() == null ? "—" : "2027年7月31日"),
                "P (注)マイナ保険証の読み取りができない例外的な場合には、保存したPDFファイルをマイナ保険証とともに医療機関等の受付に"
                        + "提示することで受診いただけます。なお、70歳以上の方や後期高齢者医療の加入者の方は、表示されている有効期限の到来に"
                        + "伴い、一部負担金割合が変更になる場合がありますので、ご注意ください。",
                "P 参考（保険者ポータル発行）",
                "P 発行者 " + INSURER);
    }

    @ParameterizedTest
    @EnumSource
    void aNameCopiedFromItIsTheNameInTheRegister(Person person) throws IOException {
        assertThat(copied(pdf.of(form(person.name)))).contains(person.name);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfForm")
    void aScreenReaderCanReadIt(EligibilityInformation form) throws Exception {
        assertThat(Validation.failures(pdf.of(form), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKindOfForm")
    void itCanBeReadInManyYears(EligibilityInformation form) throws Exception {
        assertThat(Validation.failures(pdf.of(form), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        assertThatExceptionOfType(UnprintableCharacter.class)
                .isThrownBy(() -> pdf.of(form("山田 \uD869\uDED7\uDB40\uDD00子")))
                .withMessage("No typeface has U+2A6D7 U+E0100")
                .extracting(UnprintableCharacter::codePoints).isEqualTo("U+2A6D7 U+E0100");
    }

    @Test
    void theLongestFieldsDoNotStandOnTopOfEachOther() throws IOException {
        var glyphs = glyphs(pdf.of(longest()));
        assertThat(glyphs).allMatch(PAGE::contains);
        for (int i = 0; i < glyphs.size(); i++) {
            assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(glyphs.get(i)::intersects);
        }
    }

    @Test
    void theWindowAndTheFileAreNamedAfterNobody() throws IOException {
        assertThat(EligibilityInformationPdf.fileName(TODAY)).isEqualTo("eligibility-information-2026-11-21.pdf");
        try (var document = Loader.loadPDF(pdf.of(form(Person.PLAIN.name)))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("医療保険の資格情報");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), "UTF-8"))
                    .contains("医療保険の資格情報").doesNotContain("健保");
        }
    }

    @Test
    void manyAtOnceGetTheirOwn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var forms = Collections.nCopies(20, everyKindOfForm().toList()).stream().flatMap(List::stream).toList();
            var copies = threads.invokeAll(forms.stream()
                    .map(form -> (Callable<List<String>>) () -> TaggedText.of(pdf.of(form))).toList());
            for (int i = 0; i < forms.size(); i++) {
                assertThat(copies.get(i).get()).contains("TD " + forms.get(i).name());
            }
        }
    }

    private static EligibilityInformation form(String name) {
        return new EligibilityInformation(INSURER, "06139992", "0011", "0123456", "07", name, null, null, TODAY);
    }

    private static EligibilityInformation elderly() {
        return new EligibilityInformation(INSURER, "06139992", "0011", "0123456", "07", Person.YOSHINO.name,
                new CopaymentRatio(2), LocalDate.of(2027, 7, 31), TODAY);
    }

    private static EligibilityInformation withoutSymbol() {
        return new EligibilityInformation(INSURER, "06139992", "", "0123456", "07", Person.PLAIN.name, null, null, TODAY);
    }

    private static EligibilityInformation longest() {
        return new EligibilityInformation("東京都情報関連電気通信サービス産業健康保険組合連合会東日本支部", "06139992",
                "千代田区-情報", "0123456", "07", Person.LONG_WITHOUT_A_SPACE.name, null, null, TODAY);
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
                    glyphs.add(new Rectangle2D.Float(glyph.getX() + glyph.getWidth() / 4,
                            glyph.getY() - glyph.getFontSizeInPt() * 0.75f, glyph.getWidth() / 2,
                            glyph.getFontSizeInPt() * 0.75f));
                }
            }.getText(document);
        }
        return glyphs;
    }
}
