package org.madoguchi.demo;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.madoguchi.almanac.Japan;
import org.madoguchi.terminal.CannotStart;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts, before the portal does, the database and the OpenID provider that nobody has configured, and configures the
 * portal to use them. They end after the portal's last bean, also where the portal fails to start.
 */
public final class Demo implements ApplicationContextInitializer<ConfigurableApplicationContext>, AutoCloseable {

    static final String DATABASE = "madoguchi_demo";
    static final String PORTAL = "madoguchi_portal";
    static final String PUBLIC_URL = "madoguchi.public-url";

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable EmbeddedProvider provider;

    @Override
    public void initialize(ConfigurableApplicationContext portal) {
        var environment = portal.getEnvironment();
        var wanted = DemoMode.wantedBy(environment);
        refuseAnotherDayOutside(wanted, environment);
        var mode = portal instanceof ConfigurableWebServerApplicationContext ? wanted : wanted.withoutProvider();
        try {
            environment.getPropertySources().addFirst(new MapPropertySource("demo", start(mode, environment)));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        var beans = (DefaultListableBeanFactory) portal.getBeanFactory();
        beans.registerDisposableBean("demo", this::close);
        beans.registerSingleton("clock", DemoClock.of(environment));
    }

    /** @return the portal's settings */
    private Map<String, Object> start(DemoMode mode, ConfigurableEnvironment environment) {
        var settings = new HashMap<String, Object>();
        settings.put("madoguchi.demo.database", mode.database());
        settings.put("madoguchi.demo.provider", mode.provider());
        settings.putAll(DemoCookies.settings(mode, environment));
        if (mode.active()) {
            settings.put("server.address", loopbackAddress(environment));
            settings.put("madoguchi.demo.management-port", 0);
        }
        if (mode.database()) {
            settings.putAll(startPostgres(environment));
            settings.putAll(DemoFeed.insurers());
            settings.putAll(DemoKeyStores.in(directory(environment)));
        }
        if (mode.provider()) {
            settings.putAll(startProvider(environment));
        }
        if (mode.database() && !environment.containsProperty(PUBLIC_URL)) {
            var port = settings.computeIfAbsent("server.port", unset -> port(environment));
            settings.put(PUBLIC_URL, "http://localhost:" + port);
        }
        return settings;
    }

    private static void refuseAnotherDayOutside(DemoMode mode, ConfigurableEnvironment environment) {
        boolean anotherDay = DemoClock.today(environment) != null;
        if (anotherDay && !mode.active()) {
            throw new CannotStart(DemoClock.TODAY + " is for the demo only; here a database and an OpenID provider are"
                    + " configured");
        }
    }

    private static String loopbackAddress(ConfigurableEnvironment environment) {
        var address = environment.getProperty("server.address", "127.0.0.1");
        try {
            if (InetAddress.getByName(address).isLoopbackAddress()) {
                return address;
            }
        } catch (UnknownHostException e) {
            throw new CannotStart("The address of server.address is unknown", e);
        }
        throw new CannotStart("The demo listens on this machine only, not on server.address " + address
                + ": configure spring.datasource.url and spring.security.oauth2.client.registration to leave the demo");
    }

    private Map<String, Object> startPostgres(ConfigurableEnvironment environment) {
        var directory = directory(environment);
        postgres = EmbeddedPostgres.startIn(directory, programs(environment, directory));
        var database = database(environment);
        postgres.createDatabase(database);
        return Map.of(
                "spring.datasource.url", postgres.jdbcUrl(database),
                "spring.datasource.username", PORTAL,
                "spring.datasource.password", postgres.createLogin(PORTAL),
                "spring.flyway.user", postgres.username(),
                "spring.flyway.password", postgres.password(),
                "madoguchi.access-log.signing-key", SigningKeyFile.in(directory).toString());
    }

    private static Path directory(ConfigurableEnvironment environment) {
        var home = Path.of(System.getProperty("user.home"), ".madoguchi").toString();
        return Path.of(environment.getProperty("madoguchi.demo.directory", home));
    }

    /** Several demos may share them. */
    private static Path programs(ConfigurableEnvironment environment, Path directory) {
        return Path.of(environment.getProperty("madoguchi.demo.programs", directory.toString()));
    }

    /** Known before the portal listens, because others are told of it. */
    private static int port(ConfigurableEnvironment environment) {
        int wanted = environment.getProperty("server.port", Integer.class, 8080);
        return wanted == 0 ? FreePort.any() : wanted;
    }

    /** Another day has a database of its own, because the register refuses a feed older than its newest one. */
    private static String database(ConfigurableEnvironment environment) {
        var today = DemoClock.today(environment);
        return today == null ? DATABASE : DATABASE + "_" + today.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private Map<String, Object> startProvider(ConfigurableEnvironment environment) {
        int portalPort = port(environment);
        var clock = DemoClock.of(environment);
        provider = EmbeddedProvider.start(environment.getProperty("madoguchi.demo.provider-port", Integer.class, 9000),
                portalPort, DemoPeople.on(Japan.today(clock)), clock);
        var settings = new HashMap<String, Object>(Map.of(
                "server.port", portalPort, "madoguchi.feed.audience", EmbeddedProvider.FEED_AUDIENCE));
        for (var registration : EmbeddedProvider.REGISTRATIONS) {
            settings.putAll(client(registration, provider));
        }
        return settings;
    }

    private static Map<String, Object> client(String registration, EmbeddedProvider provider) {
        var client = "spring.security.oauth2.client.";
        return Map.of(
                client + "registration." + registration + ".client-id", EmbeddedProvider.clientId(registration),
                client + "registration." + registration + ".client-secret", provider.clientSecret(registration),
                client + "registration." + registration + ".scope",
                String.join(",", EmbeddedProvider.scopes(registration)),
                client + "provider." + registration + ".issuer-uri", provider.issuer());
    }

    @Override
    public void close() {
        if (provider != null) {
            provider.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
