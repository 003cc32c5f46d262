package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PostedLettersPdfTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Insurer INSURER =
            new Insurer(InsurerNumber.of("06990014"), "みほん健康保険組合", "0120-000-000");
    private static final String NAME = "佐藤　健一";
    private static final String ADDRESS = "東京都架空市みほん町一丁目1番1号";
    private static final String LONGEST_ADDRESS =
            "東京都架空市みほん町一丁目101番地の202 グランドパレスみほん町セントラルタワーレジデンスイーストウイング ノースサイド別館A棟12345号室 有限会社れんしゅう商店方";
    private static final String LONGEST_NAME =
            "ジェームズ クリストファー アレクサンダー マクシミリアン フェルナンデス ガルシア デ ラ ベガ ロドリゲス ジュニア";

    private final PostedLettersPdf pdf =
            new PostedLettersPdf(Validation.words(), Validation.FONTS,
                    new EligibilityInformationPdf(Validation.words(), Validation.FONTS), new EligibilityNoticePdf(Validation.words(), Validation.FONTS));

    static Stream<List<PostedLetter>> everyKindOfPost() {
        return Stream.of(
                List.of(letter(1, PostedDocument.ELIGIBILITY_INFORMATION, NAME, ADDRESS)),
                List.of(letter(2, PostedDocument.ELIGIBILITY_NOTICE, "𠮷野　茂", ADDRESS)),
                List.of(letter(3, PostedDocument.CONFIRMATION_APPLICATION, IpamjMincho.WATANABE + "　直美", LONGEST_ADDRESS)),
                List.of(letter(4, PostedDocument.ELIGIBILITY_NOTICE, LONGEST_NAME, LONGEST_ADDRESS)),
                all());
    }

    private static List<PostedLetter> all() {
        return List.of(
                letter(1, PostedDocument.ELIGIBILITY_INFORMATION, NAME, ADDRESS),
                letter(2, PostedDocument.ELIGIBILITY_NOTICE, "髙橋　誠", ADDRESS),
                letter(1234, PostedDocument.ELIGIBILITY_INFORMATION, "葛\uDB40\uDD00城　三郎", ADDRESS),
                letter(1235, PostedDocument.CONFIRMATION_APPLICATION, LONGEST_NAME, LONGEST_ADDRESS));
    }

    @Test
    void theLetterSaysToWhomFromWhomAndWhat() throws IOException {
        assertThat(TaggedText.of(pdf.of(List.of(letter(12, PostedDocument.ELIGIBILITY_NOTICE, NAME, ADDRESS)))))
                .startsWith(
                        "P 〒000-0001", "P " + ADDRESS, "P 佐藤　健一　様",
                        "P みほん健康保険組合", "P 電話 0120-000-000", "P 2026年11月21日", "P 受付番号 12",
                        "H1 書類をお送りします",
                        "P お電話でご依頼のあった書類を、登録されているご住所にお送りします。",
                        "H2 同封した書類",
                        "P 資格情報のお知らせ　1枚",
                        "P 加入している健康保険の記号・番号などを書いたものです。カードリーダーでマイナ保険証を読み取れないときに、"
                                + "マイナンバーカードといっしょに受付で見せてください。この書類だけでは受診できません。",
                        "P お心当たりのないときは、お手数ですが 0120-000-000 にお電話ください。",
                        "H1 資格情報のお知らせ", "P みほん健康保険組合");
    }

    @Test
    void whatThePortalPrintsFollowsTheLetterItBelongsTo() throws IOException {
        var pieces = TaggedText.of(pdf.of(all()));
        assertThat(pieces).filteredOn(piece -> piece.startsWith("H1")).containsExactly(
                "H1 書類をお送りします", "H1 医療保険の資格情報", "H1 書類をお送りします", "H1 資格情報のお知らせ",
                "H1 書類をお送りします", "H1 医療保険の資格情報", "H1 書類をお送りします");
        assertThat(pieces).filteredOn(piece -> piece.equals("TD 佐藤　健一") || piece.startsWith("TD 葛")).hasSize(2);
        try (var document = Loader.loadPDF(pdf.of(all()))) {
            assertThat(document.getNumberOfPages()).isEqualTo(7);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("郵送する書類");
        }
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPost")
    void aScreenReaderCanReadIt(List<PostedLetter> letters) throws Exception {
        assertThat(Validation.failures(pdf.of(letters), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPost")
    void itCanBeReadInManyYears(List<PostedLetter> letters) throws Exception {
        assertThat(Validation.failures(pdf.of(letters), PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theAddressIsInTheWindowWhereverThePaperSlipsToAndNothingElseEverIs(PostedDocument document) throws IOException {
        var glyphs = firstPage(pdf.of(List.of(letter(1, document, NAME, ADDRESS))));
        var addressed = ("〒000-0001" + ADDRESS + NAME + "様").replaceAll("[\\s\\p{Z}]", "").length();
        assertThat(glyphs).filteredOn(millimetres(20, 12, 85, 36)::contains).hasSize(addressed);
        assertThat(glyphs).filteredOn(millimetres(0, 0, 110, 57)::intersects).hasSize(addressed);
    }

    @Test
    void theLongestAddressIsInTheWindowOfAPaperThatLiesAtTheUpperLeft() throws IOException {
        var glyphs = firstPage(pdf.of(List.of(letter(1, PostedDocument.ELIGIBILITY_NOTICE, LONGEST_NAME, LONGEST_ADDRESS))));
        var addressed = ("〒000-0001" + LONGEST_ADDRESS + LONGEST_NAME + "様").replaceAll("[\\s\\p{Z}]", "").length();
        assertThat(glyphs).filteredOn(millimetres(20, 12, 110, 57)::contains).hasSize(addressed);
        assertThat(glyphs).filteredOn(millimetres(0, 0, 110, 57)::intersects).hasSize(addressed);
    }

    @Test
    void nothingStandsOnTopOfAnythingElse() throws IOException {
        var glyphs = firstPage(pdf.of(List.of(letter(1, PostedDocument.ELIGIBILITY_NOTICE, LONGEST_NAME, LONGEST_ADDRESS))));
        for (int i = 0; i < glyphs.size(); i++) {
            assertThat(glyphs.subList(i + 1, glyphs.size())).noneMatch(glyphs.get(i)::intersects);
        }
    }

    @Test
    void aCharacterThatNoTypefaceHasIsKnownBefore() {
        assertThat(pdf.prints(letter(1, PostedDocument.ELIGIBILITY_NOTICE, NAME, ADDRESS))).isTrue();
        assertThat(pdf.prints(letter(1, PostedDocument.ELIGIBILITY_NOTICE, "\uD869\uDED7田　花子", ADDRESS))).isFalse();
        assertThat(pdf.prints(letter(1, PostedDocument.ELIGIBILITY_NOTICE, NAME, "\uD869\uDED7町1番"))).isFalse();
    }

    @Test
    void noLettersAreNoDocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> pdf.of(List.of()));
    }

    /** To be looked at. */
    @Test
    void itLiesInTheBuild() throws IOException {
        var file = Files.createDirectories(Path.of("target", "documents")).resolve("posted-letters.pdf");
        Files.write(file, pdf.of(all()));
        assertThat(file).isNotEmptyFile();
    }

    private static PostedLetter letter(long number, PostedDocument document, String name, String address) {
        var information = new EligibilityInformation(
                INSURER.name(), INSURER.number().digits(), "2601", "1001", "00", name, null, null, TODAY);
        var notice = new EligibilityNotice(INSURER.name(), INSURER.number().digits(), "2601", "1001", "00", name,
                "サトウ　ケンイチ", null, LocalDate.of(2020, 4, 1), TODAY);
        return new PostedLetter(number, document, name, "000-0001", address, INSURER,
                document == PostedDocument.ELIGIBILITY_INFORMATION ? information : null,
                document == PostedDocument.ELIGIBILITY_NOTICE ? notice : null, TODAY);
    }

    private static Rectangle2D millimetres(float left, float top, float right, float bottom) {
        float point = 72 / 25.4f;
        return new Rectangle2D.Float(left * point, top * point, (right - left) * point, (bottom - top) * point);
    }

    /** What is drawn there, from the upper left corner of the page. */
    private static List<Rectangle2D> firstPage(byte[] pdf) throws IOException {
        var glyphs = new ArrayList<Rectangle2D>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition glyph) {
                    if (!glyph.getUnicode().isBlank()) {
                        glyphs.add(new Rectangle2D.Float(glyph.getX() + glyph.getWidth() / 4,
                                glyph.getY() - glyph.getFontSizeInPt() * 0.75f, glyph.getWidth() / 2,
                                glyph.getFontSizeInPt() * 0.75f));
                    }
                }
            };
            stripper.setEndPage(1);
            stripper.getText(document);
        }
        return glyphs;
    }
}
