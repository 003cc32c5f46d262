package org.madoguchi.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.madoguchi.database.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The way in for an insurer's programs: by a bearer token (RFC 6750), without a session, and to the feed alone. */
@Configuration
class JobSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain jobChain(HttpSecurity http, JobTokens tokens, List<HeaderWriter> headers, Database database)
            throws Exception {
        return http.securityMatcher(ofJobs())
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll()
                        .anyRequest().hasRole(JobTokens.ROLE))
                .oauth2ResourceServer(server -> server.jwt(
                        jwt -> jwt.decoder(tokens.decoder()).jwtAuthenticationConverter(tokens)))
                .addFilterBefore(new ProviderDown(), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new SightOfWhoAsks(request -> false), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new WhileDatabaseIsAway(database), HeaderWriterFilter.class)
                .csrf(token -> token.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(answer -> headers.forEach(answer::addHeaderWriter))
                .build();
    }

    /** Whatever only a program asks for, also without a token, and whatever comes with one. */
    private static RequestMatcher ofJobs() {
        var paths = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(
                paths.matcher(HttpMethod.PUT, "/feed/**"),
                paths.matcher("/feed/jobs/**"),
                new AndRequestMatcher(paths.matcher("/feed/**"), JobSecurity::bringsAToken));
    }

    private static boolean bringsAToken(HttpServletRequest request) {
        var told = request.getHeader(HttpHeaders.AUTHORIZATION);
        return told != null && told.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    /** Then it is not the token that is wrong. */
    private static final class ProviderDown extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            try {
                chain.doFilter(request, response);
            } catch (AuthenticationServiceException | JwtDecoderInitializationException down) {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            }
        }
    }
}
