package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.Madoguchi;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A portal whose database and provider are configured, as at an insurer, although it speaks plain http. */
class SecureCookiesTests {

    private final ConfigurableApplicationContext portal = Madoguchi.start(configuredAs(RunningPortal.shared()));

    @AfterEach
    void stopThePortal() {
        portal.close();
    }

    @Test
    void itsCookiesAreTiedToTheHostAndToTls() {
        var visitor = new Visitor(URI.create("http://localhost:" + portal.getEnvironment().getProperty("local.server.port")));

        assertThat(visitor.get("/oauth2/authorization/member").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-madoguchi=").contains("Secure", "Path=/", "HttpOnly", "SameSite=Lax").doesNotContain("Domain");
        assertThat(visitor.get("/?lang=en").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-language=en").contains("Secure", "Path=/", "HttpOnly").doesNotContain("Domain");
        assertThat(visitor.get("/").body()).as("the language that was chosen").contains("lang=\"en\"");
    }

    private static String[] configuredAs(RunningPortal other) {
        var settings = other.bean(Environment.class);
        var configured = Stream.concat(
                Stream.of("spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
                        "spring.flyway.user", "spring.flyway.password", "madoguchi.access-log.signing-key"),
                Stream.of("registration.member.client-id", "registration.member.client-secret", "registration.member.scope",
                        "provider.member.issuer-uri").map("spring.security.oauth2.client."::concat));
        return Stream.concat(Stream.of("--server.port=0", "--server.address=127.0.0.1"),
                        configured.map(name -> "--" + name + "=" + settings.getRequiredProperty(name)))
                .toArray(String[]::new);
    }
}
