package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Takes for the id of a session only what has the shape of those that the portal gives out, a UUID. Anything else is no
 * session, and does not reach the database: PostgreSQL refuses a NUL in a text by an error.
 */
class SessionCookie extends DefaultCookieSerializer {

    private static final Predicate<String> ID =
            Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}").asMatchPredicate();

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream().filter(ID).toList();
    }
}
