package org.madoguchi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session 60 minutes after it began, however busy it is. */
class SessionAge extends OncePerRequestFilter {

    static final Duration LIMIT = Duration.ofMinutes(60);

    private final InstantSource now;

    SessionAge(InstantSource now) {
        this.now = now;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getCreationTime() + LIMIT.toMillis() <= now.millis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
