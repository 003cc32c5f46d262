package org.madoguchi.signin;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;

/**
 * The members' way in and out: authorization code with PKCE and nonce at the registration {@code member}. Every sign-in
 * begins at the own page: a page that somebody else asked for before, at the same browser, is not come back to.
 */
@Configuration
@EnableConfigurationProperties(OAuth2ClientProperties.class)
class SignInSecurity {

    private static final String[] PUBLIC = {"/", "/check", "/sign-in", "/sign-out/**", "/assets/**", "/error"};

    @Bean
    SecurityFilterChain memberSignIn(
            HttpSecurity http, Registrations registrations, List<HeaderWriter> headers, SignInProblems problems,
            SignInKeeper keeper, SignedOut signedOut)
            throws Exception {
        return http.authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(PUBLIC).permitAll()
                        .anyRequest().authenticated())
                .oauth2Login(login -> login
                        .loginPage("/sign-in")
                        .clientRegistrationRepository(registrations)
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users()))
                        .successHandler(keeper)
                        .failureHandler(problems)
                        .addObjectPostProcessor(problems.onTheWay()))
                .logout(logout -> logout
                        .logoutUrl("/sign-out")
                        .addLogoutHandler(keeper)
                        .addLogoutHandler(signedOut)
                        .logoutSuccessHandler(new ProviderSignOut(registrations)))
                .exceptionHandling(problem -> problem.authenticationEntryPoint(new SignInEntryPoint()))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .addFilterBefore(new SessionAge(InstantSource.system()), SecurityContextHolderFilter.class)
                .headers(answer -> headers.forEach(answer::addHeaderWriter))
                .build();
    }

    private static OidcUserService users() {
        var users = new OidcUserService();
        users.setOidcUserConverter(new MinimalUser());
        return users;
    }

    @Bean
    Registrations registrations(OAuth2ClientProperties properties) {
        return new Registrations(properties);
    }

    @Bean
    OAuth2AuthorizedClientRepository authorizedClients() {
        return new NoAuthorizedClients();
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(
            @Value("${madoguchi.sign-in.id-token-algorithm:#{null}}") @Nullable SignatureAlgorithm configured) {
        var decoders = new OidcIdTokenDecoderFactory();
        decoders.setJwsAlgorithmResolver(new IdTokenAlgorithms(configured)::of);
        return decoders;
    }
}
