package org.madoguchi.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.terminal.CannotStart;

class FontsTest {

    @TempDir
    private Path folder;

    @Test
    void aConfiguredFontThatIsNotThereIsNamedInOneLine() {
        var missing = folder.resolve("missing.ttf").toString();
        assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new Fonts(new FontProperties(missing)))
                .withMessageContaining("madoguchi.documents.ipamj-mincho").withMessageContaining(missing)
                .withMessageNotContaining("\n");
    }

    @Test
    void aConfiguredFileThatIsNoFontIsNamedInOneLine() throws IOException {
        for (var content : new String[] {"", "no font", "no font at all, and so long that it could begin like one".repeat(20)}) {
            var file = Files.writeString(folder.resolve("font.ttf"), content).toString();
            assertThatExceptionOfType(CannotStart.class).isThrownBy(() -> new Fonts(new FontProperties(file)))
                    .withMessageContaining("madoguchi.documents.ipamj-mincho").withMessageContaining(file)
                    .withMessageNotContaining("\n");
        }
    }

    @Test
    void withoutTheLargeFontTheOthersPrintWhatTheyHave() {
        var fonts = new Fonts((Typeface) null);
        assertThat(fonts.complete()).isFalse();
        assertThat(fonts.regular().lacking("𠮷野　髙橋")).isEmpty();
        assertThat(fonts.regular().lacking("渡邊\uDB40\uDD0F")).hasSize(1);
    }

    @Test
    @IpamjMincho.Needed
    void itIsFoundWhereDebianHasItAndWhereTheOperatorSays() {
        for (var path : new String[] {null, IpamjMincho.FILE.toString()}) {
            var fonts = new Fonts(new FontProperties(path));
            assertThat(fonts.complete()).isTrue();
            assertThat(fonts.regular().lacking("渡邊\uDB40\uDD0F")).isEmpty();
        }
    }
}
