package org.madoguchi.demo;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The session's cookie where nothing is configured and the portal speaks plain http. Safari and WebKitGTK keep no secure
 * cookie on http://localhost, so that each sign-in would end as a failed one. Everywhere else the cookie stays secure.
 */
final class DemoCookies {

    private DemoCookies() {}

    static Map<String, Object> settings(DemoMode mode, Environment environment) {
        boolean plain = mode.database() && mode.provider() && !isBehindTls(environment);
        return plain
                ? Map.of("server.servlet.session.cookie.name", "madoguchi", "server.servlet.session.cookie.secure", false)
                : Map.of();
    }

    private static boolean isBehindTls(Environment environment) {
        var own = Binder.get(environment).bind("server.ssl", Bindable.mapOf(String.class, Object.class)).isBound();
        var proxy = environment.getProperty("server.forward-headers-strategy", "none");
        return own || !proxy.equalsIgnoreCase("none") || environment.getProperty(Demo.PUBLIC_URL, "").startsWith("https:");
    }
}
