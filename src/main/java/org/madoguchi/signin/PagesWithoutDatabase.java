package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The public pages that need nothing from the database. Without it, they are shown as to a visitor. */
public final class PagesWithoutDatabase {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final RequestMatcher PATHS = new OrRequestMatcher(
            Stream.of("/", "/check", "/v", "/sign-in", "/staff/sign-in", "/sign-out/done.svg", "/assets/**", "/specimens/*",
                            "/service-worker.js")
                    .<RequestMatcher>map(PathPatternRequestMatcher::pathPattern).toList());

    private PagesWithoutDatabase() {}

    public static boolean include(HttpServletRequest request) {
        return READING.contains(request.getMethod()) && PATHS.matches(request);
    }
}
