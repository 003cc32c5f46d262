package org.madoguchi.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A multipart body is read for an operator's form alone, and then while it arrives. */
@ExtendWith(OutputCaptureExtension.class)
class FeedUploadTests {

    private final RunningPortal portal = RunningPortal.shared();
    private final SentFeeds sent = new SentFeeds(portal);
    private final Visitor visitor = new Visitor(portal.uri());

    @AfterEach
    void asIfNothingHadBeenSent() {
        sent.takeBack();
    }

    /** Answered although no byte of what was announced has come. */
    @ParameterizedTest
    @CsvSource({
        "'', POST /feed", "'', POST /check", "'', POST /sign-out", "'', PUT /feed/full/2026-10-31", "'', POST /nowhere",
        "sato, POST /feed", "sato, POST /family/delegation", "staff-aoki, POST /feed", "staff-aoki, POST /assistance/search",
        "operator-ono, POST /assistance/documents", "operator-ono, POST /feed/1/drop"
    })
    void nobodyElsesIsRead(String who, String beginning) {
        assertThat(RawRequest.statusOf(portal.uri(), beginning, """
                Cookie: %s\r
                Content-Type: multipart/form-data; boundary=b\r
                Content-Length: 100000000\r
                """.formatted(cookies(who)))).isIn(401, 403);
    }

    /** The file would follow: the token comes first. */
    @Test
    void anOperatorsFormWithoutItsTokenIsRefusedBeforeTheFileIsRead() {
        var fields = "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\nwrong\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n" + " ".repeat(10_000);
        assertThat(RawRequest.statusOf(portal.uri(), "POST /feed", """
                Cookie: %s\r
                Content-Type: multipart/form-data; boundary=b\r
                Content-Length: 100000000\r
                """.formatted(cookies("operator-ono")), fields)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "multipart/form-data", "multipart/form-data; boundary=other", "multipart/form-data; boundary=\"\"", "multipart/form-data; boundary=" + "b5678901234567890123456789012345678901234567890123456789012345678901234567890"
    })
    void anOperatorsFormThatIsNoneIsRefused(String type) {
        long before = sent.count();
        visitor.signInAsStaff("operator-ono");
        var body = "--b\r\nnonsense\r\n\r\nx\r\n--b--\r\n";
        assertThat(RawRequest.statusOf(portal.uri(), "POST /feed", "Cookie: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n"
                .formatted(cookies(visitor), type, body.length()), body)).isIn(400, 403);
        assertThat(sent.count()).isEqualTo(before);
    }

    @Test
    void aFieldThatIsNoFieldOfTheFormIsNotReadToItsEnd() {
        visitor.signInAsStaff("operator-ono");
        var answer = visitor.multipart("/feed", Map.of("asOf", "x".repeat(100_000)), "x.csv", "a".getBytes(UTF_8));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    /** However they are named. */
    @ParameterizedTest
    @ValueSource(strings = {"asOf", "field%d"})
    void aFormOfTooManyFieldsIsNotReadToItsEnd(String name) {
        assertThat(statusOfAFormWith(IntStream.range(0, 21).mapToObj(name::formatted)
                .map("Content-Disposition: form-data; name=\"%s\"\r\n\r\n2026-10-31\r\n"::formatted))).isEqualTo(400);
    }

    @Test
    void soManyFilesThatNobodyChoseAreNotReadEither() {
        assertThat(statusOfAFormWith(Stream.generate(
                () -> "Content-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\n\r\n").limit(21))).isEqualTo(400);
    }

    /** Answered before the form has ended. */
    private int statusOfAFormWith(Stream<String> parts) {
        visitor.signInAsStaff("operator-ono");
        return RawRequest.statusOf(portal.uri(), "POST /feed", headers(100_000),
                parts.map("--b\r\n"::concat).collect(Collectors.joining("", "", "--b\r\n")));
    }

    @Test
    void nothingIsKeptOfAFormThatBreaksOffAndNothingIsSaidOfIt(CapturedOutput log) throws InterruptedException {
        visitor.signInAsStaff("operator-ono");
        long before = sent.count();
        var form = formWithoutItsEnd();
        RawRequest.breakOff(portal.uri(), "POST /feed", headers(100_000), form);
        assertThat(RawRequest.statusOf(portal.uri(), "POST /feed", headers(form.length()), form)).isEqualTo(400);
        assertThat(RawRequest.answerTo(portal.uri(), "POST /feed HTTP/1.1\r\nHost: localhost\r\n" + headers(100_000) + "\r\n" + form).status())
                .isEqualTo(400);
        Thread.sleep(2000);
        assertThat(sent.count()).isEqualTo(before);
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    private String formWithoutItsEnd() {
        return "--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + visitor.page("/feed").selectFirst("input[name=_csrf]").val()
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"asOf\"\r\n\r\n2026-10-31"
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\nInsurerNumber\n";
    }

    private String headers(int length) {
        return "Cookie: %s\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: %d\r\n".formatted(cookies(visitor), length);
    }

    private String cookies(String who) {
        if (who.contains("-")) {
            visitor.signInAsStaff(who);
        } else if (!who.isEmpty()) {
            visitor.signIn(who);
        }
        return cookies(visitor);
    }

    private static String cookies(Visitor visitor) {
        return visitor.cookies().entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
