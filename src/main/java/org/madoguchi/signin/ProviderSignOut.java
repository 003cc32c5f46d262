package org.madoguchi.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;

/** Ends the provider's session too where it has an end-session endpoint; where it is down, the portal's has ended. */
class ProviderSignOut implements LogoutSuccessHandler {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignOut.class);

    private final OidcClientInitiatedLogoutSuccessHandler provider;

    ProviderSignOut(ClientRegistrationRepository registrations) {
        provider = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        provider.setPostLogoutRedirectUri("{baseUrl}/");
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn)
            throws IOException, ServletException {
        try {
            provider.onLogoutSuccess(request, response, signedIn);
        } catch (RuntimeException providerIsDown) {
            log.warn("Signed out here only: {}", providerIsDown.getClass().getSimpleName());
            response.sendRedirect(request.getContextPath() + "/");
        }
    }
}
