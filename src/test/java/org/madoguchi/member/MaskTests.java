package org.madoguchi.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTests {

    private static final InsurerNumber INSURER = InsurerNumber.of("06990022");

    @ParameterizedTest
    @CsvSource({
        "1, ＊＊＊＊",
        "12, ＊＊＊＊",
        "123, ＊＊＊＊",
        "1234, ＊＊＊＊34",
        "0000123, ＊＊＊＊23",
        "１２３４５６, ＊＊＊＊５６",
        "公立𠮷, ＊＊＊＊",
        "公立学𠮷, ＊＊＊＊学𠮷",
        "𠮷𠮷𠮷, ＊＊＊＊",
        "𠮷𠮷𠮷𠮷, ＊＊＊＊𠮷𠮷"})
    void ofANumberTheLastTwoCharactersStayUnlessItIsShort(String written, String masked) {
        assertThat(new InsuredNumber(INSURER, written, "9", "00").maskedSymbol()).isEqualTo(masked);
        assertThat(new InsuredNumber(INSURER, "9", written, "00").maskedNumber()).isEqualTo(masked);
    }

    @Test
    void whereThereIsNoSymbolNoneIsHidden() {
        assertThat(new InsuredNumber(INSURER, "", "0000123", "00").maskedSymbol()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "サトウ　タロウ, サ＊＊　タ＊＊",
        "サイトウ　イ, サ＊＊　イ＊＊",
        "ｻﾄｳ ﾀﾛｳ, ｻ＊＊　ﾀ＊＊",
        "'　サトウ  ジャン・ポール\u00A0', サ＊＊　ジ＊＊",
        "𛀀ト　タロ, 𛀀＊＊　タ＊＊",
        "グエン, グ＊＊",
        "'', ''"})
    void ofANameTheFirstLetterOfEachPartStays(String kana, String masked) {
        assertThat(new PersonName("佐藤　太郎", kana).maskedKana()).isEqualTo(masked);
    }
}
