package org.madoguchi.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.web.servlet.FilterRegistration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * On the way to an error page, which Spring Security does not see where it has not seen the request either: gives the answer
 * the headers of every other, and takes the parameters away, which may be what could not be read. An outage comes after they
 * were read, and its page switches the language by one of them.
 */
@Component
@FilterRegistration(dispatcherTypes = DispatcherType.ERROR, order = Ordered.HIGHEST_PRECEDENCE)
class ErrorAnswers extends OncePerRequestFilter {

    private final AnswerHeaders headers;

    ErrorAnswers(AnswerHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.writeTo(request, response);
        chain.doFilter(isOutage(request) ? request : new WithoutParameters(request), response);
    }

    private static boolean isOutage(HttpServletRequest request) {
        return Objects.equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE), HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
