package org.madoguchi.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandingPageTest {

    private static final Path PAGE = Path.of("src/docs/standing.md");
    private static final Pattern TABLE = Pattern.compile("(?<=<!-- table -->\n).*?(?=<!-- /table -->)", Pattern.DOTALL);

    @Test
    void thePageShowsTheTableThatDecides() throws IOException {
        var rendered = TABLE.matcher(page()).replaceFirst(Matcher.quoteReplacement(MarkdownTable.ofTheDecisions()));
        if ("write".equals(System.getProperty("standing.page"))) {
            Files.writeString(PAGE, rendered);
        }
        assertThat(page()).isEqualTo(rendered);
    }

    @ParameterizedTest
    @EnumSource(Cause.class)
    void thePageNamesTheGroundOfEachCause(Cause cause) throws IOException {
        assertThat(page()).containsPattern("(?m)^\\| " + cause + " \\| .{10}");
    }

    private static String page() throws IOException {
        return Files.readString(PAGE);
    }
}
