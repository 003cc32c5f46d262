package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.RestClientException;

/** A sign-in that failed ends at the sign-in page, which says what happened and how to start again. */
class SignInProblems implements AuthenticationFailureHandler {

    private static final Logger log = LoggerFactory.getLogger(SignInProblems.class);

    private final String page;
    private final String registration;
    private final ApplicationEventPublisher events;

    SignInProblems(String page, String registration, ApplicationEventPublisher events) {
        this.page = page;
        this.registration = registration;
        this.events = events;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
            throws IOException {
        var code = failed instanceof OAuth2AuthenticationException refused ? refused.getError().getErrorCode() : "";
        log.warn("A sign-in failed: {} {}", failed.getClass().getSimpleName(), code.replaceAll("[^a-z_]", ""));
        var problem = problem(code, failed);
        events.publishEvent(new SignInFailed(registration, problem));
        response.sendRedirect(request.getContextPath() + page + "?problem=" + problem);
    }

    private static String problem(String code, AuthenticationException failed) {
        return switch (code) {
            case "access_denied" -> SignInFailed.CANCELLED;
            case StaffUsers.NOT_STAFF -> SignInFailed.NOT_STAFF;
            default -> providerIsDown(failed) ? SignInFailed.PROVIDER : SignInFailed.FAILED;
        };
    }

    /** The way to the provider fails in a filter of its own, before the provider has been reached. */
    ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> onTheWay() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(SignInProblems.this);
                return filter;
            }
        };
    }

    private static boolean providerIsDown(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof RestClientException) {
                return true;
            }
        }
        return false;
    }
}
