package org.madoguchi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.madoguchi.terminal.CannotStart;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.context.ConfigurableWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Refuses to start while a setting without a default is missing, and names all of them at once. */
final class NeededSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Map<String, String> BY_EVERYTHING = Map.of(
            "spring.datasource.url", "the database, such as jdbc:postgresql://db.example/madoguchi, PostgreSQL 18");

    private static final Map<String, String> BY_THE_PORTAL = inOrder(
            "spring.datasource.username", "the database account of the portal, which owns nothing",
            "spring.flyway.user", "the database account that owns the schema",
            "spring.security.oauth2.client.registration.member", "the client at the OpenID provider of the members",
            "madoguchi.insurers", "each insurer by its number, with name and phone",
            "madoguchi.access-log.signing-key", "the file with the key of the access log; this makes one: "
                    + "openssl genpkey -algorithm ed25519 -out access-log-key.pem");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var needed = new LinkedHashMap<>(BY_EVERYTHING);
        if (context instanceof ConfigurableWebServerApplicationContext) {
            needed.putAll(BY_THE_PORTAL);
        }
        var missing = missing(needed, context.getEnvironment());
        if (!missing.isEmpty()) {
            throw new CannotStart(missing);
        }
    }

    private static List<String> missing(Map<String, String> needed, Environment environment) {
        return needed.entrySet().stream()
                .filter(setting -> !isSet(setting.getKey(), environment))
                .map(setting -> "Missing: %s (%s)".formatted(setting.getKey(), setting.getValue()))
                .toList();
    }

    /** Itself, or something below it. */
    private static boolean isSet(String name, Environment environment) {
        return environment.containsProperty(name)
                || Binder.get(environment).bind(name, Bindable.mapOf(String.class, Object.class)).isBound();
    }

    private static Map<String, String> inOrder(String... namesAndMeanings) {
        var settings = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndMeanings.length; i += 2) {
            settings.put(namesAndMeanings[i], namesAndMeanings[i + 1]);
        }
        return settings;
    }
}
