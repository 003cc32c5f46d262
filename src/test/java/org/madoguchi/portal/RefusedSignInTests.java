package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.portal.CrookedProvider.Mischief;
import org.springframework.web.util.UriComponentsBuilder;

/** A sign-in with anything wrong is refused, with a page that says how to start again. */
class RefusedSignInTests {

    private static CrookedProvider provider;
    private static RunningPortal portal;

    private final Visitor visitor = new Visitor(portal.uri());

    @BeforeAll
    static void configureTheProvider() throws IOException {
        provider = new CrookedProvider();
        portal = RunningPortal.another(
                "--spring.security.oauth2.client.registration.member.client-id=" + CrookedProvider.CLIENT,
                "--spring.security.oauth2.client.registration.member.client-secret=" + CrookedProvider.SECRET,
                "--spring.security.oauth2.client.registration.member.scope=openid",
                "--spring.security.oauth2.client.provider.member.issuer-uri=" + provider.issuer());
    }

    @AfterAll
    static void stop() {
        portal.stop();
        provider.close();
    }

    @Test
    void aSoundSignInIsAccepted() {
        comeBack(Mischief.NONE, begin());
        assertThat(visitor.get("/welcome").statusCode()).isEqualTo(200);
    }

    @Test
    void itAsksForACodeWithNonceStateAndS256() {
        assertThat(begin()).containsKeys("state", "nonce", "code_challenge").containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void aTokenWithOneThingWrongIsRefused(Mischief mischief) {
        assertRefused(comeBack(mischief, begin()));
    }

    @Test
    void aStateThatIsNotTheVisitorsIsRefused() {
        var asked = begin();
        provider.expect(Mischief.NONE, asked.get("nonce"));
        assertRefused(visitor.follow(visitor.get("/login/oauth2/code/member?code=code&state=another")));
    }

    @Test
    void aMissingStateIsRefused() {
        begin();
        assertRefused(visitor.follow(visitor.get("/login/oauth2/code/member?code=code")));
    }

    @Test
    void anotherBrowserCannotFinishASignIn() {
        var asked = begin();
        provider.expect(Mischief.NONE, asked.get("nonce"));
        var other = new Visitor(portal.uri());
        assertRefused(other.follow(other.get(callback(asked))));
    }

    @Test
    void aCodeIsGoodForOnce() {
        var asked = begin();
        comeBack(Mischief.NONE, asked);
        var thief = new Visitor(portal.uri());
        assertRefused(thief.follow(thief.get(callback(asked))));
        assertRefused(visitor.follow(visitor.get(callback(asked))));
    }

    /** What the visitor is sent to the provider with. */
    private Map<String, String> begin() {
        var location = visitor.get("/oauth2/authorization/member").headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith(provider.issuer() + "/authorize?");
        return UriComponentsBuilder.fromUri(URI.create(location)).build().getQueryParams().toSingleValueMap();
    }

    private HttpResponse<String> comeBack(Mischief mischief, Map<String, String> asked) {
        provider.expect(mischief, asked.get("nonce"));
        return visitor.follow(visitor.get(callback(asked)));
    }

    private static String callback(Map<String, String> asked) {
        return "/login/oauth2/code/member?code=" + CrookedProvider.CODE + "&state=" + asked.get("state");
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.uri().getPath()).isEqualTo("/sign-in");
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("サインインできませんでした", "はじめからやり直してください");
        assertThat(page.select("a[href$='/oauth2/authorization/member']")).isNotEmpty();
    }
}
