package org.madoguchi.demo;

import static org.springframework.security.config.Customizer.withDefaults;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** The provider's endpoints, its clients, and who gets in. */
@EnableWebSecurity
class ProviderSecurity {

    @Bean
    SecurityFilterChain chain(HttpSecurity http, EmbeddedProvider.Settings settings, DemoPeople people,
            SignInLocks locks) {
        return http
                .oauth2AuthorizationServer(server -> server.oidc(oidc -> oidc.userInfoEndpoint(
                        endpoint -> endpoint.userInfoMapper(request -> told(people, request)))))
                .oauth2ResourceServer(userInfo -> userInfo.jwt(withDefaults()))
                .authenticationProvider(new CardSignIn(people, locks))
                .formLogin(form -> form.loginPage("/sign-in").failureHandler(sayWhy()).permitAll())
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers("/", "/sign-in", "/provider.css").permitAll()
                        .anyRequest().authenticated())
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy(settings)))
                        .referrerPolicy(withDefaults()))
                .build();
    }

    /** form-action names the portal too, because the answer to the sign-in form ends there by redirects. */
    private static String contentSecurityPolicy(EmbeddedProvider.Settings settings) {
        return "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
                + String.join(" ", settings.portalOrigins());
    }

    /** What is personal is told here and not in the ID token, which signing out carries in a URL. */
    private static OidcUserInfo told(DemoPeople people, OidcUserInfoAuthenticationContext request) {
        var subject = request.getAuthorization().getPrincipalName();
        return OidcUserInfo.builder()
                .subject(subject)
                .claims(claims -> claims.putAll(people.with(subject).orElseThrow().claims()))
                .build();
    }

    private static AuthenticationFailureHandler sayWhy() {
        return (request, response, failure) ->
                response.sendRedirect(failure instanceof LockedException ? "/sign-in?locked" : "/sign-in?wrong");
    }

    @Bean
    RegisteredClientRepository clients(EmbeddedProvider.Settings settings, PasswordEncoder secrets) {
        var portal = EmbeddedProvider.REGISTRATIONS.stream().map(registration -> client(registration, settings, secrets));
        return new InMemoryRegisteredClientRepository(Stream.concat(portal, Stream.of(nightlyFeed(secrets))).toList());
    }

    private static RegisteredClient nightlyFeed(PasswordEncoder secrets) {
        return RegisteredClient.withId(EmbeddedProvider.NIGHTLY_FEED)
                .clientId(EmbeddedProvider.NIGHTLY_FEED)
                .clientSecret(secrets.encode(EmbeddedProvider.NIGHTLY_SECRET))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
    }

    /** Says of the program what is said of the demo's operator, in a token as RFC 9068 has it. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> told() {
        return token -> {
            if (token.getAuthorizationGrantType().equals(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
                token.getJwsHeader().type("at+jwt");
                token.getClaims().audience(List.of(EmbeddedProvider.FEED_AUDIENCE))
                        .claim("client_id", token.getRegisteredClient().getClientId())
                        .claims(claims -> claims.putAll(DemoPeople.operator().claims()));
            }
        };
    }

    /** Quick, because the secrets are random and of one start: nobody guesses them, and each sign-in would wait. */
    @Bean
    PasswordEncoder secrets() {
        return new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }

    private static RegisteredClient client(String registration, EmbeddedProvider.Settings settings,
            PasswordEncoder secrets) {
        var portal = RegisteredClient.withId(registration)
                .clientId(EmbeddedProvider.clientId(registration))
                .clientSecret(secrets.encode(settings.clientSecrets().get(registration)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(EmbeddedProvider.scopes(registration)))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build());
        for (String origin : settings.portalOrigins()) {
            portal.redirectUri(origin + "/login/oauth2/code/" + registration);
            portal.postLogoutRedirectUri(origin + "/");
        }
        return portal.build();
    }

    @Bean
    AuthorizationServerSettings endpoints(EmbeddedProvider.Settings settings) {
        return AuthorizationServerSettings.builder().issuer(settings.issuer()).build();
    }

    /** A new key at each start: the portal fetches it anew. */
    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate()));
    }

    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }
}
