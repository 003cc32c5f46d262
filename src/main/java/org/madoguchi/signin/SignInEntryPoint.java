package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads to a sign-in page; where htmx asked for a fragment, by letting the browser load the page anew. */
class SignInEntryPoint implements AuthenticationEntryPoint {

    private final String page;

    SignInEntryPoint(String page) {
        this.page = page;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException absent)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(request.getContextPath() + page);
        } else {
            response.setHeader("HX-Refresh", "true");
            response.setStatus(HttpStatus.FORBIDDEN.value());
        }
    }
}
