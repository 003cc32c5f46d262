package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number that is read out on the phone, or typed from paper. */
class CheckNumberTest {

    @Test
    void noTwoAreTheSame() {
        assertThat(Stream.generate(CheckNumber::random).limit(10_000).distinct()).hasSize(10_000);
        assertThat(CheckNumber.random().grouped()).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "7K3F-9Q2M-ABCD-EFGH-J1K0", "7k3f9q2mabcdefghj1k0", " 7K3F 9Q2M ABCD EFGH JlKo ", "７Ｋ３Ｆ－９Ｑ２Ｍ－ＡＢＣＤ－ＥＦＧＨ－Ｊ１Ｋ０",
        "7K3F‐9Q2M―ABCDーEFGH−JIKO"
    })
    void howeverItIsTypedItIsRead(String typed) {
        assertThat(CheckNumber.read(typed)).contains(new CheckNumber("7K3F9Q2MABCDEFGHJ1K0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3F-9Q2M-ABCD-EFGH-JKM", "7K3F-9Q2M-ABCD-EFGH-JKMNP", "7K3F-9Q2M-ABCD-EFGH-JKMU", "123456789018", "/../"})
    void whatIsNoneIsNotTakenForOne(String typed) {
        assertThat(CheckNumber.read(typed)).isEmpty();
    }

    @Test
    void itStandsInNoLogFile() {
        var number = CheckNumber.random();
        assertThat(number.toString() + new CheckMark(number, "https://kenpo.example")).doesNotContain(number.letters());
    }
}
