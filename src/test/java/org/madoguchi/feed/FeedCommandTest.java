package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.insured;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The operator at the terminal. */
class FeedCommandTest extends RegisterTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aGoodFeedIsTakenInAndCounted() throws IOException {
        assertEquals(0, run("--import=" + file(insured("0000001")), "--as-of=2026-10-31"));
        assertTrue(out.toString(UTF_8).contains("06990022"), out.toString(UTF_8));
        assertTrue(refOf("0000001", "00", SATOS_BIRTHDAY).isPresent());
    }

    @Test
    void takenInAgainIsFineToo() throws IOException {
        var file = file(insured("0000001"));
        run("--import=" + file, "--as-of=2026-10-31");
        assertEquals(0, run("--import=" + file, "--as-of=2026-10-31", "--kind=full", "--charset=auto"));
    }

    @Test
    void aBadFeedIsRefusedWithLineAndColumnAndNothingOfThePerson() throws IOException {
        assertEquals(1, run(
                "--import=" + file(insured("0000001"), insured("7654321").with("Birthdate", "19450231")),
                "--as-of=2026-10-31"));
        var said = out.toString(UTF_8);
        assertTrue(said.contains("3") && said.contains("Birthdate"), said);
        for (var personal : new String[] {"佐藤", "サトウ", "7654321", "1945"}) {
            assertFalse(said.contains(personal), said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--as-of=31.10.2026", "--as-of=0206-10-31", "--as-of=2026-10-31 --kind=some",
            "--as-of=2026-10-31 --charset=UTF-12", "--as-of=2026-10-31 --knd=delta",
            "--as-of=2026-10-31 -kind=delta", "--as-of=2026-10-31 --allow-ending=false",
            "--as-of=2026-10-31 --allow-ending=", "--as-of=2026-10-31 --madoguchi=x"})
    void wrongOptionsAreToldApartFromARefusal(String options) throws IOException {
        var arguments = ("--import=" + file(insured("0000001")) + " " + options).strip().split(" ");
        assertEquals(2, run(arguments));
        assertTrue(out.toString(UTF_8).contains("--as-of=2026-10-31"));
    }

    @Test
    void whatConfiguresTheProcessIsNoWrongOption() throws IOException {
        assertEquals(0, run("--import=" + file(insured("0000001")), "--as-of=2026-10-31", "--allow-ending",
                "--madoguchi.insurers[0].phone=03-0000-0000", "--spring.datasource.url=jdbc:postgresql:register",
                "--logging.level.root=warn", "--server.port=0"));
    }

    @Test
    void aFileThatIsNotThereIsWrongUsage() {
        assertEquals(2, run("--import=" + folder.resolve("none.csv"), "--as-of=2026-10-31"));
        assertEquals(2, run("--import=" + folder, "--as-of=2026-10-31"));
    }

    @Test
    void theTerminalSpeaksTheLanguageOfTheProcess() throws IOException {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.US);
            run("--import=" + file(insured("0000001").with("Sex1", "9")), "--as-of=2026-10-31");
            assertTrue(out.toString(UTF_8).contains("Line 2, Sex1: This is not a code"), out.toString(UTF_8));
            out.reset();
            Locale.setDefault(Locale.FRANCE);
            run("--import=" + file(insured("0000001").with("Sex1", "9")), "--as-of=2026-10-31");
            assertTrue(out.toString(UTF_8).contains("2 行目・Sex1："), out.toString(UTF_8));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSyntheticFeedGoesToTheTerminalOrToAFile() throws IOException {
        assertEquals(0, generate("--generate-feed=20", "--seed=7"));
        var file = folder.resolve("feed.csv");
        assertEquals(0, generate("--generate-feed=20", "--seed=7", "--as-of=2026-10-31", "--out=" + file));
        assertEquals(Files.readString(file), out.toString(UTF_8));
        assertEquals(0, run("--import=" + file, "--as-of=2026-10-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--generate-feed=20", "--generate-feed=many --seed=1", "--generate-feed=-1 --seed=1",
            "--generate-feed=1 --seed=1 --insurer=1", "--generate-feed=1 --seed=1 --output=feed.csv"})
    void aSyntheticFeedNeedsACountAndASeed(String options) {
        assertEquals(2, generate(options.split(" ")));
        assertTrue(err.toString(UTF_8).contains("--seed="));
        assertEquals("", out.toString(UTF_8));
    }

    private int run(String... arguments) {
        return new FeedCommand(feeds, words())
                .run(new DefaultApplicationArguments(arguments), new PrintStream(out, true, UTF_8));
    }

    private int generate(String... arguments) {
        return new SyntheticFeedCommand(words(), CLOCK).run(new DefaultApplicationArguments(arguments),
                new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private Path file(FeedFile.Row... rows) throws IOException {
        return Files.writeString(folder.resolve("import.csv"), FeedFile.of(rows).text());
    }

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("i18n/feed");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
