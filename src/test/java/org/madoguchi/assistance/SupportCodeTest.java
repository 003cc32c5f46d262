package org.madoguchi.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupportCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"012345", "０１２３４５", "012 345", "０１２　３４５", " 012-345 ", "0-1-2-3-4-5", "012ー345", "012−345", "012\u00a0345"})
    void isReadInAnyWidthWithWhateverStandsBetween(String typed) {
        assertThat(SupportCode.read(typed)).contains(new SupportCode("012345"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "いちにさん", "123456789018", "一二三四五六"})
    void anythingElseIsNone(String typed) {
        assertThat(SupportCode.read(typed)).isEmpty();
    }

    @Test
    void hasSixDigitsAndNothingElse() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SupportCode("12345"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SupportCode("１２３４５６"));
        assertThat(new SupportCode("012345").groups()).containsExactly("012", "345");
        assertThat(new SupportCode("012345").spoken()).containsExactly("0", "1", "2", "3", "4", "5");
    }

    /** Of a thousand, a handful would be alike by chance, and every digit stands everywhere. */
    @Test
    void nobodyGuessesTheNext() {
        var codes = Stream.generate(SupportCode::random).limit(1000).map(SupportCode::digits).toList();
        assertThat(codes.stream().distinct().count()).isGreaterThan(980);
        for (int place = 0; place < 6; place++) {
            int at = place;
            assertThat(codes.stream().map(digits -> digits.charAt(at)).distinct()).hasSize(10);
        }
    }

    @Test
    void aLogFileIsNoPlaceForIt() {
        assertThat(new SupportCode("012345").toString()).doesNotContain("0");
    }
}
