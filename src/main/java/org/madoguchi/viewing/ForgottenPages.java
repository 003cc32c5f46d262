package org.madoguchi.viewing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * What a browser still holds of pages that are closed now, and how it is made to forget it. Chromium keeps even a
 * no-store page for the back button until an HttpOnly cookie changes while it is kept. A cookie of the closing answer
 * changes before that, while the page is still on the screen, so a second one goes with a picture on the page that follows.
 */
@Component
public class ForgottenPages {

    private static final String CLEAR = "Clear-Site-Data";
    private static final String COOKIE = "signed-out";
    private static final String COOKIE_OF_A_CALL = "call-over";
    private static final Duration TIME_TO_COME_BACK_FROM_THE_PROVIDER = Duration.ofMinutes(5);

    private final PortalCookies cookies;

    ForgottenPages(PortalCookies cookies) {
        this.cookies = cookies;
    }

    /** With the answer that closes the pages. */
    public void leave(HttpServletResponse answer) {
        forget(answer);
        answer.addHeader(HttpHeaders.SET_COOKIE, cookie(COOKIE, "1", TIME_TO_COME_BACK_FROM_THE_PROVIDER));
    }

    /**
     * With an answer that refuses the page of a call whose time is over: those seen before it go, too. A cookie's value
     * must change, so that it counts as a change.
     */
    public void drop(HttpServletResponse answer) {
        forget(answer);
        answer.addHeader(
                HttpHeaders.SET_COOKIE, cookie(COOKIE_OF_A_CALL, Long.toHexString(System.nanoTime()), Duration.ofMinutes(1)));
    }

    /** Whether this browser comes from an answer that closed pages, and has not yet {@link #confirm confirmed} it. */
    public boolean justLeft(HttpServletRequest request) {
        return WebUtils.getCookie(request, cookies.name(COOKIE)) != null;
    }

    /** Makes the browser drop the pages that it keeps for its back button. */
    public void confirm(HttpServletResponse answer) {
        forget(answer);
        answer.addHeader(HttpHeaders.SET_COOKIE, cookie(COOKIE, "", Duration.ZERO));
    }

    /** With the answer to a sign-in: the page for the counter that a member before has kept on this device goes. */
    public void dropKept(HttpServletResponse answer) {
        answer.setHeader(CLEAR, "\"storage\"");
    }

    private static void forget(HttpServletResponse answer) {
        answer.setHeader(CLEAR, "\"cache\", \"storage\"");
    }

    private String cookie(String name, String value, Duration age) {
        return ResponseCookie.from(cookies.name(name), value).path("/").secure(cookies.secure()).httpOnly(true)
                .sameSite("Lax").maxAge(age).build().toString();
    }
}
