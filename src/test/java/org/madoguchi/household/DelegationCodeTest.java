package org.madoguchi.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DelegationCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7K4M-9Q01", "7k4m9q01", " 7K4M 9Q01 ", "７Ｋ４Ｍ－９Ｑ０１", "７ｋ４ｍ　９ｑ０１", "7K4Mー9Q01", "7K4M−9Q01",
        "7K4M–9QOI", "7k4m-9qol"})
    void itIsTypedGenerously(String typed) {
        assertThat(DelegationCode.read(typed)).contains(new DelegationCode("7K4M9Q01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K4M9Q0", "7K4M9Q012", "7K4M-9Q01-22", "7K4M9Q0U", "7K4M9Q0あ", "7K4M-9Q01-2222-3"})
    void whatCanBeNoCodeIsNone(String typed) {
        assertThat(DelegationCode.read(typed)).isEmpty();
    }

    @Test
    void itIsShownInGroupsAndReadBack() {
        var letter = DelegationCode.random(CodeKind.LETTER);
        assertThat(letter.letters()).hasSize(12);
        assertThat(letter.inGroups()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(DelegationCode.read(letter.inGroups())).contains(letter);
        assertThat(letter.toString()).doesNotContain(letter.letters());
    }

    @Test
    void itIsAnotherEachTime() {
        assertThat(IntStream.range(0, 1000).mapToObj(n -> DelegationCode.random(CodeKind.CODE))
                .collect(Collectors.toSet())).hasSize(1000);
    }
}
