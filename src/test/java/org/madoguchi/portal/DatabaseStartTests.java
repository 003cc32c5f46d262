package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.Madoguchi;
import org.madoguchi.demo.EmbeddedPostgres;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** What an insurer's engineer reads when the database is not there, or is not the right one. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseStartTests {

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres postgres;
    private static Path key;

    @BeforeAll
    static void start() throws Exception {
        key = signingKey();
        postgres = EmbeddedPostgres.startIn(directory, Path.of("target/postgresql"));
        postgres.createDatabase("own");
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "spring.datasource.url      | jdbc:postgresql://nowhere.invalid/own | The host nowhere.invalid of the database is unknown",
        "spring.datasource.username | stranger                              | refuses the account stranger of spring.datasource.username",
        "spring.datasource.password | wrong                                 | refuses the account portal of spring.datasource.username",
        "spring.flyway.user         | stranger                              | refuses the account stranger of spring.flyway.user",
        "spring.flyway.password     | wrong                                 | refuses the account madoguchi of spring.flyway.user"
    })
    void whatIsConfiguredWronglyIsNamedInOneLine(String setting, String value, String line, CapturedOutput log) {
        refuses(Map.of(setting, value), line, log);
    }

    @Test
    void aDatabaseThatTheServerDoesNotHaveIsNamedInOneLine(CapturedOutput log) {
        refuses(Map.of("spring.datasource.url", postgres.jdbcUrl("other")), "has no database other", log);
    }

    @Test
    void anEditedMigrationAndANewerSchemaAreNamedInOneLineEach(CapturedOutput log) throws SQLException {
        started(Map.of()).close();

        execute("update flyway_schema_history set checksum = checksum + 1 where version in ('3', '5')");
        refuses(Map.of(), "The database's schema is not this portal's: edited since it was migrated, or from another one, is V3, V5", log);
        execute("update flyway_schema_history set checksum = checksum - 1 where version in ('3', '5')");

        execute("""
                insert into flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,
                        execution_time, success)
                values (1000, '9999', 'to come', 'SQL', 'V9999__to_come.sql', 1, 'madoguchi', 1, true)
                """);
        try {
            assertThatThrownBy(() -> started(Map.of())).isNotNull();
            assertThat(log.toString().lines().filter(line -> line.contains("ERROR"))).last().asString()
                    .contains("The database's schema is newer than this portal, which does not know V9999");
        } finally {
            execute("delete from flyway_schema_history where version = '9999'");
        }
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    void aDatabaseThatComesLateIsWaitedForWithALineFromTimeToTime(CapturedOutput log) throws Exception {
        try (var line = new DatabaseLine(postgres.port())) {
            line.cut();
            var start = new FutureTask<>(() -> started(Map.of(
                    "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + line.port() + "/own",
                    "madoguchi.database.say-so-every", "1s")));
            Thread.ofPlatform().start(start);
            while (!start.isDone() && !log.toString().contains("Waiting for the database")) {
                Thread.sleep(Duration.ofMillis(50));
            }
            Thread.sleep(Duration.ofMillis(2500));
            line.mend();
            start.get(60, TimeUnit.SECONDS).close();
            assertThat(log.toString().lines().filter(said -> said.contains("Waiting for the database at 127.0.0.1:" + line.port())))
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(log).doesNotContain("\tat ", "ERROR");
        }
    }

    @Test
    void aDatabaseThatDoesNotComeIsGivenUpInOneLine(CapturedOutput log) {
        try (var line = new DatabaseLine(postgres.port())) {
            line.cut();
            refuses(Map.of(
                    "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + line.port() + "/own",
                    "madoguchi.database.wait-at-start", "1s"), "has not come within 1 s: Connection refused", log);
        }
    }

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingIsGivenUpInOneLine(CapturedOutput log) {
        try (var line = new DatabaseLine(postgres.port())) {
            line.goDead();
            refuses(Map.of(
                    "spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + line.port() + "/own",
                    "madoguchi.database.wait-at-start", "1s"), "has not come within 1 s", log);
        }
    }

    /** As the command line does, in a process of its own. */
    @Test
    void theProcessEndsWithAnExitCodeThatTellsSo() throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), "org.madoguchi.Madoguchi"));
        settings(Map.of("spring.datasource.password", "wrong")).forEach((name, value) -> command.add("--" + name + "=" + value));
        var portal = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(portal.getInputStream().readAllBytes());
        assertThat(portal.waitFor()).isNotZero();
        assertThat(said.lines().filter(line -> line.contains("ERROR"))).singleElement().asString().contains("refuses the account portal");
        assertThat(said).doesNotContain("\tat ");
    }

    private static void refuses(Map<String, String> settings, String line, CapturedOutput log) {
        assertThatThrownBy(() -> started(settings).close()).isNotNull();
        assertThat(log.toString().lines().filter(said -> said.contains("ERROR"))).singleElement().asString().contains(line);
        assertThat(log).doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext started(Map<String, String> different) {
        return Madoguchi.start(settings(different).entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
    }

    private static Map<String, String> settings(Map<String, String> different) {
        var settings = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "spring.datasource.url", postgres.jdbcUrl("own"),
                "spring.datasource.username", "portal",
                "spring.datasource.password", postgres.createLogin("portal"),
                "spring.flyway.user", postgres.username(),
                "spring.flyway.password", postgres.password(),
                "madoguchi.demo.directory", directory.resolve("demo").toString(),
                "madoguchi.demo.provider-port", "0"));
        settings.put("madoguchi.access-log.signing-key", key.toString());
        settings.putAll(different);
        return settings;
    }

    private static Path signingKey() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        return Files.writeString(directory.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n");
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("own"), postgres.username(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
