package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelTableTest {

    @Test
    void excelSeesThatItIsUnicodeAndWhereALineEnds() {
        var file = new ExcelTable().line(List.of("氏名", "番号")).line(List.of("𠮷野　健", 7)).file();
        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text(file)).isEqualTo("\uFEFF氏名,番号\r\n𠮷野　健,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "＝１", "＋", "－", "＠", "\t=1"})
    void aTextIsNeverCalculated(String typed) {
        assertThat(text(new ExcelTable().line(List.of(typed)).file())).isEqualTo("\uFEFF'" + typed + "\r\n");
    }

    @Test
    void aNumberMayBeNegativeAndWhatIsMissingIsEmpty() {
        assertThat(text(new ExcelTable().line(Arrays.asList(-3, null, "a,\"b\"")).file()))
                .isEqualTo("\uFEFF-3,,\"a,\"\"b\"\"\"\r\n");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
