package org.madoguchi.signin;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jose.jws.JwsAlgorithm;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * With which one algorithm a provider's ID tokens must be signed: the configured one, or RS256, which OpenID Connect
 * asks of every provider, or else the first with a public key that the provider offers.
 */
record IdTokenAlgorithms(@Nullable SignatureAlgorithm configured) {

    JwsAlgorithm of(ClientRegistration registration) {
        if (configured != null) {
            return configured;
        }
        var offered = offeredBy(registration);
        return offered.isEmpty() || offered.contains(SignatureAlgorithm.RS256)
                ? SignatureAlgorithm.RS256
                : offered.getFirst();
    }

    private static List<SignatureAlgorithm> offeredBy(ClientRegistration registration) {
        var metadata = registration.getProviderDetails().getConfigurationMetadata();
        return metadata.get("id_token_signing_alg_values_supported") instanceof Collection<?> names
                ? names.stream().map(name -> SignatureAlgorithm.from(name.toString())).filter(Objects::nonNull).toList()
                : List.of();
    }
}
