package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.source.JWKSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.almanac.Japan;
import org.madoguchi.demo.DemoMode;
import org.madoguchi.demo.EmbeddedPostgres;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The whole portal with what it brings along, as the command line starts it. */
@ExtendWith(OutputCaptureExtension.class)
class DemoStartTest {

    private static final String ANY_PORT = "--server.port=0";
    private static final String REGISTRATION = "--spring.security.oauth2.client.registration.member.";
    private static final String PROVIDER = "--spring.security.oauth2.client.provider.member.";

    @TempDir
    Path directory;

    @Test
    void oneCommandBringsUpThePortalAndSaysWhomToSignInAsAndStoppingItLeavesNothingRunning(CapturedOutput output) {
        URI provider;
        URI database;
        try (var portal = start(ANY_PORT, "--madoguchi.demo.provider-port=0", "--madoguchi.today=2026-06-01")) {
            var environment = portal.getEnvironment();
            provider = URI.create(environment.getRequiredProperty(
                    "spring.security.oauth2.client.provider.member.issuer-uri"));
            database = database(environment);

            assertThat(portal.getBean(DemoMode.class)).isEqualTo(new DemoMode(true, true));
            assertThat(Japan.today(portal.getBean(Clock.class))).isEqualTo(LocalDate.of(2026, 6, 1));
            assertThat(portal.getBeanNamesForType(JWKSource.class)).as("the provider's beans").isEmpty();
            assertThat(output).contains("http://localhost:" + environment.getProperty("local.server.port"))
                    .contains("sato-hanako", "operator-ono", "1234");
            assertThat(listens(provider) && listens(database)).isTrue();
        }
        assertThat(listens(provider) || listens(database)).isFalse();
    }

    @Test
    void aPortalThatFailsToStartLeavesNothingRunning() throws Exception {
        int provider = freePort();
        var before = databases();
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> start("--server.port=" + taken.getLocalPort(),
                    "--madoguchi.demo.provider-port=" + provider)).hasCauseInstanceOf(PortInUseException.class);
        }
        assertThat(listens(URI.create("http://127.0.0.1:" + provider))).isFalse();
        assertThat(databases()).as("no database but those of other tests").isSubsetOf(before);
    }

    /** The database servers of this process, without the processes of their own, which come and go. */
    private static Set<ProcessHandle> databases() {
        return ProcessHandle.current().descendants()
                .filter(DemoStartTest::isPostgres)
                .filter(server -> server.parent().filter(DemoStartTest::isPostgres).isEmpty())
                .collect(Collectors.toSet());
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    @Test
    void aPortalThatMayNotStartSaysWhyInOneLine(CapturedOutput output) {
        assertThatThrownBy(() -> start("--server.address=0.0.0.0")).isInstanceOf(RuntimeException.class);

        assertThat(output.toString().lines().filter(line -> line.contains("The demo listens on this machine only")))
                .hasSize(1);
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void configuredOtherwiseThePortalBringsNothingAlong() throws Exception {
        try (var own = EmbeddedPostgres.startIn(directory.resolve("own"), Path.of("target/postgresql"))) {
            ownDatabase(own);
            try (var portal = startConfigured(own, "portal", own.createLogin("portal"), signingKey())) {
                assertThat(portal.getBean(DemoMode.class).active()).isFalse();
                assertThat(directory.resolve("demo")).doesNotExist();
                try (var connection = DriverManager.getConnection(own.jdbcUrl("own"), own.username(), own.password())) {
                    assertThat(connection.getMetaData().getTables(null, null, "flyway_schema_history", null).next())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void aDatabaseAccountThatCanChangeTheAccessLogIsRefusedInOneLine(CapturedOutput output) throws Exception {
        try (var own = EmbeddedPostgres.startIn(directory.resolve("own"), Path.of("target/postgresql"))) {
            ownDatabase(own);
            assertThatThrownBy(() -> startConfigured(own, own.username(), own.password(), signingKey()))
                    .hasMessageStartingWith("The database account of spring.datasource.username can change the access log");
            saysOneLine(output, "can change the access log");
            assertThatThrownBy(() -> startConfigured(own, "owner", own.createLogin("owner"), signingKey()))
                    .isInstanceOf(CannotStart.class);

            startConfigured(own, "portal", own.createLogin("portal"), signingKey()).close();
            execute(own, "grant update (reason) on access_entry to portal");
            assertThatThrownBy(() -> startConfigured(own, "portal", own.createLogin("portal"), signingKey()))
                    .isInstanceOf(CannotStart.class);
        }
    }

    @Test
    void withoutAKeyForTheAccessLogItSaysHowToMakeOne(CapturedOutput output) throws Exception {
        try (var own = EmbeddedPostgres.startIn(directory.resolve("own"), Path.of("target/postgresql"))) {
            ownDatabase(own);
            assertThatThrownBy(() -> startConfigured(own, "portal", own.createLogin("portal")))
                    .hasRootCauseInstanceOf(CannotStart.class);
            saysOneLine(output, "openssl genpkey -algorithm ed25519");
        }
    }

    @Test
    void aKeyStoreForDocumentsThatCannotBeReadIsNamedInOneLine(CapturedOutput output) throws Exception {
        try (var own = EmbeddedPostgres.startIn(directory.resolve("own"), Path.of("target/postgresql"))) {
            ownDatabase(own);
            assertThatThrownBy(() -> startConfigured(own, "portal", own.createLogin("portal"), signingKey(),
                    "--madoguchi.insurers[06990014].documents.key-store=/nowhere/documents.p12",
                    "--madoguchi.insurers[06990014].documents.key-store-password=secret"))
                    .hasRootCauseInstanceOf(CannotStart.class);
            saysOneLine(output, "/nowhere/documents.p12 of madoguchi.insurers.[…].documents.key-store is no PKCS#12 key store");
        }
    }

    private static void ownDatabase(EmbeddedPostgres own) throws SQLException {
        own.createLogin("owner");
        own.createDatabase("own");
        execute(own, "alter database own owner to owner");
    }

    private static void saysOneLine(CapturedOutput output, String words) {
        assertThat(output.toString().lines().filter(line -> line.contains("ERROR"))).singleElement().asString()
                .contains(words);
        assertThat(output).doesNotContain("\tat ");
    }

    private static void execute(EmbeddedPostgres own, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(own.jdbcUrl("own"), own.username(), own.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String signingKey() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
        var pem = "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key) + "\n-----END PRIVATE KEY-----\n";
        return "--madoguchi.access-log.signing-key=" + Files.writeString(directory.resolve("key.pem"), pem);
    }

    private ConfigurableApplicationContext startConfigured(
            EmbeddedPostgres own, String username, String password, String... more) {
        return start(Stream.concat(Stream.of(more), Stream.of(
                ANY_PORT,
                "--spring.datasource.url=" + own.jdbcUrl("own"),
                "--spring.datasource.username=" + username,
                "--spring.datasource.password=" + password,
                "--spring.flyway.user=owner",
                "--spring.flyway.password=" + own.createLogin("owner"),
                REGISTRATION + "client-id=portal",
                REGISTRATION + "client-secret=secret",
                REGISTRATION + "authorization-grant-type=authorization_code",
                REGISTRATION + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                PROVIDER + "authorization-uri=https://provider.example/authorize",
                PROVIDER + "token-uri=https://provider.example/token",
                PROVIDER + "jwk-set-uri=https://provider.example/jwks")).toArray(String[]::new));
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--madoguchi.demo.directory=" + directory.resolve("demo"), "--management.server.port=0"));
        arguments.addAll(List.of(more));
        return Madoguchi.start(arguments.toArray(String[]::new));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static URI database(Environment environment) {
        return URI.create(environment.getRequiredProperty("spring.datasource.url").substring("jdbc:".length()));
    }

    private static boolean listens(URI server) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
