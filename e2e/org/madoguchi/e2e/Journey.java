package org.madoguchi.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.net.URI;
import org.madoguchi.portal.RunningPortal;
import org.springframework.core.env.Environment;

/** A story of a person with a browser, told against the whole portal. It is Saturday, 21 November 2026. */
abstract class Journey extends BrowserJourney {

    protected final RunningPortal portal = RunningPortal.shared();

    @Override
    protected URI home() {
        return portal.uri();
    }

    protected Page open(NewContextOptions options, RunningPortal portal) {
        return open(options, portal.uri());
    }

    protected String provider() {
        return portal.bean(Environment.class)
                .getRequiredProperty("spring.security.oauth2.client.provider.member.issuer-uri");
    }
}
