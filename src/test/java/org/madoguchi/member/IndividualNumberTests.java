package org.madoguchi.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndividualNumberTests {

    /** Made up from the rule; 123456789018 is the example that the offices print on their samples. */
    @ParameterizedTest
    @ValueSource(strings = {"123456789018", "1234 5678 9018", "1234-5678-9018", "１２３４５６７８９０１８", " 123456789018 "})
    void isRecognisedHoweverItIsWritten(String text) {
        assertThat(IndividualNumber.looksLike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "－", "‐", "‑", "–", "—", "―", "−", "ー", "ｰ", "─", "\u00AD", "\u3000", "\u00A0", " － "})
    void isRecognisedWithWhateverBetweenItsGroups(String between) {
        var number = String.join(between, "1234", "5678", "9018");
        assertThat(IndividualNumber.looksLike(number)).isTrue();
        assertThat(IndividualNumber.appearsIn("中央1－2 マイナンバー" + number + "号")).isTrue();
    }

    @Test
    void isRecognisedInFullWidthAndInMixedWriting() {
        assertThat(IndividualNumber.looksLike("１２３４－５６７８－９０１８")).isTrue();
        assertThat(IndividualNumber.appearsIn("佐藤（１２３４－5678 ９０１８）")).isTrue();
    }

    @Test
    void anAddressOfManyDigitsIsNotTakenForOne() {
        assertThat(IndividualNumber.appearsIn("見本県窓口市中央１２３４－５６７８－９０１９")).isFalse();
        assertThat(IndividualNumber.appearsIn("中央1－23－4567－8901号室8")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345678901", "1234567890180", "123456789019", "abcdefghijkl"})
    void otherTextIsNotTakenForOne(String text) {
        assertThat(IndividualNumber.looksLike(text)).isFalse();
    }

    @Test
    void exactlyOneCheckDigitFits() {
        assertThat(IntStream.range(0, 10).filter(d -> IndividualNumber.looksLike("02345678901" + d)).count()).isEqualTo(1);
    }
}
