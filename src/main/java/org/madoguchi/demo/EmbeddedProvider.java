package org.madoguchi.demo;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;

/**
 * An OpenID provider of the demo's people, in a Spring context of its own on a port of its own, so that the portal
 * meets it as it would meet any other: over HTTP, at another origin.
 */
final class EmbeddedProvider implements AutoCloseable {

    static final String MEMBER = "member";
    static final String STAFF = "staff";
    /** Of the portal, each a client of its own. */
    static final List<String> REGISTRATIONS = List.of(MEMBER, STAFF);

    /** Of the demo's insurer: a program that sends a feed each night, and whom its tokens are for. */
    static final String NIGHTLY_FEED = "nightly-feed";
    /** Stands in the README, as the number of everybody does: the demo listens on this machine only. */
    static final String NIGHTLY_SECRET = "nightly-feed-secret";
    static final String FEED_AUDIENCE = "madoguchi-feed";

    /** What the provider must know of itself and of the portal. */
    record Settings(int port, int portalPort, Map<String, String> clientSecrets) {

        String issuer() {
            return "http://localhost:" + port;
        }

        /** A browser on this machine may have been led there by either name. */
        List<String> portalOrigins() {
            return List.of("http://localhost:" + portalPort, "http://127.0.0.1:" + portalPort);
        }
    }

    private final Settings settings;
    private final AnnotationConfigServletWebServerApplicationContext context;

    private EmbeddedProvider(Settings settings, AnnotationConfigServletWebServerApplicationContext context) {
        this.settings = settings;
        this.context = context;
    }

    /**
     * @param wantedPort where another program has it, or where it is 0, a free one is taken
     * @param clock for the locks after misses
     */
    static EmbeddedProvider start(int wantedPort, int portalPort, DemoPeople people, Clock clock) {
        var settings = new Settings(FreePort.preferably(wantedPort), portalPort, secrets());
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.registerBean(Settings.class, () -> settings);
        context.registerBean(DemoPeople.class, () -> people);
        context.registerBean(SignInLocks.class, () -> new SignInLocks(clock));
        context.register(ProviderServer.class, ProviderSecurity.class, ProviderPages.class);
        context.refresh();
        return new EmbeddedProvider(settings, context);
    }

    static String clientId(String registration) {
        return "madoguchi-" + registration;
    }

    static List<String> scopes(String registration) {
        return List.of("openid", registration.equals(MEMBER) ? "birthdate" : "staff");
    }

    String issuer() {
        return settings.issuer();
    }

    String clientSecret(String registration) {
        return settings.clientSecrets().get(registration);
    }

    @Override
    public void close() {
        context.close();
    }

    private static Map<String, String> secrets() {
        return REGISTRATIONS.stream().collect(Collectors.toMap(registration -> registration, registration -> secret()));
    }

    private static String secret() {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
