package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

class DemoTest {

    private static final String[] OWN_DATABASE = {"spring.datasource.url=jdbc:postgresql://db.example/madoguchi"};
    private static final String[] OWN_PROVIDER = {"spring.security.oauth2.client.registration.member.client-id=portal"};

    @TempDir
    Path directory;

    private final List<Demo> demos = new ArrayList<>();

    /** Unpacked once for all tests. */
    @BeforeEach
    void programs() throws IOException {
        var binaries = PostgresBinaries.unpackedIn(Path.of("target/postgresql").toAbsolutePath());
        Files.createSymbolicLink(directory.resolve(binaries.directory().getFileName()), binaries.directory());
    }

    @AfterEach
    void end() {
        demos.forEach(Demo::close);
    }

    @Test
    void withNothingConfiguredBothAreBroughtAlong() throws Exception {
        var settings = initialized(web());

        assertThat(mode(settings)).isEqualTo(new DemoMode(true, true));
        assertThat(settings.getProperty("spring.datasource.url")).matches("jdbc:postgresql://127.0.0.1:\\d+/madoguchi_demo");
        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
        var issuer = settings.getRequiredProperty("spring.security.oauth2.client.provider.member.issuer-uri");
        assertThat(new ProviderVisitor(issuer).get("/.well-known/openid-configuration").body()).contains(issuer);
    }

    @Test
    void thePortalOwnsNeitherTheSchemaNorAnything() throws Exception {
        var settings = initialized(web(), OWN_PROVIDER);

        assertThat(settings.getProperty("spring.flyway.user")).isEqualTo("madoguchi");
        try (var connection = DriverManager.getConnection(settings.getRequiredProperty("spring.datasource.url"),
                        settings.getRequiredProperty("spring.datasource.username"),
                        settings.getRequiredProperty("spring.datasource.password"));
                var role = connection.createStatement().executeQuery("""
                        select rolname, rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication
                        from pg_roles where rolname = current_user""")) {
            role.next();
            assertThat(role.getString(1)).isEqualTo("madoguchi_portal");
            assertThat(role.getBoolean(2)).as("more than a login").isFalse();
        }
    }

    @Test
    void theKeyOfTheAccessLogIsMadeOnceAndForItsOwnerOnly() throws Exception {
        var key = Path.of(initialized(web(), OWN_PROVIDER).getRequiredProperty("madoguchi.access-log.signing-key"));
        var made = Files.readString(key);
        initialized(web(), OWN_PROVIDER);

        assertThat(Files.readString(key)).isEqualTo(made).startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
    }

    @Test
    void withBothConfiguredNeitherStartsAndNothingIsChanged() {
        var settings = initialized(web(), OWN_DATABASE, OWN_PROVIDER);

        assertThat(mode(settings).active()).isFalse();
        assertThat(settings.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db.example/madoguchi");
        assertThat(settings.containsProperty("server.address")).isFalse();
        assertThat(directory.resolve("lock")).as("a cluster").doesNotExist();
    }

    @Test
    void withADatabaseConfiguredOnlyTheProviderStarts() {
        var settings = initialized(web(), OWN_DATABASE);

        assertThat(mode(settings)).isEqualTo(new DemoMode(false, true));
        assertThat(settings.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db.example/madoguchi");
        assertThat(directory.resolve("lock")).as("a cluster").doesNotExist();
    }

    @Test
    void withAProviderConfiguredOnlyTheDatabaseStarts() {
        var settings = initialized(web(), OWN_PROVIDER);

        assertThat(mode(settings)).isEqualTo(new DemoMode(true, false));
        assertThat(settings.containsProperty("spring.security.oauth2.client.provider.member.issuer-uri")).isFalse();
    }

    @Test
    void aProviderConfiguredByAnEnvironmentVariableCounts() {
        var portal = web();
        TestPropertyValues.of(Map.of("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_MEMBER_CLIENTID", "portal"))
                .applyTo(portal.getEnvironment(), TestPropertyValues.Type.SYSTEM_ENVIRONMENT);

        assertThat(mode(initialized(portal)).provider()).isFalse();
    }

    @Test
    void aCommandWithoutPagesNeedsNoProvider() {
        assertThat(mode(initialized(new GenericApplicationContext()))).isEqualTo(new DemoMode(true, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1", "::"})
    void anAddressThatOthersCanReachIsRefused(String address) {
        assertThatThrownBy(() -> initialized(web(), new String[] {"server.address=" + address}))
                .isInstanceOf(CannotStart.class).hasMessageStartingWith("The demo listens on this machine only");
        assertThat(directory.resolve("lock")).as("a cluster").doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
    void aLoopbackAddressStays(String address) {
        var settings = initialized(web(), OWN_DATABASE, new String[] {"server.address=" + address});

        assertThat(settings.getProperty("server.address")).isEqualTo(address);
    }

    @Test
    void anotherDayHasADatabaseOfItsOwn() {
        var settings = initialized(web(), OWN_PROVIDER, new String[] {"madoguchi.today=2026-06-01"});

        assertThat(settings.getProperty("spring.datasource.url")).endsWith("/madoguchi_demo_20260601");
    }

    @Test
    void anotherDayIsRefusedOutsideTheDemo() {
        String[] anotherDay = {"madoguchi.today=2026-06-01"};

        assertThatThrownBy(() -> initialized(web(), OWN_DATABASE, OWN_PROVIDER, anotherDay))
                .isInstanceOf(CannotStart.class).hasMessageStartingWith("madoguchi.today is for the demo only");
    }

    @Test
    void aPortThatIsLeftOpenIsChosenBeforeTheProviderMustKnowIt() {
        var settings = initialized(web(), OWN_DATABASE, new String[] {"server.port=0"});

        assertThat(settings.getProperty("server.port", Integer.class)).isPositive();
    }

    @Test
    void nobodyCanSwitchTheNoticeOff() {
        var settings = initialized(web(), OWN_DATABASE, new String[] {"madoguchi.demo.provider=false"});

        assertThat(mode(settings).active()).isTrue();
    }

    private static AnnotationConfigServletWebServerApplicationContext web() {
        return new AnnotationConfigServletWebServerApplicationContext();
    }

    private Environment initialized(ConfigurableApplicationContext portal, String[]... settings) {
        TestPropertyValues.of("madoguchi.demo.directory=" + directory, "madoguchi.demo.provider-port=0")
                .and(Stream.of(settings).flatMap(Stream::of).toArray(String[]::new))
                .applyTo(portal);
        var demo = new Demo();
        demos.add(demo);
        demo.initialize(portal);
        return portal.getEnvironment();
    }

    private static DemoMode mode(Environment environment) {
        return Binder.get(environment).bind("madoguchi.demo", DemoMode.class).get();
    }
}
