package org.madoguchi.signin;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/**
 * The registrations of {@code spring.security.oauth2.client.*}. Each provider is asked for its endpoints only when it is
 * first needed, so the portal starts, and serves its public pages, while a provider is down.
 */
@Component
class Registrations implements ClientRegistrationRepository, ProviderOrigins {

    static final String MEMBER = "member";
    /** Where it is not configured, nobody of the staff signs in. */
    static final String STAFF = "staff";

    private final OAuth2ClientProperties properties;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    Registrations(OAuth2ClientProperties properties) {
        if (!properties.getRegistration().containsKey(MEMBER)) {
            throw new IllegalStateException("Members sign in at spring.security.oauth2.client.registration." + MEMBER
                    + ", which is not configured");
        }
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return properties.getRegistration().containsKey(id) ? discovered.computeIfAbsent(id, this::discover) : null;
    }

    /** So that no other registration signs anybody in where this one does. */
    ClientRegistrationRepository only(String registration) {
        return id -> registration.equals(id) ? findByRegistrationId(id) : null;
    }

    /** Whether a provider knows the portal by this name, of whichever registration. */
    boolean isClient(String name) {
        return properties.getRegistration().values().stream().anyMatch(registration -> name.equals(registration.getClientId()));
    }

    private ClientRegistration discover(String id) {
        var alone = new OAuth2ClientProperties();
        alone.getRegistration().put(id, properties.getRegistration().get(id));
        alone.getProvider().putAll(properties.getProvider());
        return new OAuth2ClientPropertiesMapper(alone).asClientRegistrations().get(id);
    }

    @Override
    public Set<String> origins() {
        var configured = properties.getProvider().values().stream()
                .flatMap(provider -> Stream.<@Nullable Object>of(provider.getIssuerUri(), provider.getAuthorizationUri()));
        var found = discovered.values().stream()
                .map(ClientRegistration::getProviderDetails)
                .flatMap(details -> Stream.<@Nullable Object>of(
                        details.getAuthorizationUri(),
                        details.getConfigurationMetadata().get("end_session_endpoint")));
        var origins = new TreeSet<String>();
        Stream.concat(configured, found).filter(url -> url != null).map(Object::toString)
                .forEach(url -> origins.add(origin(url)));
        return origins;
    }

    private static String origin(String url) {
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }
}
