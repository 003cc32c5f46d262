package org.madoguchi.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.madoguchi.signin.ProviderOrigins;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.stereotype.Component;

/**
 * Everything from the portal itself, nothing inline, nothing framed. A form may also lead to the providers: Chromium
 * applies form-action to the redirect that follows a sign-out.
 */
@Component
class ContentSecurityPolicy implements HeaderWriter {

    private static final String POLICY = String.join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    private final ProviderOrigins providers;

    ContentSecurityPolicy(ProviderOrigins providers) {
        this.providers = providers;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var formTargets = String.join(" ", providers.origins());
        response.setHeader("Content-Security-Policy", (POLICY + " " + formTargets).strip());
    }
}
