package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.madoguchi.signin.KeptSignIn.Ending;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Numbers whoever of the staff signs in for the first time, and goes on to the staff's first page. */
@Component
class StaffSignIn implements AuthenticationSuccessHandler {

    private final StaffNumbers numbers;
    private final SignIns signIns;

    StaffSignIn(StaffNumbers numbers, SignIns signIns) {
        this.numbers = numbers;
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        var before = request.getRequestedSessionId();
        if (before != null) {
            signIns.ended(before, Ending.SIGNED_IN_AGAIN);
        }
        var user = (StaffUser) signedIn.getPrincipal();
        numbers.give(user.getIssuer().toString(), user.getSubject());
        response.sendRedirect(request.getContextPath() + "/assistance");
    }
}
