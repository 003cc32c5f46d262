package org.madoguchi.signin;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.stereotype.Component;

/** Whether the providers give their keys, without which a sign-in fails; for the engineer who watches the portal. */
@Component
public class Providers {

    private static final int PATIENCE = (int) Duration.ofSeconds(3).toMillis();
    private static final int LARGEST = 1 << 20;

    private final OAuth2ClientProperties properties;
    private final DefaultResourceRetriever web = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST);

    Providers(OAuth2ClientProperties properties) {
        this.properties = properties;
    }

    /** Where people sign in: {@code member}, and {@code staff} where that is configured. */
    public SortedSet<String> registrations() {
        return new TreeSet<>(properties.getRegistration().keySet());
    }

    /**
     * Asks the provider now, for at most 12 seconds.
     *
     * @throws IOException where it does not answer
     * @throws ParseException where the answer is something else
     */
    public boolean hasKeys(String registration) throws IOException, ParseException {
        return !JWKSet.parse(at(keysOf(registration))).getKeys().isEmpty();
    }

    private String keysOf(String registration) throws IOException, ParseException {
        var provider = properties.getProvider().get(provider(registration));
        if (provider == null) {
            throw new IOException("no provider of this portal's own settings");
        }
        return provider.getJwkSetUri() == null ? discovered(provider.getIssuerUri()) : provider.getJwkSetUri();
    }

    private String provider(String registration) {
        return Optional.ofNullable(properties.getRegistration().get(registration).getProvider()).orElse(registration);
    }

    private String discovered(@Nullable String issuer) throws IOException, ParseException {
        var metadata = at(issuer + (String.valueOf(issuer).endsWith("/") ? "" : "/") + ".well-known/openid-configuration");
        return String.valueOf(JSONObjectUtils.getString(JSONObjectUtils.parse(metadata), "jwks_uri"));
    }

    private String at(String uri) throws IOException {
        return web.retrieveResource(URI.create(uri).toURL()).getContent();
    }
}
