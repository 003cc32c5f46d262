package org.madoguchi.ui;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** What a browser is told with every answer, besides the policy on content. */
@Configuration
class BrowserHeaders {

    @Bean
    HeaderWriter referrer() {
        return new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN);
    }

    @Bean
    HeaderWriter permissions() {
        return new PermissionsPolicyHeaderWriter("camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }

    @Bean
    HeaderWriter opener() {
        return new StaticHeadersWriter("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** The same address answers a page or, to htmx, a part of it; compressed or not. */
    @Bean
    HeaderWriter fragments() {
        return new StaticHeadersWriter("Vary", "HX-Request, Accept, Accept-Encoding, Accept-Language, Cookie");
    }
}
