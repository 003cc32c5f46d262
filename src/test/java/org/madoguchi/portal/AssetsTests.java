package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Style, script, mark and fonts: how many there are, under which names, and how they travel. */
class AssetsTests {

    private static final String WORKER = "/service-worker.js";
    private static final Pattern HASHED = Pattern.compile("/assets/(?:app|mark)-[0-9A-Z]{8}\\.(?:css|js|svg)");

    private final RunningPortal portal = RunningPortal.shared();
    private final Visitor visitor = new Visitor(portal.uri());

    @ParameterizedTest
    @ValueSource(strings = {"/", "/check", "/v", "/v/nonsense", "/sign-in", "/staff/sign-in"})
    void aPageForAnybodyAsksForOneStyleAndOneScript(String path) {
        hasOneOfEach(visitor.get(path));
    }

    @Test
    void soDoAMembersPages() {
        var standing = visitor.signIn("yamada");
        var ref = standing.uri().getPath();
        hasOneOfEach(standing);
        Stream.of("/family", ref + "/reception", ref + "/documents", "/members/nobody", "/nowhere")
                .forEach(path -> hasOneOfEach(visitor.get(path)));
    }

    @Test
    void soDoTheStaffs() {
        hasOneOfEach(visitor.signInAsStaff("staff-aoki"));
        hasOneOfEach(new Visitor(portal.uri()).signInAsStaff("operator-ono"));
    }

    /** Among a mark, a style and a script, all under the hash of their content. */
    private static void hasOneOfEach(HttpResponse<String> answer) {
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("link[rel=stylesheet]")).as("styles").hasSize(1);
        assertThat(page.select("script")).as("scripts").hasSize(1);
        assertThat(page.select("style")).isEmpty();
        assertThat(linked(page)).hasSize(3).allMatch(HASHED.asMatchPredicate());
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theSameBytesComePlainAndInGzip(String path) throws IOException {
        var plain = visitor.download(path);
        assertThat(encoding(plain)).isEmpty();
        var gzip = visitor.download(path, "Accept-Encoding", "gzip");
        assertThat(encoding(gzip)).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes()).isEqualTo(plain.body());
        assertThat(gzip.body().length).isLessThan(plain.body().length);
        assertThat(header(gzip, "Content-Type")).isEqualTo(header(plain, "Content-Type"));
    }

    /** What comes out of it is seen by a browser, in FirstVisitJourney. */
    @ParameterizedTest
    @MethodSource("texts")
    void aBrowserGetsItInBrotliWhichIsSmallest(String path) {
        var brotli = visitor.download(path, "Accept-Encoding", "gzip, deflate, br, zstd");
        assertThat(encoding(brotli)).isEqualTo("br");
        assertThat(brotli.body().length).isLessThan(visitor.download(path, "Accept-Encoding", "gzip").body().length);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whoeverRefusesAnEncodingDoesNotGetIt(String path) {
        assertThat(encoding(visitor.download(path, "Accept-Encoding", "br;q=0, gzip"))).isEqualTo("gzip");
        assertThat(encoding(visitor.download(path, "Accept-Encoding", "br; q=0.0, gzip;q=0, *"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatStandsBetweenTellsTheEncodingsApart(String path) {
        for (var accepted : List.of("br", "gzip", "identity")) {
            assertThat(visitor.download(path, "Accept-Encoding", accepted).headers().allValues("Vary")).as(accepted)
                    .anyMatch(vary -> vary.contains("Accept-Encoding"));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsLinkedIsKeptForAYearInAnyEncoding(String path) {
        for (var accepted : List.of("br", "gzip", "identity")) {
            assertThat(header(visitor.download(path, "Accept-Encoding", accepted), "Cache-Control")).as(accepted).isEqualTo(
                    path.equals(WORKER) ? "no-cache" : "max-age=31536000, public, immutable");
        }
    }

    @Test
    void aFontIsKeptForAYearAndNotCompressedAgain() {
        var style = visitor.get(linkedBy("/").filter(path -> path.endsWith(".css")).findFirst().orElseThrow()).body();
        var fonts = Pattern.compile("url\\(\"?\\./(fonts/[\\w-]+-[0-9A-Z]{8}\\.woff2)").matcher(style).results()
                .map(match -> "/assets/" + match.group(1)).toList();
        assertThat(fonts).hasSizeGreaterThan(100);
        var font = visitor.download(fonts.getFirst(), "Accept-Encoding", "gzip, br");
        assertThat(font.statusCode()).isEqualTo(200);
        assertThat(header(font, "Content-Type")).isEqualTo("font/woff2");
        assertThat(header(font, "Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(encoding(font)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/assets/app.css", "/assets/app-AAAAAAAA.css", "/assets/app-AAAAAAAA.js", "/assets/mark.svg",
        "/assets/service-worker.js", "/assets.properties", "/worker/service-worker.js"
    })
    void underAnyOtherNameThereIsNothingAndNoBrowserKeepsThat(String path) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn("sato");
        var answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(header(answer, "Cache-Control")).doesNotContain("immutable", "max-age=31536000");
    }

    static Stream<String> texts() {
        return Stream.concat(linkedBy("/"), Stream.of(WORKER));
    }

    private static Stream<String> linkedBy(String page) {
        return linked(new Visitor(RunningPortal.shared().uri()).page(page));
    }

    private static Stream<String> linked(Document page) {
        return page.select("link[href], script").stream()
                .map(link -> link.hasAttr("href") ? link.attr("href") : link.attr("src"));
    }

    private static String encoding(HttpResponse<?> answer) {
        return header(answer, "Content-Encoding");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
