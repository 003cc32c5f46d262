package org.madoguchi.viewing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How the portal's cookies are kept: sent over TLS alone, and by their prefix tied to the host. Where the session's cookie is
 * not secure, in the demo on plain http, no other is: WebKit would not keep it.
 */
@Component
public class PortalCookies {

    private final boolean secure;

    PortalCookies(@Value("${server.servlet.session.cookie.secure:true}") boolean secure) {
        this.secure = secure;
    }

    /** The name of the cookie, which a browser takes with the prefix only where the cookie is secure and of this host alone. */
    public String name(String plain) {
        return secure ? "__Host-" + plain : plain;
    }

    public boolean secure() {
        return secure;
    }
}
