package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.demo.ProviderVisitor.encoded;
import static org.madoguchi.demo.ProviderVisitor.location;
import static org.madoguchi.demo.ProviderVisitor.query;

import com.jayway.jsonpath.JsonPath;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedProviderTest {

    private static final int PORTAL_PORT = 18_080;
    private static final String CALLBACK = "http://localhost:" + PORTAL_PORT + "/login/oauth2/code/member";
    private static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-all";
    private static final DemoPeople PEOPLE = DemoPeople.on(LocalDate.of(2026, 11, 21));

    private final SetClock clock = new SetClock();
    private EmbeddedProvider provider;

    @BeforeAll
    void start() {
        provider = EmbeddedProvider.start(0, PORTAL_PORT, PEOPLE, clock);
    }

    @AfterAll
    void stop() {
        provider.close();
    }

    @Test
    void theDiscoveryDocumentNamesWhatThePortalNeeds() throws Exception {
        var document = visitor().get("/.well-known/openid-configuration").body();

        assertThat(JsonPath.<String>read(document, "$.issuer")).isEqualTo(provider.issuer());
        assertThat(JsonPath.<String>read(document, "$.end_session_endpoint")).startsWith(provider.issuer());
        assertThat(JsonPath.<List<String>>read(document, "$.code_challenge_methods_supported")).contains("S256");
        assertThat(JsonPath.<List<String>>read(document, "$.id_token_signing_alg_values_supported"))
                .contains("RS256");
    }

    @Test
    void aPersonComesBackToThePortalWithACodeForAToken() throws Exception {
        var yamada = PEOPLE.called("yamada").orElseThrow();

        var token = signedIn(visitor(), "yamada");

        assertThat(token.getIssuer()).hasToString(provider.issuer());
        assertThat(token.getAudience()).containsExactly(EmbeddedProvider.clientId(EmbeddedProvider.MEMBER));
        assertThat(token.getSubject()).isEqualTo(yamada.subject()).doesNotContain("yamada");
        assertThat(token.getClaimAsString("nonce")).isEqualTo("once");
        assertThat(token.getClaims())
                .doesNotContainKeys("birthdate", "name", "roles", "email", "address", "gender");
    }

    /** The ID token comes back in a URL at the sign-out, so what is personal is told apart from it. */
    @Test
    void theBirthdateIsToldAtTheUserInfoEndpoint() throws Exception {
        var yamada = told("yamada");
        assertThat(JsonPath.<String>read(yamada, "$.birthdate")).isEqualTo("19821225");
        assertThat(yamada).doesNotContain("roles", "name");
    }

    @Test
    void staffComeWithTheirRoleAndWithoutABirthdate() throws Exception {
        var ueda = told("supervisor-ueda");
        assertThat(JsonPath.<List<String>>read(ueda, "$.roles")).containsExactly("supervisor");
        assertThat(ueda).doesNotContain("birthdate");
    }

    @Test
    void aRequestWithoutPkceIsSentBackAsAnError() throws Exception {
        var request = new HashMap<>(authorization());
        request.remove("code_challenge");
        request.remove("code_challenge_method");
        var visitor = visitor();
        visitor.signIn("sato", "1234");

        var answer = visitor.get("/oauth2/authorize?" + encoded(request));

        assertThat(query(location(answer))).containsEntry("error", "invalid_request").doesNotContainKey("code");
    }

    @Test
    void aCodeWithAnotherVerifierIsWorthNothing() throws Exception {
        var visitor = visitor();
        var form = new HashMap<>(tokenRequest(code(visitor, "sato")));
        form.put("code_verifier", VERIFIER.toUpperCase());

        assertThat(visitor.token(provider.clientSecret(EmbeddedProvider.MEMBER), form).body()).contains("invalid_grant");
    }

    @Test
    void aCodeCountsOnce() throws Exception {
        var visitor = visitor();
        var form = tokenRequest(code(visitor, "sato"));

        assertThat(visitor.token(provider.clientSecret(EmbeddedProvider.MEMBER), form).statusCode()).isEqualTo(200);
        assertThat(visitor.token(provider.clientSecret(EmbeddedProvider.MEMBER), form).body()).contains("invalid_grant");
    }

    @Test
    void aStrangersRedirectIsNotFollowed() throws Exception {
        var request = new HashMap<>(authorization());
        request.put("redirect_uri", "http://localhost:1/login/oauth2/code/member");

        var answer = visitor().get("/oauth2/authorize?" + encoded(request));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text()).isEqualTo("この手続きは続けられません");
        assertThat(Jsoup.parse(answer.body()).selectFirst("main a").attr("href"))
                .isEqualTo("http://localhost:" + PORTAL_PORT + "/");
    }

    @Test
    void aWrongNumberSaysSoAndLetsTryAgain() throws Exception {
        var visitor = visitor();

        var page = visitor.page(location(visitor.signIn("kobayashi", "0000")));

        assertThat(page.selectFirst("[role=alert]").text()).startsWith("サインイン名または数字が違います。");
        assertThat(location(visitor.signIn("kobayashi", "1234"))).doesNotContain("sign-in");
    }

    @Test
    void anUnknownNameIsAnsweredLikeAWrongNumber() throws Exception {
        assertThat(location(visitor().signIn("nobody", "1234"))).isEqualTo("/sign-in?wrong");
    }

    @Test
    void threeMissesLockTheNameEvenAgainstTheRightNumberForTenMinutes() throws Exception {
        var visitor = visitor();
        visitor.signIn("ito", "0000");
        visitor.signIn("ito", "0000");

        var page = visitor.page(location(visitor.signIn("ito", "0000")));
        assertThat(page.selectFirst("[role=alert]").text()).contains("10分間使えません");
        assertThat(location(visitor.signIn("ito", "1234"))).isEqualTo("/sign-in?locked");

        clock.forward(Duration.ofMinutes(10));
        assertThat(location(visitor.signIn("ito", "1234"))).doesNotContain("sign-in");
    }

    @Test
    void signingOutAtThePortalSignsOutHereAndLeadsBack() throws Exception {
        var visitor = visitor();
        var token = signedIn(visitor, "nguyen");

        var answer = visitor.get("/connect/logout?" + encoded(Map.of("id_token_hint", token.getTokenValue(),
                "post_logout_redirect_uri", "http://localhost:" + PORTAL_PORT + "/")));

        assertThat(location(answer)).isEqualTo("http://localhost:" + PORTAL_PORT + "/");
        assertThat(location(visitor.get("/oauth2/authorize?" + encoded(authorization())))).endsWith("/sign-in");
    }

    @Test
    void signingOutLeadsNowhereElse() throws Exception {
        var visitor = visitor();
        var token = signedIn(visitor, "nguyen");

        var answer = visitor.get("/connect/logout?" + encoded(Map.of("id_token_hint", token.getTokenValue(),
                "post_logout_redirect_uri", "http://localhost:1/")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void theSignInPageSaysThatItIsADemoAndWhoCanSignIn() throws Exception {
        var page = visitor().page("/sign-in");

        assertThat(page.selectFirst(".notice").text()).contains("体験用", "架空");
        assertThat(page.select("dt").eachText()).contains("sato", "kato", "staff-aoki").hasSize(22);
        assertThat(page.selectFirst("#password").attr("inputmode")).isEqualTo("numeric");
        assertThat(page.select("script, style, [style]")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ja, ja", "en-GB, en", "fr, ja", "'en;q=0.5, ja', ja"})
    void thePageIsInTheReadersLanguage(String wanted, String answered) throws Exception {
        var page = visitor().speaking(wanted).page("/sign-in");

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(answered);
        assertThat(page.text()).doesNotContain("??");
    }

    @Test
    void thePageAllowsNoScriptAndOnlyItsOwnStyle() throws Exception {
        var page = visitor().get("/sign-in");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "script-src");
        assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("madoguchi-demo-provider=").contains("HttpOnly", "SameSite=Lax");
        assertThat(visitor().get("/provider.css").headers().firstValue("Content-Type")).contains("text/css");
    }

    @Test
    void whereItsPortIsTakenAnotherOneIsFound() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var second = EmbeddedProvider.start(taken.getLocalPort(), PORTAL_PORT, PEOPLE, clock)) {
            assertThat(second.issuer()).isNotEqualTo("http://localhost:" + taken.getLocalPort());
            assertThat(new ProviderVisitor(second.issuer()).get("/sign-in").statusCode()).isEqualTo(200);
        }
    }

    private ProviderVisitor visitor() {
        return new ProviderVisitor(provider.issuer());
    }

    private Jwt signedIn(ProviderVisitor visitor, String name) throws Exception {
        var answer = visitor.token(provider.clientSecret(EmbeddedProvider.MEMBER), tokenRequest(code(visitor, name))).body();
        return NimbusJwtDecoder.withJwkSetUri(provider.issuer() + "/oauth2/jwks").build()
                .decode(JsonPath.read(answer, "$.id_token"));
    }

    private String told(String name) throws Exception {
        var visitor = visitor();
        var answer = visitor.token(provider.clientSecret(EmbeddedProvider.MEMBER), tokenRequest(code(visitor, name))).body();
        return visitor.userInfo(JsonPath.read(answer, "$.access_token")).body();
    }

    private static String code(ProviderVisitor visitor, String name) throws Exception {
        var signInPage = location(visitor.get("/oauth2/authorize?" + encoded(authorization())));
        assertThat(signInPage).endsWith("/sign-in");
        var back = query(location(visitor.get(location(visitor.signIn(name, "1234")))));
        assertThat(back).containsEntry("state", "stated");
        return back.get("code");
    }

    private static Map<String, String> authorization() throws Exception {
        var challenge = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Map.of("response_type", "code", "client_id", EmbeddedProvider.clientId(EmbeddedProvider.MEMBER), "redirect_uri", CALLBACK,
                "scope", "openid birthdate", "state", "stated", "nonce", "once", "code_challenge_method", "S256",
                "code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(challenge));
    }

    private static Map<String, String> tokenRequest(String code) {
        return Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", CALLBACK,
                "code_verifier", VERIFIER);
    }
}
