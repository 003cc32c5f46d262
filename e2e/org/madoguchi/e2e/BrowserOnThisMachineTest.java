package org.madoguchi.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserOnThisMachineTest {

    @TempDir
    private Path folder;

    @Test
    void theOneOnThePathIsTaken() throws IOException {
        var chromium = executable("chromium");
        assertThat(machine(Map.of("PATH", folder.toString()), debian(true)).installed()).contains(chromium);
        assertThat(machine(Map.of("PATH", folder.toString()), debian(true)).options().executablePath).isEqualTo(chromium);
    }

    @Test
    void theOneThatIsNamedComesFirst() throws IOException {
        executable("chromium");
        var named = executable("my-own");
        var environment = Map.of("PATH", folder.toString(), "CHROMIUM", named.toString());
        assertThat(machine(environment, debian(true)).installed()).contains(named);
    }

    @Test
    void whereOneIsThereNothingIsInstalledOrDownloaded() throws IOException {
        executable("google-chrome");
        var machine = machine(Map.of("PATH", folder.toString()), debian(true));
        assertThat(machine.missingPackages()).isEmpty();
        assertThat(machine.driver().env).containsEntry("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    }

    @Test
    void debianBringsWhatIsMissing() {
        var bare = machine(nothing(), debian(false));
        assumeThat(bare.installed()).isEmpty();
        assertThat(bare.missingPackages()).containsExactly("chromium", "fonts-noto-cjk");
        assertThat(machine(nothing(), debian(true)).missingPackages()).containsExactly("chromium");
    }

    @Test
    void elsewherePlaywrightBringsItsOwn() {
        var elsewhere = machine(nothing(), new DebianPackages(false));
        assumeThat(elsewhere.installed()).isEmpty();
        assertThat(elsewhere.missingPackages()).isEmpty();
        assertThat(elsewhere.driver().env).isNull();
        assertThat(elsewhere.options().executablePath).isNull();
    }

    private Map<String, String> nothing() {
        return Map.of("PATH", folder.toString());
    }

    private Path executable(String name) throws IOException {
        var file = Files.createFile(folder.resolve(name));
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file;
    }

    private static BrowserOnThisMachine machine(Map<String, String> environment, DebianPackages packages) {
        return new BrowserOnThisMachine(environment, packages);
    }

    private static DebianPackages debian(boolean withJapaneseFont) {
        return new DebianPackages(true) {
            @Override
            boolean hasJapaneseFont() {
                return withJapaneseFont;
            }
        };
    }
}
