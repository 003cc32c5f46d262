package org.madoguchi.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which ways of writing a name in kana are one for the search. */
class FoldedKanaTest {

    private static final DataSource DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);

    @ParameterizedTest
    @CsvSource({
        "さとう, サトウ", "ｻﾄｳ, サトウ", "きゃりー, キヤリ", "ｷｬﾘｰ, キヤリ", "ﾊﾞﾝﾄﾞｳ, バンドウ", "ﾊﾟﾝﾀﾞ, パンダ", "か゛い, ガイ",
        "ハ゜ン, パン", "か\u3099い, ガイ", "カ\u3099イ, ガイ", "ｳﾞｧﾝ, ヴアン", "ゔぁん, ヴアン", "チヂミ, チジミ", "ちぢみ, チジミ", "ﾁﾁﾞﾐ, チジミ",
        "みづき, ミズキ", "ミヅキ, ミズキ", "カヲル, カオル", "かをる, カオル", "ヰノウエ, イノウエ", "ゐのうえ, イノウエ", "ヨシヱ, ヨシエ", "よしゑ, ヨシエ",
        "オガサワラ, オガサワラ", "ハ, ハ", "バ, バ", "ハﾟ, パ"})
    void whatSoundsTheSameIsTheSame(String written, String folded) {
        assertThat(fold(written)).isEqualTo(folded);
    }

    @Test
    void eachSmallLetterIsTheLargeOne() {
        assertThat(fold("ァィゥェォッャュョヮヵヶ")).isEqualTo("アイウエオツヤユヨワカケ");
        assertThat(fold("ぁぃぅぇぉっゃゅょゎゕゖ")).isEqualTo("アイウエオツヤユヨワカケ");
        assertThat(fold("ｧｨｩｪｫｯｬｭｮ")).isEqualTo("アイウエオツヤユヨ");
        assertThat(fold("ㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ")).isEqualTo("クシストヌハヒフヘホムラリルレロ");
        assertThat(fold("ㇷ\u309A")).isEqualTo("プ");
    }

    /** In Unicode the two alphabets stand in the same order, 96 places apart. */
    @Test
    void eachHiraganaIsItsKatakana() {
        var hiragana = IntStream.rangeClosed('ぁ', 'ゖ').mapToObj(Character::toString).toList();
        for (var letter : hiragana) {
            var katakana = Character.toString(letter.charAt(0) + 96);
            assertThat(fold(letter)).as(letter).isEqualTo(fold(katakana)).hasSize(1);
        }
        assertThat(fold(String.join("", hiragana))).matches("[ア-ヴ]{86}").doesNotMatch(".*[ァ-ヶ&&[ァィゥェォッャュョヮヵヶヂヅヰヱヲ]].*");
    }

    /** Folded lengths follow the letters: no name folds to nothing, and none to fewer letters than were counted. */
    @Test
    void noLetterIsLost() {
        var letters = IntStream.concat(IntStream.rangeClosed('\u3040', '\u30FF'), IntStream.rangeClosed('\uFF66', '\uFF9F'))
                .filter(c -> Character.getType(c) == Character.OTHER_LETTER)
                .mapToObj(Character::toString).toList();
        assertThat(letters).hasSizeGreaterThan(200);
        for (var letter : letters) {
            assertThat(fold(letter)).as(letter).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ー", "ｰ", "-", "－", "﹣", "‐", "‑", "‒", "–", "—", "―", "⁃", "−", "─", "━", "\u00AD", "〜", "～", "~", "〰",
        "・", "･", "·", "•", "‧", "∙", "⋅", "゠", "=", "＝", " ", "\u3000", "\u00A0", "\u2003", "\t", "\n", "\r", "\u200B", "\uFEFF"})
    void longMarksAndWhatStandsBetweenThePartsAreDropped(String sign) {
        assertThat(fold("ジヨ" + sign + "ンズ" + sign + sign + "ポル" + sign)).isEqualTo("ジヨンズポル");
    }

    @ParameterizedTest
    @ValueSource(strings = {"サトウ", "ハ", "ヴ", "髙", "𠮷", "葛󠄀", "%_\\", "ヽ", "々"})
    void nothingElseChanges(String written) {
        assertThat(fold(written)).isEqualTo(written);
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(List.of("サトウ", "サド", "サドウ", "ザトウ", "ハダ", "ハタ", "バンドウ", "パンドウ", "オオノ", "オノ"))
                .extracting(FoldedKanaTest::fold).doesNotHaveDuplicates();
    }

    @Test
    void whatIsFoldedFoldsToItself() {
        var folded = fold("ｷｬﾘｰ・みづき　チヂヲゐゑ ゔぁん");
        assertThat(fold(folded)).isEqualTo(folded);
    }

    private static String fold(String written) {
        return JDBC.sql("select fold_kana(?)").param(written).query(String.class).single();
    }
}
