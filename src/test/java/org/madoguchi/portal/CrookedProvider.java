package org.madoguchi.portal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** An OpenID provider that hands out one code and, on demand, a token with exactly one thing wrong. */
final class CrookedProvider implements AutoCloseable {

    enum Mischief {
        NONE,
        WRONG_NONCE,
        NO_NONCE,
        WRONG_ISSUER,
        WRONG_AUDIENCE,
        EXPIRED,
        UNSIGNED,
        SIGNED_WITH_THE_CLIENT_SECRET,
        SIGNED_BY_ANOTHER_KEY
    }

    static final String CLIENT = "portal";
    static final String SECRET = "a secret that is long enough for a MAC of 256 bits";
    static final String CODE = "code";
    /** What the tokens of programs are for. */
    static final String FEED = "portal-feed";

    private final HttpServer server;
    private final RSAKey key = newKey();
    private final RSAKey anotherKey = newKey();
    private Mischief mischief = Mischief.NONE;
    private String nonce = "";
    private boolean codeIsUsed;
    private String subject = "somebody";
    private Map<String, Object> told = Map.of();

    CrookedProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["pairwise"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer())));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void expect(Mischief mischief, String nonce) {
        this.mischief = mischief;
        this.nonce = nonce;
        this.codeIsUsed = false;
    }

    /** From now on it signs in this person, and says this besides. */
    void tells(String subject, Map<String, Object> told) {
        this.subject = subject;
        this.told = told;
    }

    /** As a program would bring it, which is the client of that name unless something else is told. */
    String accessToken(Mischief mischief) {
        return accessToken(mischief, new JOSEObjectType("at+jwt"));
    }

    String accessToken(Mischief mischief, JOSEObjectType type) {
        this.mischief = mischief;
        var claims = claims(FEED).claim("client_id", subject);
        told.forEach(claims::claim);
        return token(type, claims.build());
    }

    private void token(HttpExchange exchange) throws IOException {
        if (codeIsUsed) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        codeIsUsed = true;
        answer(exchange, 200, """
                {"access_token": "token", "token_type": "Bearer", "expires_in": 60, "scope": "openid", "id_token": "%s"}
                """.formatted(idToken()));
    }

    private String idToken() {
        var claims = claims(CLIENT);
        told.forEach(claims::claim);
        if (mischief != Mischief.NO_NONCE) {
            claims.claim("nonce", mischief == Mischief.WRONG_NONCE ? "another" : nonce);
        }
        return token(JOSEObjectType.JWT, claims.build());
    }

    private String token(JOSEObjectType type, JWTClaimsSet claims) {
        try {
            return switch (mischief) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case SIGNED_WITH_THE_CLIENT_SECRET -> signedWithSecret(type, claims);
                case SIGNED_BY_ANOTHER_KEY -> signed(anotherKey, type, claims);
                default -> signed(key, type, claims);
            };
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JWTClaimsSet.Builder claims(String audience) {
        var issuedAt = mischief == Mischief.EXPIRED ? Instant.now().minus(Duration.ofHours(2)) : Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(mischief == Mischief.WRONG_ISSUER ? "http://localhost:1" : issuer())
                .audience(mischief == Mischief.WRONG_AUDIENCE ? "another" : audience)
                .subject(subject)
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(issuedAt.plus(Duration.ofHours(1))));
    }

    private String signed(RSAKey by, JOSEObjectType type, JWTClaimsSet claims) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(by));
        return token.serialize();
    }

    private static String signedWithSecret(JOSEObjectType type, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).type(type).build(), claims);
        token.sign(new MACSigner(SECRET.getBytes(StandardCharsets.UTF_8)));
        return token.serialize();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
