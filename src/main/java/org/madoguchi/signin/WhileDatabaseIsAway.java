package org.madoguchi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madoguchi.database.Database;
import org.madoguchi.database.WithoutDatabase;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers what needs the database by the page that says so, before anything waits for it. */
final class WhileDatabaseIsAway extends OncePerRequestFilter {

    private static final String SECONDS = "10";

    private final Database database;

    WhileDatabaseIsAway(Database database) {
        this.database = database;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean away = !database.isThere() || WithoutDatabase.isMarked(request);
        if (away) {
            WithoutDatabase.mark(request);
        }
        if (away && !PagesWithoutDatabase.include(request)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
