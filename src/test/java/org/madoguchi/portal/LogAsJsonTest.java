package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.Madoguchi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In a process of its own: how the log is written is the same for the whole process. */
class LogAsJsonTest {

    @TempDir
    Path directory;

    private Process portal;

    @AfterEach
    void end() throws InterruptedException {
        portal.destroy();
        portal.waitFor(30, TimeUnit.SECONDS);
        portal.destroyForcibly();
    }

    /** ECS, as Elastic reads it: one object a line, from the start to a seal. */
    @Test
    void eachLineIsOneObject() throws Exception {
        var log = directory.resolve("log");
        portal = start(log);
        new Visitor(URI.create("http://localhost:" + await(log, "(?m)^[^{].*http://localhost:(\\d+)"))).signIn("sato");
        await(log, "(Sealed \\d+ access entries)");
        var lines = Files.readAllLines(log).stream().filter(line -> line.startsWith("{")).map(LogAsJsonTest::read).toList();
        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
            assertThat(line.at("/@timestamp").asString()).isNotEmpty();
            assertThat(line.at("/log/level").asString()).isNotEmpty();
            assertThat(line.at("/message").asString()).isNotEmpty();
        });
        assertThat(Files.readAllLines(log)).as("but what the demo says to whoever has started it")
                .filteredOn(line -> !line.startsWith("{")).noneMatch(line -> line.contains("INFO") || line.contains("WARN"));
    }

    private Process start(Path log) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp", portalAlone(),
                Madoguchi.class.getName(), "--server.port=0", "--madoguchi.demo.provider-port=0",
                "--madoguchi.demo.directory=" + directory.resolve("demo"),
                "--madoguchi.demo.programs=" + Path.of("target/postgresql").toAbsolutePath(),
                "--madoguchi.access-log.seal-every=1s", "--logging.structured.format.console=ecs",
                "--logging.level.org.springframework.boot.tomcat=info");
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /** Without the tests' own way of logging. */
    private static String portalAlone() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.replace('\\', '/').endsWith("test-classes")).collect(Collectors.joining(File.pathSeparator));
    }

    private String await(Path log, String pattern) throws Exception {
        var end = Instant.now().plusSeconds(180);
        while (Instant.now().isBefore(end) && portal.isAlive()) {
            var found = Pattern.compile(pattern).matcher(Files.readString(log));
            if (found.find()) {
                return found.group(1);
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no " + pattern + " in " + Files.readString(log));
    }

    private static JsonNode read(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
