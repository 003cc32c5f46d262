package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreeTextTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "12/3 10:30にかけ直す", "12月3日、10時30分", "2027年3月まで使えます", "二人で来られます", "70歳、3割", "10〜12時", "一昨日、二度目のお電話", ""})
    void datesTimesAndCountsMayBeWritten(String text) {
        assertThat(FreeText.problem(text)).isNull();
        assertThat(FreeText.withoutNumbers(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "番号は1003です, 番号は＊です",
        "123456789018, ＊",
        "番号は 1234.5678.9018 です, 番号は ＊.＊.＊ です",
        "1234・5678・9018, ＊・＊・＊",
        "番号は 12 34 56 78 90 18 です, 番号は ＊ です",
        "123-456-789-012, ＊",
        "一〇〇三, ＊",
        "①②③④, ＊",
        "１-０-０-３, ＊",
        "'12​34', ＊",
        "090-1234-5678へ, ＊へ",
        "2027年の番号2027, 2027年の番号＊"
    })
    void aNumberIsTakenOutHoweverItIsWritten(String text, String left) {
        assertThat(FreeText.problem(text)).isEqualTo("number");
        assertThat(FreeText.withoutNumbers(text)).isEqualTo(left);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", " ab\u001B ", "\u0007ab"})
    void whatNoKeyboardTypesIsNotKept(String text) {
        assertThat(FreeText.kept(text)).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1\u200B", "1-", "a"})
    void whatNoHandTypesIsRefusedAndNotShownAgainAsAWhole(String piece) {
        assertThat(FreeText.problem(piece.repeat(500_000))).isEqualTo("too-long");
        assertThat(FreeText.withoutNumbers(piece.repeat(500_000)).length()).isLessThanOrEqualTo(1_000);
    }

    @ParameterizedTest
    @CsvSource({"200, ", "201, too-long"})
    void itIsShort(int length, String problem) {
        assertThat(FreeText.problem("\uD869\uDED7".repeat(length))).isEqualTo(problem);
    }
}
