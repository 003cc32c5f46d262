package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages travel compressed, and which do not, because their length would tell what is on them. */
class CompressionTests {

    private static final String[] AS_A_BROWSER = {"Accept-Encoding", "gzip, deflate, br, zstd"};
    private static final String[] BY_HTMX = {"Accept-Encoding", "gzip", "HX-Request", "true"};
    private static final String[] AS_A_PROGRAM = {"Accept-Encoding", "gzip", "Accept", "application/json"};

    private final RunningPortal portal = RunningPortal.shared();
    private final Visitor visitor = new Visitor(portal.uri());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/check", "/check?expires=2026-12-25", "/v", "/v/nonsense", "/sign-in"})
    void aPageForAnybodyIsCompressedForWhoTakesIt(String path) throws IOException {
        isAPage(path);
    }

    @Test
    void soAreAMembersPages() throws IOException {
        var standing = visitor.signIn("yamada").uri().getPath();
        for (var path : new String[] {standing, standing + "/eligibility", standing + "/support-code", "/family"}) {
            isAPage(path);
        }
    }

    @Test
    void soAreTheStaffs() throws IOException {
        visitor.signInAsStaff("staff-aoki");
        isAPage("/assistance");
    }

    private void isAPage(String path) throws IOException {
        var compressed = visitor.download(path, AS_A_BROWSER);
        assertThat(encodings(compressed)).as(path).isEqualTo("gzip");
        assertThat(vary(compressed)).contains("accept-encoding", "cookie", "hx-request");
        assertThat(Jsoup.parse(unzipped(compressed)).select("h1")).hasSize(1);
        var plain = visitor.download(path);
        assertThat(encodings(plain)).as(path).isEmpty();
        assertThat(vary(plain)).contains("accept-encoding");
        assertThat(compressed.body().length).isLessThan(plain.body().length / 2);
    }

    @Test
    void soAreAFragmentAndWhatAProgramReads() throws IOException {
        var fragment = visitor.download("/check?expires=2026-12-25", BY_HTMX);
        assertThat(encodings(fragment)).isEqualTo("gzip");
        assertThat(vary(fragment)).contains("accept-encoding", "hx-request");
        assertThat(unzipped(fragment)).contains("checker").doesNotContain("<html");
        var facts = visitor.download("/check?expires=2026-12-25", AS_A_PROGRAM);
        assertThat(encodings(facts)).isEqualTo("gzip");
        assertThat(unzipped(facts)).startsWith("{");
    }

    @Test
    void aDocumentIsNot() {
        var standing = visitor.signIn("yamada").uri().getPath();
        assertThat(encodings(visitor.download(standing + "/eligibility/information.pdf", AS_A_BROWSER))).isEmpty();
    }

    /** Who reads the lengths of answers could else find it letter by letter, by what is asked for beside it. */
    @Test
    void theTokenOfAFormIsAnotherEachTimeAndEachHolds() {
        var first = visitor.signIn("yamada");
        var second = visitor.open(first.uri().getPath());
        assertThat(token(first)).hasSizeGreaterThan(40).isNotEqualTo(token(second));
        assertThat(visitor.post("/sign-out", Map.of("_csrf", token(first))).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/family?x=%E4%BD%90%E8%97%A4", "/support-code?done=WITHDRAWN", "?x=y", "/history?who=ASSISTED", "/nothing"})
    void whatWasAskedForDoesNotStandCompressedBesideWhatIsAMembersOwn(String path) {
        var standing = visitor.signIn("yamada").uri().getPath();
        var answer = visitor.download(path.startsWith("/family") ? path : standing + path, AS_A_BROWSER);
        assertThat(answer.statusCode()).isIn(200, 404);
        assertThat(answer.body().length).isGreaterThan(2048);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("</html>");
    }

    @Test
    void norDoesWhatWasTypedIntoAForm() {
        visitor.signInAsStaff("staff-aoki");
        var token = token(visitor.get("/assistance"));
        var answer = visitor.download("/assistance/search",
                Map.of("_csrf", token, "kana", "スズキ　ミサキ", "birthdate", "19901012"), AS_A_BROWSER);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("</html>", "スズキ");
    }

    private static String token(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).selectFirst("input[name=_csrf]").val();
    }

    private static String unzipped(HttpResponse<byte[]> answer) throws IOException {
        try (var text = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String encodings(HttpResponse<?> answer) {
        return String.join(", ", answer.headers().allValues("Content-Encoding"));
    }

    private static String vary(HttpResponse<?> answer) {
        return String.join(", ", answer.headers().allValues("Vary")).toLowerCase(Locale.ROOT);
    }
}
