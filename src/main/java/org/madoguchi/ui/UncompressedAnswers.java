package org.madoguchi.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves an answer uncompressed that may repeat what came with the request beside what is a secret of the person who is
 * signed in: its compressed length would tell, guess by guess, how much of the two is equal (BREACH,
 * <a href="https://breachattack.com">breachattack.com</a>). The language link repeats the query on each page, and on an
 * error page the path; a form that could not be taken is shown again. The CSRF token would do no harm, because it is masked
 * anew for each answer; a name, a number, a support code would. Without a cookie, an answer holds no secret.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UncompressedAnswers extends OncePerRequestFilter {

    /** To the container, an answer that has any encoding already is not to be compressed. */
    private static final String AS_IT_IS = "identity";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.COOKIE) != null && mayComeBack(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, AS_IT_IS);
        }
        chain.doFilter(request, response);
    }

    private static boolean mayComeBack(HttpServletRequest request) {
        return request.getQueryString() != null
                || !HttpMethod.GET.matches(request.getMethod())
                || request.getDispatcherType() == DispatcherType.ERROR;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
