package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** WebKit keeps no secure cookie on http://localhost; the journey with its engine shows that it keeps this one. */
class DemoCookiesTest {

    private static final DemoMode NOTHING_CONFIGURED = new DemoMode(true, true);

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void whereNothingIsConfiguredEveryBrowserKeepsTheSessionsCookie() {
        assertThat(DemoCookies.settings(NOTHING_CONFIGURED, environment))
                .containsEntry("server.servlet.session.cookie.name", "madoguchi")
                .containsEntry("server.servlet.session.cookie.secure", false);
    }

    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true"})
    void whereAnythingIsConfiguredAsAtAnInsurerItStaysSecure(boolean demosDatabase, boolean demosProvider) {
        assertThat(DemoCookies.settings(new DemoMode(demosDatabase, demosProvider), environment)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "server.ssl.bundle=portal", "server.ssl.key-store=portal.p12", "server.forward-headers-strategy=native",
        "server.forward-headers-strategy=FRAMEWORK", "madoguchi.public-url=https://demo.example"
    })
    void behindTlsItStaysSecureToo(String setting) {
        environment.setProperty(setting.split("=")[0], setting.split("=")[1]);
        assertThat(DemoCookies.settings(NOTHING_CONFIGURED, environment)).isEmpty();
    }
}
