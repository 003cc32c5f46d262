package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserHeadersTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final Visitor visitor = new Visitor(portal.uri());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/check", "/check?expires=nonsense", "/v", "/v/nonsense", "/sign-in", "/nowhere", "/welcome", "/assets/nothing.css"})
    void everyAnswerForbidsWhatThePortalDoesNotNeed(String path) {
        var answer = visitor.get(path);
        assertThat(header(answer, "Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    /** Chromium applies form-action to the redirect behind a form: signing out ends at the provider. */
    @Test
    void aFormMayLeadToThePortalAndTheProviderOnly() {
        var provider = visitor.open("/oauth2/authorization/member").uri();
        assertThat(header(visitor.get("/"), "Content-Security-Policy"))
                .endsWith("form-action 'self' " + provider.getScheme() + "://" + provider.getRawAuthority());
    }

    /** Under one name for ever, so that the browser must ask for it anew; it also runs under the policy on content. */
    @Test
    void theWorkerOfThePageForTheCounterIsAskedForAnew() {
        var answer = visitor.get("/service-worker.js");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).contains("javascript");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(answer, "Content-Security-Policy")).contains("connect-src 'self'", "worker-src 'self'");
        assertThat(answer.headers().firstValue("Service-Worker-Allowed")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aPageNamesNoOtherHost() {
        for (var path : new String[] {"/", "/check?expires=2026-12-25", "/sign-in"}) {
            assertThat(Pattern.compile("(?:src|srcset|action)=\"(?:https?:)?//").matcher(visitor.get(path).body()).find()).isFalse();
        }
    }

    @Test
    void theSameAddressIsNotMixedUpWithItsFragment() {
        assertThat(visitor.get("/").headers().allValues("Vary")).anySatisfy(vary -> assertThat(vary).containsIgnoringCase("HX-Request"));
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
