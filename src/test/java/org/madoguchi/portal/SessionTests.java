package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

@ExtendWith(OutputCaptureExtension.class)
class SessionTests {

    /** Of the demo on plain http; {@link SecureCookiesTests} has the one of an insurer. */
    private static final String COOKIE = "madoguchi";

    private final RunningPortal portal = RunningPortal.shared();
    private final People people = new People(portal);
    private final Visitor visitor = new Visitor(portal.uri());

    @Test
    void signingInChangesTheSession() {
        visitor.get("/oauth2/authorization/member");
        var before = visitor.cookies().get(COOKIE);
        visitor.signIn("sato");
        assertThat(before).isNotNull();
        assertThat(visitor.cookies().get(COOKIE)).isNotNull().isNotEqualTo(before);
    }

    @Test
    void theCookieIsTiedToTheHostAndOutOfReachOfScripts() {
        var cookie = visitor.get("/oauth2/authorization/member").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith(COOKIE + "=").contains("Path=/", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain", "Secure");
    }

    /** PostgreSQL refuses the NUL of the first by an error, and none of them is asked for. */
    @ParameterizedTest
    @MethodSource("whatIsNoSession")
    void whatThePortalHasNotGivenOutIsNoSession(String cookie, CapturedOutput log) {
        visitor.cookies().put(COOKIE, cookie);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        assertThat(visitor.get(own()).statusCode()).isEqualTo(302);
        assertThat(log.getAll()).doesNotContain("\tat ", "KANARIENVOGEL");
    }

    static Stream<String> whatIsNoSession() {
        return Stream.concat(
                Stream.of("AA==", "%%%KANARIENVOGEL", "KANARIENVOGEL=="),
                Stream.of("", "KANARIENVOGEL", "KANARIENVOGEL".repeat(400), "\u00ff\u00fe\u00c0", UUID.randomUUID().toString(), "' or true --")
                        .map(id -> Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void publicPagesNeedNoSession() {
        visitor.get("/");
        visitor.get("/check?expires=2026-12-25");
        visitor.get("/sign-in");
        assertThat(visitor.cookies()).doesNotContainKey(COOKIE);
    }

    @Test
    void signOutEndsThePortalsSessionAndTheProviders() {
        var home = visitor.signIn("sato");
        var signedOut = visitor.follow(visitor.submit(home, "form[action$='/sign-out']", Map.of()));

        assertThat(signedOut.uri().getPath()).isEqualTo("/");
        assertThat(visitor.get(own()).statusCode()).isEqualTo(302);
        var provider = visitor.open("/oauth2/authorization/member");
        assertThat(provider.body()).as("the provider asks again").contains("name=\"username\"");
    }

    @Test
    void whatSignOutClearsIsSaid() {
        var home = visitor.signIn("sato");
        var answer = visitor.submit(home, "form[action$='/sign-out']", Map.of());
        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("cache", "storage");
    }

    /** Chromium would give the last page back by its back button otherwise; the journeys show that it does not. */
    @Test
    void theBrowserIsToldToForgetOnceMoreWhenItHasLeftTheLastPage() {
        var home = visitor.signIn("sato");
        var front = visitor.follow(visitor.submit(home, "form[action$='/sign-out']", Map.of()));
        var picture = Jsoup.parse(front.body()).selectFirst("main [role=status] img").attr("src");

        var answer = visitor.get(picture, "Accept", "image/*");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).isEqualTo("image/svg+xml");
        assertThat(answer.headers().firstValue("Clear-Site-Data").orElse("")).contains("cache", "storage");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse("")).contains("HttpOnly", "Max-Age=0");
        assertThat(visitor.get("/").body()).as("said once").doesNotContain(picture);
    }

    @Test
    void aSessionEndsAfterSixtyMinutesHoweverBusyItIs() {
        visitor.signIn("sato");
        assertThat(visitor.get(own()).statusCode()).isEqualTo(200);
        begin(59);
        assertThat(visitor.get(own()).statusCode()).isEqualTo(200);
        begin(61);
        assertThat(visitor.get(own()).statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionEndsAfterFifteenIdleMinutes() {
        visitor.signIn("sato");
        var jdbc = portal.bean(JdbcClient.class);
        assertThat(jdbc.sql("select distinct max_inactive_interval from spring_session").query(Integer.class).list())
                .containsExactly(15 * 60);
        jdbc.sql("""
                update spring_session set last_access_time = last_access_time - 15 * 60000 - 1000,
                                          expiry_time = expiry_time - 15 * 60000 - 1000
                """).update();
        assertThat(visitor.get(own()).statusCode()).isEqualTo(302);
    }

    @Test
    void personalPagesAreKeptNowhere() {
        visitor.signIn("sato");
        for (var path : new String[] {"", "/certificate", "/eligibility", "/documents", "/eligibility/information.pdf",
            "/documents/declaration.pdf", "/documents/declaration-form.pdf"}) {
            HttpResponse<String> answer = visitor.get(own() + path);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).as(path).contains("no-store");
        }
    }

    /** Spring Session's own job does it each minute. */
    @Test
    void nothingIsLeftOfASessionThatIsOver() {
        visitor.signIn("sato");
        var jdbc = portal.bean(JdbcClient.class);
        var session = jdbc.sql("""
                        update spring_session set expiry_time = 0
                        where session_id = (select session from sign_in order by at desc limit 1) returning primary_id
                        """).query(String.class).single();
        portal.bean(JdbcIndexedSessionRepository.class).cleanUpExpiredSessions();
        assertThat(jdbc.sql("""
                        select (select count(*) from spring_session where primary_id = :id)
                             + (select count(*) from spring_session_attributes where session_primary_id = :id)
                        """).param("id", session).query(Integer.class).single()).isZero();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        visitor.signIn("kobayashi");
        var answer = visitor.post("/members/" + people.ref("kobayashi") + "/certificate/expiry", Map.of("expiry", "2027-01-01"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private void begin(int minutesAgo) {
        portal.bean(JdbcClient.class).sql("update spring_session set creation_time = ?")
                .param(System.currentTimeMillis() - minutesAgo * 60_000L).update();
    }

    private String own() {
        return "/members/" + people.ref("sato");
    }
}
