package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.eligibility.CopaymentRatio;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The number at the foot of a document: it is read, by eyes and phones, and disturbs nothing that stood there before. */
class CheckMarkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rectangle2D PAGE = new Rectangle2D.Float(40, 34, 515, 782);
    private static final CheckNumber NUMBER = new CheckNumber("7K3F9Q2MABCDEFGHJKMN");
    private static final CheckMark MARK = new CheckMark(NUMBER, "https://madoguchi.kenpo.example");
    private static final CheckMark LONG_ADDRESS = new CheckMark(NUMBER, "https://madoguchi.shikakukakunin.midori-kenpo.example");
    private static final String LONG_INSURER = "東京都情報関連電気通信サービス産業健康保険組合連合会東日本支部";
    private static final String LONG_NAME = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポパイポのシューリンガン";

    record Printed(String name, byte[] pdf, CheckMark mark) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Printed> documents() {
        var elderly = new EligibilityNotice.Elderly(new CopaymentRatio(2), LocalDate.of(2027, 7, 31), LocalDate.of(2026, 8, 1));
        return Stream.of(
                notice("plain", "みほん健康保険組合", "健保　太郎", null, MARK),
                notice("elderly", "みほん健康保険組合", "𠮷野　茂", elderly, MARK),
                notice("long", LONG_INSURER, LONG_NAME, elderly, LONG_ADDRESS),
                information("plain", "みほん健康保険組合", "健保　太郎", "0011", MARK),
                information("long-name", "みほん健康保険組合", LONG_NAME, "0011", LONG_ADDRESS),
                information("all-long", LONG_INSURER, LONG_NAME, "0011", MARK));
    }

    private static Printed notice(String name, String insurer, String member, EligibilityNotice.Elderly elderly, CheckMark mark) {
        var notice = new EligibilityNotice(insurer, "06990014", "2601", "1001", "00", member, "ケンポ　タロウ", elderly,
                LocalDate.of(2019, 4, 30), TODAY);
        return new Printed("marked-notice-" + name,
                new EligibilityNoticePdf(Validation.words(), Validation.FONTS).ofMarked(List.of(new Marked<>(notice, mark))), mark);
    }

    private static Printed information(String name, String insurer, String member, String symbol, CheckMark mark) {
        var information = new EligibilityInformation(insurer, "06990014", symbol, "1001", "00", member, null, null, TODAY);
        return new Printed("marked-information-" + name,
                new EligibilityInformationPdf(Validation.words(), Validation.FONTS).of(new Marked<>(information, mark)), mark);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void itComesLastAndSaysWhereToAsk(Printed document) throws IOException {
        var said = TaggedText.of(document.pdf());
        assertThat(said.subList(said.size() - 4, said.size())).containsExactly(
                "P 確認番号　7K3F-9Q2M-ABCD-EFGH-JKMN",
                "P この書類が本物か、次のページで確かめられます。",
                "P " + document.mark().page(),
                "Figure この書類を確かめるページへのQRコード（" + document.mark().link() + "）");
    }

    /** As an ordinary printer prints it; a phone sees one of the codes at a time. */
    @ParameterizedTest
    @MethodSource("documents")
    void itsCodeIsReadFromAnOrdinaryPrint(Printed document) throws Exception {
        try (var pdf = Loader.loadPDF(document.pdf())) {
            var image = PageImages.page(document.pdf(), pdf.getNumberOfPages() - 1, 150);
            int width = image.getWidth() / 5;
            int height = document.name().endsWith("all-long") ? 0 : image.getHeight() * 4 / 5;
            var foot = image.getSubimage(0, height, width, image.getHeight() / 5);
            assertThat(code(foot)).isEqualTo(document.mark().link());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aScreenReaderAndAnArchiveTakeIt(Printed document) throws Exception {
        assertThat(Validation.failures(document.pdf(), PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(Validation.failures(document.pdf(), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingIsCutOffAndNothingStandsOnTopOfAnythingElse(Printed document) throws IOException {
        PageImages.lay(document.name(), document.pdf());
        for (var glyphs : glyphs(document.pdf())) {
            assertThat(glyphs).allMatch(PAGE::contains);
            for (int i = 0; i < glyphs.size(); i++) {
                assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(glyphs.get(i)::intersects);
            }
        }
    }

    @Test
    void onlyTheLongestOfNamesTakeAnotherPageForIt() throws IOException {
        for (var document : documents().toList()) {
            try (var pdf = Loader.loadPDF(document.pdf())) {
                assertThat(pdf.getNumberOfPages()).as(document.name()).isEqualTo(document.name().endsWith("all-long") ? 2 : 1);
            }
        }
    }

    private static String code(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    /** The core of each glyph of each page: its middle half, three quarters of its size high. */
    private static List<List<Rectangle2D>> glyphs(byte[] pdf) throws IOException {
        var pages = new ArrayList<List<Rectangle2D>>();
        try (var document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void startPage(PDPage page) {
                    pages.add(new ArrayList<>());
                }

                @Override
                protected void processTextPosition(TextPosition glyph) {
                    if (!glyph.getUnicode().isBlank()) {
                        pages.getLast().add(new Rectangle2D.Float(glyph.getX() + glyph.getWidth() / 4,
                                glyph.getY() - glyph.getFontSizeInPt() * 0.75f, glyph.getWidth() / 2,
                                glyph.getFontSizeInPt() * 0.75f));
                    }
                }
            }.getText(document);
        }
        return pages;
    }
}
