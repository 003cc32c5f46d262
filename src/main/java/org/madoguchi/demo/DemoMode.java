package org.madoguchi.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * What the portal has brought along because it was not configured.
 *
 * @param database an embedded PostgreSQL, with the demo's insurer and members
 * @param provider an embedded OpenID provider, where the demo's people sign in
 */
@ConfigurationProperties("madoguchi.demo")
public record DemoMode(boolean database, boolean provider) {

    /** Whether each page must say that this is no real counter. */
    public boolean active() {
        return database || provider;
    }

    static DemoMode wantedBy(Environment environment) {
        var registrations = Binder.get(environment)
                .bind("spring.security.oauth2.client.registration", Bindable.mapOf(String.class, Object.class));
        return new DemoMode(!environment.containsProperty("spring.datasource.url"), !registrations.isBound());
    }

    /** A command without pages needs nobody to sign in. */
    DemoMode withoutProvider() {
        return new DemoMode(database, false);
    }
}
