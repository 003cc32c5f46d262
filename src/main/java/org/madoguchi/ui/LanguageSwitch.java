package org.madoguchi.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.madoguchi.database.WithoutDatabase;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code ?lang=en} on any page keeps the language and leads back to the page without it. */
class LanguageSwitch implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var wanted = request.getParameter(PARAMETER);
        boolean failed = request.getDispatcherType() == DispatcherType.ERROR;
        if (wanted == null || !request.getMethod().equals("GET") || failed && !WithoutDatabase.isMarked(request)) {
            return true;
        }
        keep(Locale.forLanguageTag(wanted), request, response);
        if (failed) {
            // The page itself is not there to be led back to.
            return true;
        }
        response.sendRedirect(pageWithout(request));
        return false;
    }

    private static void keep(Locale locale, HttpServletRequest request, HttpServletResponse response) {
        var resolver = RequestContextUtils.getLocaleResolver(request);
        if (resolver != null && Languages.SPOKEN.contains(locale)) {
            resolver.setLocale(request, response, locale);
        }
    }

    /** Path and query only, so that it leads nowhere else. */
    private static String pageWithout(HttpServletRequest request) {
        var page = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam(PARAMETER).build();
        return "/" + page.getPath().replaceFirst("^/+", "") + (page.getQuery() == null ? "" : "?" + page.getQuery());
    }
}
