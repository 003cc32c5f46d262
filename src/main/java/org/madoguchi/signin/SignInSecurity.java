package org.madoguchi.signin;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.madoguchi.database.Database;
import org.madoguchi.viewing.ForgottenPages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The ways in: authorization code with PKCE and nonce, at the registration {@code member} for the members and at
 * {@code staff} for the staff, in two filter chains. A sign-in at one takes the place of whoever was signed in before, so
 * that no session is ever of both. Every sign-in begins at the own first page: a page that somebody else asked for before,
 * at the same browser, is not come back to.
 */
@Configuration
@EnableConfigurationProperties({OAuth2ClientProperties.class, StaffClaims.class})
class SignInSecurity {

    private static final String MEMBERS_PAGE = "/sign-in";
    private static final String STAFFS_PAGE = "/staff/sign-in";
    private static final String[] STAFFS = {
        STAFFS_PAGE, "/assistance/**", "/feed/**", "/oauth2/authorization/staff", "/login/oauth2/code/staff"
    };
    private static final RequestMatcher UPLOAD =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/feed");
    private static final String[] PUBLIC = {
        "/", "/check", "/v", "/v/*", MEMBERS_PAGE, "/sign-out/**", "/assets/**", "/specimens/*", "/service-worker.js", "/error"
    };

    /** Also where somebody signs in: it may be with another insurer than before at the same browser. */
    private static final RequestMatcher AS_ANYBODY = new OrRequestMatcher(
            Stream.concat(Stream.of(PUBLIC), Stream.of(STAFFS_PAGE, "/oauth2/**", "/login/**"))
                    .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());

    private final Registrations registrations;
    private final List<HeaderWriter> headers;
    private final ApplicationEventPublisher events;
    private final Database database;

    SignInSecurity(
            Registrations registrations, List<HeaderWriter> headers, ApplicationEventPublisher events, Database database) {
        this.registrations = registrations;
        this.headers = headers;
        this.events = events;
        this.database = database;
    }

    @Bean
    @Order(1)
    SecurityFilterChain staffChain(HttpSecurity http, StaffUsers users, StaffSignIn signIn) throws Exception {
        http.securityMatcher(STAFFS).authorizeHttpRequests(requests -> requests
                .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                .requestMatchers(STAFFS_PAGE).permitAll()
                .anyRequest().authenticated())
                .addFilterBefore(new UploadForms(UPLOAD), CsrfFilter.class);
        return signingIn(http, STAFFS_PAGE, Registrations.STAFF, users, signIn).build();
    }

    /** Also the way out for everybody, and the way to the pages of members, whoever reaches them. */
    @Bean
    @Order(2)
    SecurityFilterChain memberChain(HttpSecurity http, SignInKeeper keeper, ForgottenPages pages) throws Exception {
        http.authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .requestMatchers(PUBLIC).permitAll()
                        .requestMatchers("/welcome").hasRole("MEMBER")
                        .anyRequest().authenticated())
                .logout(logout -> logout
                        .logoutUrl("/sign-out")
                        .addLogoutHandler(keeper)
                        .addLogoutHandler((request, answer, signedIn) -> pages.leave(answer))
                        .logoutSuccessHandler(new ProviderSignOut(registrations)));
        return signingIn(http, MEMBERS_PAGE, Registrations.MEMBER, new MinimalUser(), keeper).build();
    }

    private HttpSecurity signingIn(
            HttpSecurity http, String page, String registration, Converter<OidcUserSource, OidcUser> users,
            AuthenticationSuccessHandler signedIn) throws Exception {
        var problems = new SignInProblems(page, registration, events);
        return http.oauth2Login(login -> login
                        .loginPage(page)
                        .clientRegistrationRepository(registrations.only(registration))
                        .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users(users)))
                        .successHandler(signedIn)
                        .failureHandler(problems)
                        .addObjectPostProcessor(problems.onTheWay()))
                .exceptionHandling(problem -> problem.authenticationEntryPoint(new SignInEntryPoint(page)))
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .addFilterBefore(new SessionAge(InstantSource.system()), SecurityContextHolderFilter.class)
                .addFilterAfter(new SightOfWhoAsks(AS_ANYBODY), SecurityContextHolderFilter.class)
                .addFilterAfter(new WhileDatabaseIsAway(database), HeaderWriterFilter.class)
                .headers(answer -> headers.forEach(answer::addHeaderWriter));
    }

    private static OidcUserService users(Converter<OidcUserSource, OidcUser> converter) {
        var users = new OidcUserService();
        users.setOidcUserConverter(converter);
        return users;
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
