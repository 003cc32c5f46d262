package org.madoguchi.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.madoguchi.database.DatabaseFailure;
import org.madoguchi.database.WithoutDatabase;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Where the database fails in the middle of a request, the same request is begun anew without it: a public page is shown as
 * to a visitor, anything else is answered that it is not there right now. Stands outside of the sessions, whose keeping may
 * fail too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class DatabaseOutages extends OncePerRequestFilter {

    /** Where the session of the request is kept for its further dispatches. */
    private static final String SESSION = SessionRepository.class.getName() + ".CURRENT_SESSION";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failed) {
            if (!DatabaseFailure.isBehind(failed)) {
                throw failed;
            }
            beginAnew(request, response, failed);
        }
    }

    private static void beginAnew(HttpServletRequest request, HttpServletResponse response, Exception failed)
            throws ServletException, IOException {
        if (response.isCommitted()) {
            // Without an end, so that half of a file is not taken for the whole.
            throw new CloseNowException("The database went away in the middle of an answer", failed);
        }
        WithoutDatabase.mark(request);
        request.removeAttribute(SESSION);
        response.reset();
        var again = request.getRequestDispatcher(request.getServletPath());
        if (again == null || request.getDispatcherType() == DispatcherType.ERROR) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            again.forward(request, response);
        }
    }
}
