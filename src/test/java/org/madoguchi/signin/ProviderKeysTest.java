package org.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** A provider is asked for its keys, seldom and not for ever, whatever anybody sends to the portal. */
class ProviderKeysTest {

    private static final RSAKey FIRST = newKey("first");
    private static final RSAKey SECOND = newKey("second");

    private final AtomicInteger asked = new AtomicInteger();
    private volatile JWKSet offered = new JWKSet(FIRST.toPublicJWK());
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            asked.incrementAndGet();
            var keys = offered.toString().getBytes();
            exchange.sendResponseHeaders(200, keys.length);
            try (exchange) {
                exchange.getResponseBody().write(keys);
            }
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void aFloodOfTokensWithKeysThatNobodyHasDoesNotMakeTheProviderBusy() {
        var decoder = decoder(provider.getAddress().getPort());
        decoder.decode(token(FIRST));
        IntStream.range(0, 100).forEach(n -> assertThatThrownBy(() -> decoder.decode(token(FIRST, "unknown-" + n)))
                .isInstanceOf(JwtException.class));
        assertThat(asked).hasValue(2);
        assertThat(decoder.decode(token(FIRST)).getSubject()).isEqualTo("nightly");
    }

    /** The token does not hold; later it is not known whether it does, which the portal answers otherwise. */
    @Test
    void whatCannotBeToldIsNotTakenForWrong() {
        var decoder = decoder(provider.getAddress().getPort());
        decoder.decode(token(FIRST));
        assertThatThrownBy(() -> decoder.decode(token(SECOND))).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode(token(SECOND))).isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void aNewKeyIsTakenAtOnce() {
        var decoder = decoder(provider.getAddress().getPort());
        decoder.decode(token(FIRST));
        offered = new JWKSet(SECOND.toPublicJWK());
        assertThat(decoder.decode(token(SECOND)).getSubject()).isEqualTo("nightly");
    }

    @Test
    @Timeout(20)
    void aProviderThatDoesNotAnswerIsNotWaitedForLong() throws IOException {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            var decoder = decoder(silent.getLocalPort());
            assertThatThrownBy(() -> decoder.decode(token(FIRST))).isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    private static JwtDecoder decoder(int port) {
        return NimbusJwtDecoder.withJwkSource(ProviderKeys.at("http://localhost:" + port + "/keys")).build();
    }

    private static String token(RSAKey key) {
        return token(key, key.getKeyID());
    }

    private static String token(RSAKey key, String keyId) {
        try {
            var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
                    new JWTClaimsSet.Builder().subject("nightly").build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
