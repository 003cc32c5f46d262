package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.madoguchi.eligibility.CopaymentRatio;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class EligibilityNoticePdfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Rectangle2D PAGE = new Rectangle2D.Float(40, 34, 515, 774);
    private static final EligibilityNotice.Elderly TWO_TENTHS = new EligibilityNotice.Elderly(
            new CopaymentRatio(2), LocalDate.of(2027, 7, 31), LocalDate.of(2026, 8, 1));
    private static final String LONG_INSURER = "東京都情報関連電気通信サービス産業健康保険組合連合会東日本支部";

    private final EligibilityNoticePdf pdf = new EligibilityNoticePdf(Validation.words());

    enum Kind {
        PLAIN("健保　太郎", "ケンポ　タロウ"),
        LONG("ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア",
                "ｼﾞｪｰﾑｽﾞ ｸﾘｽﾄﾌｧｰ ｱﾚｸｻﾝﾀﾞｰ ﾏｸｼﾐﾘｱﾝ ﾌｪﾙﾅﾝﾃﾞｽ ｶﾞﾙｼｱ ﾃﾞ ﾗ ﾍﾞｶﾞ ﾛﾄﾞﾘｹﾞｽ ｼﾞｭﾆｱ"),
        LONG_WITHOUT_A_SPACE("寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末食う寝る処に住む処藪ら柑子の藪柑子パイポパイポのシューリンガン",
                "ジュゲムジュゲムゴコウノスリキレカイジャリスイギョノスイギョウマツウンライマツフウライマツクウネルトコロニスムトコロヤブラコウジノヤブコウジ"),
        YOSHINO("𠮷野　家子", "ヨシノ　イエコ"),
        TAKAHASHI("髙橋　﨑人", "タカハシ　サキト"),
        WATANABE("渡邊\uDB40\uDD03　次郎", "ワタナベ　ジロウ"),
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

    /** To be looked at, each kind. */
    @ParameterizedTest
    @EnumSource
    void itLiesInTheBuild(Kind kind) throws IOException {
        PageImages.lay("eligibility-notice-" + kind.name().toLowerCase(), pdf.of(kind.notice()));
        assertThat(Path.of("target", "documents", "eligibility-notice-" + kind.name().toLowerCase() + ".png")).isNotEmptyFile();
    }

    private static List<String> said(EligibilityNotice notice) {
        return List.of();
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
