package org.madoguchi.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.eligibility.CopaymentRatio;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EligibilityNoticePdfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rectangle2D PAGE = new Rectangle2D.Float(40, 34, 515, 774);
    private static final EligibilityNotice.Elderly TWO_TENTHS = new EligibilityNotice.Elderly(
            new CopaymentRatio(2), LocalDate.of(2027, 7, 31), LocalDate.of(2026, 8, 1));
    private static final String LONG_INSURER = "東京都情報関連電気通信サービス産業健康保険組合連合会東日本支部";

    private final EligibilityNoticePdf pdf = new EligibilityNoticePdf(Validation.words(), Validation.FONTS);

    enum Kind {
        PLAIN("健保　太郎", "ケンポ　タロウ"),
        LONG("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
                "ｼﾞｪｰﾑｽﾞ ｸﾘｽﾄﾌｧｰ ｱﾚｸｻﾝﾀﾞｰ ﾏｸｼﾐﾘｱﾝ ﾌｪﾙﾅﾝﾃﾞｽ ｶﾞﾙｼｱ ﾃﾞ ﾗ ﾍﾞｶﾞ ﾛﾄﾞﾘｹﾞｽ ｼﾞｭﾆｱ"),
        LONG_WITHOUT_A_SPACE("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポパイポのシューリンガン",
                "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツクウネルトコロニスムトコロヤブラコウジノヤブコウジ"),
        YOSHINO("𠮷野　家子", "ヨシノ　イエコ"),
        TAKAHASHI("髙橋　﨑人", "タカハシ　サキト"),
        WATANABE(IpamjMincho.WATANABE + "　次郎", "ワタナベ　ジロウ"),
        KATSURAGI("葛\uDB40\uDD00城　三郎", "カツラギ　サブロウ"),
        COMPATIBILITY_IDEOGRAPHS("\uFA19山　\uFA10太郎", "カミヤマ　ツカタロウ"),
        UNREADABLE_AT_THE_INSURER("●橋　花子", "タカハシ　ハナコ"),
        FOREIGN("NGUYEN THI KIM NGAN", "グエン　ティ　キム　ガン"),
        FOREIGN_WITH_MARKS("Nguye\u0302\u0303n Thi\u0323 A\u0301nh", "グエン　ティ　アイン"),
        DEPENDENT("佐藤　芽衣", "サトウ　メイ"),
        ELDERLY("𠮷野　茂", "ヨシノ　シゲル"),
        ELDERLY_AND_LONG(LONG_WITHOUT_A_SPACE.name, LONG_WITHOUT_A_SPACE.kana),
        WITHOUT_SYMBOL("健保　花子", "ケンポ　ハナコ");

        private final String name;
        private final String kana;

        Kind(String name, String kana) {
            this.name = name;
            this.kana = kana;
        }

        private EligibilityNotice notice() {
            boolean isLong = name().contains("LONG");
            return new EligibilityNotice(
                    isLong ? LONG_INSURER : "みほん健康保険組合", "06990014",
                    this == WITHOUT_SYMBOL ? "" : isLong ? "千代田区-情報" : "2601", isLong ? "12345678" : "1001",
                    this == DEPENDENT ? "03" : "00", name, kana,
                    name().startsWith("ELDERLY") ? TWO_TENTHS : null, LocalDate.of(2019, 4, 30), TODAY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void itSaysWhatTheOfficialFormSaysInItsOrder(Kind kind) throws IOException {
        assertThat(TaggedText.of(pdf.of(kind.notice()))).containsExactlyElementsOf(said(kind.notice()));
    }

    @ParameterizedTest
    @EnumSource
    void aScreenReaderCanReadIt(Kind kind) throws Exception {
        assertThat(Validation.failures(pdf.of(kind.notice()), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void itCanBeReadInManyYears(Kind kind) throws Exception {
        assertThat(Validation.failures(pdf.of(kind.notice()), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsCutOffAndNothingStandsOnTopOfAnythingElse(Kind kind) throws IOException {
        var glyphs = glyphs(pdf.of(kind.notice()));
        assertThat(glyphs).allMatch(PAGE::contains);
        for (int i = 0; i < glyphs.size(); i++) {
            assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(glyphs.get(i)::intersects);
        }
    }

    /** The card is 85.6 × 53.98 mm (ISO/IEC 7810 ID-1); nothing stands within 2 mm of where it is cut. */
    @ParameterizedTest
    @EnumSource
    void theScissorsMeetNothing(Kind kind) throws IOException {
        var card = new Rectangle2D.Double(298.6, 654.9, 242.6, 153);
        var safe = new Rectangle2D.Double(card.x + 5.7, card.y + 5.7, card.width - 11.4, card.height - 11.4);
        assertThat(glyphs(pdf.of(kind.notice()))).filteredOn(card::intersects).hasSizeGreaterThan(60).allMatch(safe::contains);
    }

    @Test
    void itIsSmallEnoughForAPhone() {
        assertThat(pdf.of(Kind.PLAIN.notice())).hasSizeLessThan(90_000);
    }

    /** To be looked at, each kind. */
    @ParameterizedTest
    @EnumSource
    void itLiesInTheBuild(Kind kind) throws IOException {
        PageImages.lay("eligibility-notice-" + kind.name().toLowerCase(), pdf.of(kind.notice()));
        assertThat(Path.of("target", "documents", "eligibility-notice-" + kind.name().toLowerCase() + ".png")).isNotEmptyFile();
    }

    @ParameterizedTest
    @EnumSource
    void theCodeLeadsToMynaportalAndHoldsNothingElse(Kind kind) throws Exception {
        assertThat(code(pdf.of(kind.notice()), 0)).isEqualTo("https://myna.go.jp/");
    }

    /** ISO/IEC 18004; 25 modules and 4 on each side are 33. */
    @ParameterizedTest
    @EnumSource
    void theCodeIsWhiteForFourModulesAllAround(Kind kind) throws IOException {
        var notice = pdf.of(kind.notice());
        var image = PageImages.page(notice, 0, 144);
        var place = placeOfFigure(notice);
        int left = Math.round(place.getLowerLeftX() * 2);
        int top = image.getHeight() - Math.round(place.getUpperRightY() * 2);
        int side = Math.round(place.getWidth() * 2);
        int quiet = side * 4 / 33 - 1;
        for (int x = 1; x < side - 1; x++) {
            for (int y = 1; y < side - 1; y++) {
                boolean inCode = Math.min(Math.min(x, y), side - 1 - Math.max(x, y)) >= quiet;
                assertThat(inCode || (image.getRGB(left + x, top + y) & 0xFFFFFF) == 0xFFFFFF).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsCopiedFromItIsWhatTheRegisterHas(Kind kind) throws IOException {
        var notice = kind.notice();
        assertThat(copied(pdf.of(notice))).contains(notice.name(), notice.kana(), notice.symbol(), notice.number());
    }

    @Test
    void aHouseholdGetsAPageForEach() throws Exception {
        var family = Stream.of(Kind.PLAIN, Kind.ELDERLY, Kind.DEPENDENT).map(Kind::notice).toList();
        var household = pdf.of(family);
        try (var document = Loader.loadPDF(household)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            var root = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            assertThat(root.getKids()).extracting(part -> ((PDStructureElement) part).getStructureType())
                    .containsExactly("Sect", "Sect", "Sect");
        }
        assertThat(TaggedText.of(household)).containsExactlyElementsOf(family.stream().flatMap(each -> said(each).stream()).toList());
        assertThat(code(household, 2)).isEqualTo("https://myna.go.jp/");
        assertThat(Validation.failures(household, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Validation.failures(household, PDFAFlavour.PDFA_2_A)).isEmpty();
        PageImages.lay("eligibility-notice-household", household);
        assertThatIllegalArgumentException().isThrownBy(() -> pdf.of(List.of()));
    }

    @Test
    void theFirstYearOfAnEraIsNotCalledOne() throws IOException {
        var plain = Kind.PLAIN.notice();
        var notice = new EligibilityNotice(plain.insurerName(), plain.insurerNumber(), plain.symbol(), plain.number(),
                plain.branch(), plain.name(), plain.kana(), null, LocalDate.of(2019, 5, 1), TODAY);
        assertThat(TaggedText.of(pdf.of(notice))).contains("TD 令和元年5月1日");
    }

    @Test
    void aCharacterThatNoTypefaceHasIsNamedAndTheNameIsNot() {
        var plain = Kind.PLAIN.notice();
        var notice = new EligibilityNotice(plain.insurerName(), plain.insurerNumber(), plain.symbol(), plain.number(),
                plain.branch(), "山田 \uD869\uDED7子", plain.kana(), null, plain.appliesFrom(), TODAY);
        assertThatExceptionOfType(UnprintableCharacter.class)
                .isThrownBy(() -> pdf.of(notice)).withMessage("No typeface has U+2A6D7");
    }

    @Test
    void theWindowAndTheFileAreNamedAfterNobody() throws IOException {
        assertThat(EligibilityNoticePdf.fileName(TODAY)).isEqualTo("eligibility-notice-2026-11-21.pdf");
        assertThat(EligibilityNoticePdf.householdFileName(TODAY)).isEqualTo("eligibility-notices-2026-11-21.pdf");
        try (var document = Loader.loadPDF(pdf.of(Kind.PLAIN.notice()))) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("資格情報のお知らせ");
            assertThat(new String(document.getDocumentCatalog().getMetadata().toByteArray(), UTF_8))
                    .contains("資格情報のお知らせ").doesNotContain("健保");
        }
    }

    @Test
    void manyAtOnceGetTheirOwn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var kinds = Collections.nCopies(10, List.of(Kind.values())).stream().flatMap(List::stream).toList();
            var copies = threads.invokeAll(kinds.stream()
                    .map(kind -> (Callable<List<String>>) () -> TaggedText.of(pdf.of(kind.notice()))).toList());
            for (int i = 0; i < kinds.size(); i++) {
                assertThat(copies.get(i).get()).containsExactlyElementsOf(said(kinds.get(i).notice()));
            }
        }
    }

    private static List<String> said(EligibilityNotice notice) {
        var symbol = notice.symbol().isEmpty() ? "—" : notice.symbol();
        return Stream.of(
                Stream.of(
                        "H1 資格情報のお知らせ", "P " + notice.insurerName(), "P 保険者番号　06990014",
                        "P あなたの加入する健康保険の資格情報を下記のとおりお知らせします。", "P なお、このお知らせのみでは受診できません。",
                        "TH 記号", "TD " + symbol, "TH 番号", "TD " + notice.number(), "TH （枝番）", "TD " + notice.branch(),
                        "TH 氏名", "TD " + notice.name(), "TH フリガナ", "TD " + notice.kana()),
                elderly(notice),
                Stream.of(
                        "TH 適用開始年月日", "TD 平成31年4月30日", "TH 交付年月日", "TD 令和8年11月21日",
                        "P ※ 70歳以上の場合、負担割合のほか、有効期限、発効期日を記載。（下部の切り取り箇所も同様）",
                        "P スマートフォンをお持ちの方は、以下の QR コードからマイナポータルにログインすることで、ご自身の健康保険の"
                                + "資格情報を確認することができます。ぜひご活用ください。",
                        "P － マイナポータルへのアクセス・ダウンロードはこちら －",
                        "Figure マイナポータルへのQRコード（https://myna.go.jp/）",
                        "P マイナ保険証の読み取りができない例外的な場合については、スマートフォンの資格情報画面をマイナ保険証とともに"
                                + "医療機関等の受付で提示することで受診いただけます（スマートフォンをお持ちでない方は、この文書を"
                                + "マイナ保険証とともに医療機関等の受付で提示することで受診いただけます）。",
                        "P 下部を切り取ってご利用いただくこともできます（このお知らせのみでは受診できません）",
                        "H2 資格情報のお知らせ", "P 令和8年11月21日発行", "P " + notice.insurerName(), "P 保険者番号　06990014",
                        "TH 記号", "TD " + symbol, "TH 番号", "TD " + notice.number(), "TH （枝番）", "TD " + notice.branch(),
                        "TH 氏名", "TD " + notice.name()),
                elderly(notice),
                Stream.of("P 受診の際にはマイナ保険証があわせて必要です")).flatMap(part -> part).toList();
    }

    private static Stream<String> elderly(EligibilityNotice notice) {
        return notice.elderly() == null ? Stream.empty() : Stream.of(
                "TH 負担割合", "TD 2割", "TH 有効期限", "TD 令和9年7月31日", "TH 発効期日", "TD 令和8年8月1日");
    }

    /** What a phone reads from the page as an ordinary printer prints it. */
    private static String code(byte[] pdf, int page) throws Exception {
        var image = PageImages.page(pdf, page, 150);
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    private static PDRectangle placeOfFigure(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = (PDStructureElement) ((PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst())
                    .getKids().getFirst();
            return page.getKids().stream().map(PDStructureElement.class::cast)
                    .filter(element -> element.getStructureType().equals("Figure"))
                    .map(figure -> ((PDLayoutAttributeObject) figure.getAttributes().getObject(0)).getBBox())
                    .findFirst().orElseThrow();
        }
    }

    private static String copied(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
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
