package org.madoguchi.monitoring;

import jakarta.servlet.DispatcherType;
import org.madoguchi.terminal.CannotStart;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** Who reaches the management port may read all of it, without a sign-in and without a session; so it is on loopback. */
@Configuration(proxyBeanMethods = false)
class ManagementSecurity {

    private static final RequestMatcher MANAGEMENT_PORT = request -> WebServerApplicationContext.hasServerNamespace(
            WebApplicationContextUtils.getWebApplicationContext(request.getServletContext()), "management");

    /** Before any other: a bearer token on this port does not sign in. Boot would serve the portal's styles here as well. */
    @Bean
    @Order(-1)
    SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
        return http.securityMatcher(MANAGEMENT_PORT)
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint(), EndpointRequest.toLinks()).permitAll()
                        .anyRequest().denyAll())
                .exceptionHandling(problem -> problem.authenticationEntryPoint(
                        (request, answer, unknown) -> answer.sendError(HttpStatus.NOT_FOUND.value())))
                .csrf(token -> token.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Sign-ins are counted by their result instead: see {@link Counted}. */
    @Bean
    SecurityObservationSettings nothingOfTheFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** On the portal's own port every member who is signed in would read the metrics. */
    @Bean
    SmartInitializingSingleton aPortOfItsOwn(Environment environment) {
        return () -> {
            if (ManagementPortType.get(environment) == ManagementPortType.SAME) {
                throw new CannotStart("management.server.port is the port of the portal itself. It must be one of its own,"
                        + " that nobody reaches from outside");
            }
        };
    }
}
