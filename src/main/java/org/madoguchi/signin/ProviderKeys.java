package org.madoguchi.signin;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

/**
 * The keys of a provider, for five minutes each time. A key that is not among them is asked for, since it may be a new one,
 * but not more than twice in 30 seconds, however many tokens name one: until then it can't be told whose token it is.
 */
final class ProviderKeys {

    private static final int PATIENCE = (int) Duration.ofSeconds(5).toMillis();
    /** Entra ID has a dozen of 3 KB each. */
    private static final int LARGEST = 1 << 20;
    private static final long CACHED = Duration.ofMinutes(5).toMillis();
    /** For an answer that somebody else waits for. */
    private static final long OTHERS_PATIENCE = 2L * PATIENCE;
    private static final long BETWEEN_TWO = Duration.ofSeconds(30).toMillis();

    private ProviderKeys() {}

    /** @throws IllegalArgumentException where it is no URL */
    static JWKSource<SecurityContext> at(String uri) {
        try {
            var retriever = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST);
            return JWKSourceBuilder.<SecurityContext>create(URI.create(uri).toURL(), retriever)
                    .cache(CACHED, OTHERS_PATIENCE)
                    .refreshAheadCache(false)
                    .rateLimited(BETWEEN_TWO)
                    .build();
        } catch (MalformedURLException none) {
            throw new IllegalArgumentException(none);
        }
    }
}
