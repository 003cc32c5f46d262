package org.madoguchi.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;

class ProvidersTest {

    private HttpServer provider;
    private String issuer;

    @BeforeEach
    void aProvider() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.start();
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    @AfterEach
    void end() {
        provider.stop(0);
    }

    @Test
    void whereTheKeysAreIsFoundOut() throws Exception {
        answer("/.well-known/openid-configuration", "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/keys\"}".formatted(issuer, issuer));
        answer("/keys", keys());
        assertThat(providers(issuer, null).hasKeys("member")).isTrue();
        assertThat(providers(issuer + "/", null).hasKeys("member")).isTrue();
    }

    @Test
    void aConfiguredPlaceIsTaken() throws Exception {
        answer("/keys", keys());
        assertThat(providers(null, issuer + "/keys").hasKeys("member")).isTrue();
    }

    @Test
    void aProviderWithoutAnyKeyHasNone() throws Exception {
        answer("/keys", "{\"keys\":[]}");
        assertThat(providers(null, issuer + "/keys").hasKeys("member")).isFalse();
    }

    @Test
    void aProviderThatIsGoneOrSaysSomethingElseHasNone() throws Exception {
        answer("/keys", "<html>");
        assertThatThrownBy(() -> providers(null, issuer + "/keys").hasKeys("member")).isInstanceOf(ParseException.class);
        assertThatThrownBy(() -> providers(issuer, null).hasKeys("member")).isInstanceOf(IOException.class);
        provider.stop(0);
        assertThatThrownBy(() -> providers(null, issuer + "/keys").hasKeys("member")).isInstanceOf(IOException.class);
    }

    private static String keys() throws Exception {
        return "{\"keys\":[" + new RSAKeyGenerator(2048).keyID("1").generate().toPublicJWK().toJSONString() + "]}";
    }

    private void answer(String path, String body) {
        provider.createContext(path, exchange -> {
            exchange.sendResponseHeaders(200, body.getBytes(UTF_8).length);
            try (var out = exchange.getResponseBody()) {
                out.write(body.getBytes(UTF_8));
            }
        });
    }

    private static Providers providers(String issuer, String keys) {
        var properties = new OAuth2ClientProperties();
        properties.getRegistration().put("member", new OAuth2ClientProperties.Registration());
        var provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(issuer);
        provider.setJwkSetUri(keys);
        properties.getProvider().put("member", provider);
        return new Providers(properties);
    }
}
