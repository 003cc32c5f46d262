package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands as the README has them, with nothing configured: the register comes up without its pages. */
class RegisterCommandsTest {

    @TempDir
    private Path directory;

    @Test
    void whatIsGeneratedCanBeTakenIn() {
        var feed = directory.resolve("feed.csv");
        assertThat(run("--generate-feed=100", "--seed=1", "--as-of=2026-10-31", "--out=" + feed)).isZero();
        assertThat(run("--import=" + feed, "--as-of=2026-10-31")).isZero();
    }

    private int run(String command, String... options) {
        var arguments = new String[options.length + 2];
        System.arraycopy(options, 0, arguments, 2, options.length);
        arguments[0] = command;
        arguments[1] = "--madoguchi.demo.directory=" + directory.resolve("demo");
        return RegisterCommands.run(arguments);
    }
}
