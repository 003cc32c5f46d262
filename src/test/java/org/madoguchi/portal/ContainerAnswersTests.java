package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What no well-behaved browser sends, and what the container answers before, or after, the portal has looked at it. */
@ExtendWith(OutputCaptureExtension.class)
class ContainerAnswersTests {

    /** What was typed; no log may hold it. */
    private static final String TYPED = "KANARIENVOGEL";
    private static final String HOST = "Host: localhost\r\n";
    private static final String FORM = HOST + "Accept: text/html\r\nContent-Type: application/x-www-form-urlencoded\r\n";

    private final RunningPortal portal = RunningPortal.shared();

    @AfterEach
    void thePortalGoesOnAnsweringAndHasNothingOfItOnItsLog(CapturedOutput log) {
        assertThat(new Visitor(portal.uri()).get("/").statusCode()).isEqualTo(200);
        assertThat(log.getAll()).doesNotContain(TYPED, "\tat ", "Exception");
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(400, utf8("GET /check?birth=1985年" + TYPED + " HTTP/1.1\r\n" + HOST)),
                Arguments.of(400, "GET /check|" + TYPED + " HTTP/1.1\r\n" + HOST),
                Arguments.of(400, "GET /check?birth=" + TYPED + " 1 HTTP/1.1\r\n" + HOST),
                Arguments.of(400, "GET /" + TYPED + "\u0001 HTTP/1.1\r\n" + HOST),
                Arguments.of(400, "G@T" + TYPED + " / HTTP/1.1\r\n" + HOST),
                Arguments.of(400, TYPED + "\r\n"),
                Arguments.of(400, "\u0016\u0003\u0001" + TYPED + "\r\n"),
                Arguments.of(400, "GET / " + TYPED + "/1.1\r\n" + HOST),
                Arguments.of(505, "GET /" + TYPED + " HTTP/2.0\r\n" + HOST),
                Arguments.of(501, "CONNECT " + TYPED + ":80 HTTP/1.1\r\n" + HOST),
                Arguments.of(405, "TRACE / HTTP/1.1\r\nAccept: text/html\r\n" + HOST),
                Arguments.of(400, TYPED + " / HTTP/1.1\r\nAccept: text/html\r\n" + HOST),
                Arguments.of(400, "GET /" + TYPED + " HTTP/1.1\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\nHost: " + TYPED + "[::\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "Host: " + TYPED + "\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + TYPED + " x: y\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + TYPED + "\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "X: " + TYPED + "\u0001\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "X: " + TYPED.repeat(2000) + "\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + "Cookie: madoguchi=" + TYPED.repeat(2000) + "\r\n"),
                Arguments.of(400, "GET / HTTP/1.1\r\n" + HOST + ("X: " + TYPED + "\r\n").repeat(200)),
                Arguments.of(400, "GET /?x=" + TYPED.repeat(2000) + " HTTP/1.1\r\n" + HOST),
                Arguments.of(400, "GET /check?" + "a=1&".repeat(1500) + " HTTP/1.1\r\nAccept: text/html\r\n" + HOST),
                Arguments.of(400, "GET /check?birth=" + TYPED + "%zz HTTP/1.1\r\nAccept: text/html\r\n" + HOST),
                Arguments.of(400, "GET /%2e%2e/%2e%2e/" + TYPED + " HTTP/1.1\r\n" + HOST),
                Arguments.of(400, "GET /" + TYPED + "%00 HTTP/1.1\r\n" + HOST),
                Arguments.of(400, "GET /" + TYPED + "%zz HTTP/1.1\r\n" + HOST),
                Arguments.of(400, "GET //" + TYPED + " HTTP/1.1\r\nAccept: text/html\r\n" + HOST),
                Arguments.of(400, "GET /;jsessionid=" + TYPED + " HTTP/1.1\r\nAccept: text/html\r\n" + HOST),
                Arguments.of(417, "GET / HTTP/1.1\r\nExpect: " + TYPED + "\r\n" + HOST),
                Arguments.of(400, "POST /check HTTP/1.1\r\n" + FORM + "Content-Length: " + TYPED + "\r\n"),
                Arguments.of(501, "POST /check HTTP/1.1\r\n" + FORM + "Transfer-Encoding: " + TYPED + "\r\n"),
                Arguments.of(400, "POST /check HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n" + TYPED + "\r\nabc"),
                Arguments.of(400, "POST /check HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n3\r\na=b" + TYPED + "\r\n0\r\n"),
                Arguments.of(400, "POST /check HTTP/1.1\r\n" + FORM + "Content-Length: 16\r\n\r\na=" + TYPED + "%"));
    }

    /** In Japanese where the language that the browser asks for could not be read either. */
    @ParameterizedTest
    @MethodSource("requests")
    void hasThePortalsPageAndItsHeaders(int status, String request) {
        var answer = RawRequest.answerTo(portal.uri(), request + "\r\n");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text())
                .isIn("このページを開けませんでした", "送られた内容を読み取れませんでした");
        assertThat(Jsoup.parse(answer.body()).select("link[rel=stylesheet][href~=^/assets/app-[0-9A-Za-z]+.css$]")).hasSize(1);
        assertThat(answer.body()).as("on each page of a demo").contains("デモです");
        assertThat(answer.headers()).containsEntry("X-Content-Type-Options", "nosniff").containsEntry("X-Frame-Options", "DENY")
                .containsEntry("Referrer-Policy", "same-origin").containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                .containsEntry("Content-Type", "text/html;charset=UTF-8")
                .hasEntrySatisfying("Content-Security-Policy", policy -> assertThat(policy).contains("default-src 'none'"))
                .hasEntrySatisfying("Permissions-Policy", policy -> assertThat(policy).contains("camera=()"))
                .hasEntrySatisfying("Cache-Control", caching -> assertThat(caching).contains("no-store"));
    }

    @ParameterizedTest
    @CsvSource({
        "ja, このページを開けませんでした, はじめのページから", "en-GB, This page could not be opened, from the start page"
    })
    void isSaidInTheReadersLanguage(String language, String happened, String next) {
        var page = Jsoup.parse(RawRequest.answerTo(
                portal.uri(), "GET / HTTP/1.1\r\nHost: [\r\nAccept-Language: " + language + "\r\n\r\n").body());

        assertThat(page.selectFirst("h1").text()).isEqualTo(happened);
        assertThat(page.selectFirst("main p").text()).contains(next);
        assertThat(page.select("main a").attr("href")).isEqualTo("/");
        assertThat(page.select("footer a[href=tel:0120950178]")).hasSize(1);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.substring(0, 2));
    }

    /** As of a phone that loses its signal: the connection is gone, and with it the way for an answer. */
    @ParameterizedTest
    @ValueSource(strings = {
        "GET /" + TYPED, "GET / HTTP/1.1\r\nHost: " + TYPED, "POST /check HTTP/1.1\r\n" + FORM + "Content-Length: 300\r\n\r\na=" + TYPED,
        "POST /check HTTP/1.1\r\n" + FORM + "Transfer-Encoding: chunked\r\n\r\n20\r\na=" + TYPED
    })
    void isNothingWhereTheRequestBreaksOff(String beginning) {
        assertThat(RawRequest.answerTo(portal.uri(), beginning).status()).isZero();
    }

    @Test
    void anInvalidCookieIsNoCookie() {
        assertThat(RawRequest.answerTo(portal.uri(), "GET / HTTP/1.1\r\nConnection: close\r\nCookie: language=" + TYPED + "\"\r\n" + HOST + "\r\n").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void theAddressOfTheErrorPagesIsNoPage(String method) {
        assertThat(RawRequest.answerTo(portal.uri(), method + " /error HTTP/1.1\r\nConnection: close\r\n" + HOST + "\r\n").status()).isEqualTo(404);
    }

    /** As they go over the wire. */
    private static String utf8(String request) {
        return new String(request.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
