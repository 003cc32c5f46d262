package org.madoguchi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.MemberRef;
import org.madoguchi.signin.KeptSignIn.Ending;
import org.madoguchi.viewing.ForgottenPages;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Keeps each sign-in of a linked member, and that it ended by signing out; then goes on to the welcome page. */
@Component
public class SignInKeeper implements AuthenticationSuccessHandler, LogoutHandler {

    private final SignInLinks links;
    private final SignIns signIns;
    private final ForgottenPages pages;

    SignInKeeper(SignInLinks links, SignIns signIns, ForgottenPages pages) {
        this.links = links;
        this.signIns = signIns;
        this.pages = pages;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) throws IOException {
        var before = request.getRequestedSessionId();
        if (before != null) {
            signIns.ended(before, Ending.SIGNED_IN_AGAIN);
        }
        SignIn.of(signedIn).flatMap(links::of).ifPresent(link -> keep(link.member(), request));
        pages.dropKept(response);
        response.sendRedirect(request.getContextPath() + "/welcome");
    }

    /** For a sign-in that is linked only now, or was linked in another browser meanwhile. */
    public void keep(MemberRef member, HttpServletRequest request) {
        signIns.keep(member, request.getSession().getId(), Device.calling(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    @Override
    public void logout(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication signedIn) {
        var session = request.getSession(false);
        if (session != null) {
            signIns.ended(session.getId(), Ending.SIGNED_OUT);
        }
    }
}
