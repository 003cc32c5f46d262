package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;

/** What it says, and how it is set, is read by {@link PapersTest}. */
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

    private final PostedLettersPdf pdf = Papers.POST;

    private static List<PostedLetter> all() {
        return List.of(
                letter(1, PostedDocument.ELIGIBILITY_INFORMATION, NAME, ADDRESS),
                letter(2, PostedDocument.ELIGIBILITY_NOTICE, "髙橋　誠", ADDRESS),
                letter(1234, PostedDocument.ELIGIBILITY_INFORMATION, "葛\uDB40\uDD00城　三郎", ADDRESS),
                letter(1235, PostedDocument.CONFIRMATION_APPLICATION, LONGEST_NAME, LONGEST_ADDRESS));
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
    void aCharacterThatNoTypefaceHasIsKnownBefore() {
        assertThat(pdf.prints(letter(1, PostedDocument.ELIGIBILITY_NOTICE, NAME, ADDRESS))).isTrue();
        assertThat(pdf.prints(letter(1, PostedDocument.ELIGIBILITY_NOTICE, "\uD869\uDED7田　花子", ADDRESS))).isFalse();
        assertThat(pdf.prints(letter(1, PostedDocument.ELIGIBILITY_NOTICE, NAME, "\uD869\uDED7町1番"))).isFalse();
    }

    @Test
    void noLettersAreNoDocument() {
        assertThatIllegalArgumentException().isThrownBy(() -> pdf.of(List.of()));
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
        try (var document = Loader.loadPDF(pdf)) {
            return Glyph.of(document).getFirst().stream().map(Glyph::core).toList();
        }
    }
}
