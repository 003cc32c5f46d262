package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.madoguchi.database.Database;
import org.madoguchi.database.WithoutDatabase;
import org.springframework.session.web.http.CookieSerializer;

/** Without the database no request has a session, and every browser keeps its cookie: the session goes on afterwards. */
final class SessionCookies implements CookieSerializer {

    private final CookieSerializer cookies;
    private final Database database;

    SessionCookies(CookieSerializer cookies, Database database) {
        this.cookies = cookies;
        this.database = database;
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return isAway(request) ? List.of() : cookies.readCookieValues(request);
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        if (!isAway(cookie.getRequest())) {
            cookies.writeCookieValue(cookie);
        }
    }

    private boolean isAway(HttpServletRequest request) {
        return !database.isThere() || WithoutDatabase.isMarked(request);
    }
}
