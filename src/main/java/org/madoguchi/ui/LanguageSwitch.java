package org.madoguchi.ui;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
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
        if (wanted == null || !request.getMethod().equals("GET")
                || request.getDispatcherType() == DispatcherType.ERROR) {
            return true;
        }
        var locale = Locale.forLanguageTag(wanted);
        if (Languages.SPOKEN.contains(locale)) {
            var resolver = RequestContextUtils.getLocaleResolver(request);
            if (resolver != null) {
                resolver.setLocale(request, response, locale);
            }
        }
        response.sendRedirect(pageWithout(request));
        return false;
    }

    /** Path and query only, so that it leads nowhere else. */
    private static String pageWithout(HttpServletRequest request) {
        var page = ServletUriComponentsBuilder.fromRequest(request).replaceQueryParam(PARAMETER).build();
        return "/" + page.getPath().replaceFirst("^/+", "") + (page.getQuery() == null ? "" : "?" + page.getQuery());
    }
}
