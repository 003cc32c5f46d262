package org.madoguchi.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.madoguchi.feed.FeedFile.insured;

import com.nimbusds.jwt.SignedJWT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.feed.Feed;
import org.madoguchi.feed.Feed.State;
import org.madoguchi.feed.FeedFile;
import org.madoguchi.feed.FeedFile.Row;
import org.madoguchi.feed.Feeds;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;

/** Each night a program of the insurer's sends what has changed, with a token of the staff's provider. */
class FeedJobTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Row GOOD = insured("9001").with("InsurerNumber", "06990014");
    private static final String TODAY = "/feed/delta/2026-11-21";

    private final RunningPortal portal = RunningPortal.shared();
    private final SentFeeds sent = new SentFeeds(portal);
    private final String token = token();

    @AfterEach
    void asIfNothingHadBeenSent() {
        sent.takeBack();
    }

    @Test
    void aNightFromTheTokenToTheMembersPage() {
        var answer = put(TODAY + "?apply=true", FeedFile.of(GOOD).text());
        assertThat(answer.statusCode()).isEqualTo(202);
        long id = sent.last().id();
        assertThat(answer.body()).isEqualTo("{\"feed\":%d,\"state\":\"RECEIVED\"}".formatted(id));
        assertThat(answer.headers().firstValue("Location")).contains("/feed/jobs/" + id);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();

        assertThat(sent.settled(id).state()).isEqualTo(State.APPLIED);
        assertThat(sent.feed(id).origin()).isEqualTo(Feed.Origin.PUT);
        assertThat(sent.feed(id).program()).isEqualTo("nightly-feed");
        assertThat(asked("/feed/jobs/" + id).body()).contains("\"state\":\"APPLIED\"", "\"asOf\":\"2026-11-21\"", "\"kind\":\"DELTA\"",
                "\"counts\":{\"added\":1,\"changed\":0,\"unchanged\":0,\"ended\":0}", "\"problems\":0", "\"first\":[]");
    }

    @Test
    void withoutTheWishSomebodyIsAskedFirst() {
        put(TODAY, FeedFile.of(GOOD).text());
        assertThat(sent.settled(sent.last().id()).state()).isEqualTo(State.READY);
    }

    @Test
    void aFeedWithAMistakeIsHeldAlsoWhereItWasToBeApplied() {
        put(TODAY + "?apply=true", FeedFile.of(GOOD, GOOD.with("InsuredIdentificationNumber", "9002").with("Birthdate", "19801332")).text());
        long id = sent.last().id();
        assertThat(sent.settled(id).state()).isEqualTo(State.HELD);
        assertThat(asked("/feed/jobs/" + id).body())
                .contains("\"problems\":1", "{\"line\":3,\"column\":\"Birthdate\",\"code\":\"NOT_A_DATE\"}").doesNotContain("19801332");
    }

    @Test
    void aJobIsToldForWhichEarlierFileItsDeltaWaits() {
        put(TODAY + "?apply=true", FeedFile.of(GOOD.with("Birthdate", "19801332")).text());
        long earlier = sent.settled(sent.last().id()).id();
        put(TODAY + "?apply=true", FeedFile.of(GOOD.with("InsuredIdentificationNumber", "9002")).text());
        long later = sent.last().id();
        sent.await(later, feed -> feed.state() == State.READY);
        assertThat(asked("/feed/jobs/" + later).body()).contains("\"state\":\"READY\"", "\"older\":" + earlier + ",");
        portal.bean(Feeds.class).drop(sent.feed(earlier), null);
        assertThat(sent.settled(later).state()).isEqualTo(State.APPLIED);
    }

    @Test
    void theFileOfAnotherInsurerIsHeld() {
        put(TODAY + "?apply=true", FeedFile.of(GOOD.with("InsurerNumber", "06990022")).text());
        long id = sent.last().id();
        assertThat(sent.settled(id).state()).isEqualTo(State.HELD);
        assertThat(asked("/feed/jobs/" + id).body()).contains("OTHER_INSURER");
    }

    @Test
    void whatTheCoreSystemWritesMayBeInItsOwnCharset() {
        var answer = send(request(TODAY, FeedFile.of(GOOD.with("Name", "髙橋　太郎")).text().getBytes(Charset.forName("windows-31j")))
                .setHeader("Content-Type", "text/csv; charset=windows-31j"));
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(sent.settled(sent.last().id()).charset()).isEqualTo("windows-31j");
    }

    @Test
    void theFeedOfAnotherInsurerIsNotThere() {
        var others = portal.owner().sql("select min(id) from feed where insurer_number <> '06990014'").query(Long.class).single();
        assertThat(asked("/feed/jobs/" + others).statusCode()).isEqualTo(404);
    }

    @Test
    void theDigestIsOfWhatArrives() throws NoSuchAlgorithmException {
        var file = FeedFile.of(GOOD).text().getBytes(UTF_8);
        var digest = "sha-256=:%s:".formatted(Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(file)));
        assertThat(send(request(TODAY, file).header("Content-Digest", "sha-512=:AAAA:, " + digest)).statusCode()).isEqualTo(202);
        file[file.length - 2]++;
        isRefused(request(TODAY, file).header("Content-Digest", digest), 400, "DIGEST");
    }

    @ParameterizedTest
    @CsvSource({
        "/feed/weekly/2026-11-21, 400, KIND", "/feed/delta/yesterday, 400, AS_OF", "/feed/full/0206-10-31, 400, AS_OF",
        "/feed/delta/2026-11-22, 422, AS_OF_IN_FUTURE", "/feed/delta/2026-10-30, 409, OLDER_THAN_NEWEST"
    })
    void whatCannotBeTakenWhateverIsInItIsRefusedWithoutAFeed(String path, int status, String code) {
        isRefused(request(path, FeedFile.of(GOOD).text().getBytes(UTF_8)), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, text/plain, 415, CONTENT_TYPE", "Content-Type, text/csv; charset=utf-16, 415, CONTENT_TYPE",
        "Content-Type, multipart/form-data; boundary=b, 415, CONTENT_TYPE", "Content-Type, nonsense, 415, CONTENT_TYPE",
        "Content-Encoding, gzip, 415, CONTENT_ENCODING", "Content-Digest, md5=:AAAA:, 400, CONTENT_DIGEST",
        "Content-Digest, sha-256=:A:, 400, CONTENT_DIGEST"
    })
    void whatIsToldOfTheFileHasToFit(String header, String value, int status, String code) {
        isRefused(request(TODAY, FeedFile.of(GOOD).text().getBytes(UTF_8)).setHeader(header, value), status, code);
    }

    @Test
    void anEmptyFileIsRefused() {
        isRefused(request(TODAY, new byte[0]), 400, "EMPTY");
    }

    @Test
    void aFileThatIsToldToBeTooLargeIsNotRead() {
        long before = sent.count();
        assertThat(RawRequest.statusOf(portal.uri(), "PUT " + TODAY, headers("Content-Length: 99999999999\r\n"))).isEqualTo(413);
        assertThat(sent.count()).isEqualTo(before);
    }

    /** Nobody has told how large it is. */
    @Test
    void aFileThatTurnsOutToBeTooLargeIsRefused() {
        isRefused(request(TODAY, new byte[0]).PUT(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[1_100_000]))),
                413, "TOO_LARGE");
    }

    @Test
    void nothingIsKeptOfAFileThatBreaksOff() throws InterruptedException {
        long before = sent.count();
        RawRequest.breakOff(portal.uri(), "PUT " + TODAY, headers("Content-Length: 100000\r\n"), FeedFile.of(GOOD).text());
        RawRequest.breakOff(portal.uri(), "PUT " + TODAY, headers("Transfer-Encoding: chunked\r\n"), "5\r\nInsur\r\nFF\r\ner");
        Thread.sleep(Duration.ofSeconds(2));
        assertThat(sent.count()).isEqualTo(before);
        assertThat(portal.owner().sql("select count(*) from feed_piece").query(Long.class).single()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Authorization: Bearer nonsense\r\n", "Authorization: Basic bmlnaHRseTpmZWVk\r\n"})
    void whoBringsNoTokenIsToldWhichWithoutTheFileBeingRead(String authorization) {
        assertThat(RawRequest.statusOf(portal.uri(), "PUT " + TODAY, authorization + "Content-Type: text/csv\r\nContent-Length: 1000000\r\n"))
                .isEqualTo(401);
        assertThat(RawRequest.statusOf(portal.uri(), "GET /feed/jobs/1", authorization)).isEqualTo(401);
    }

    @Test
    void anOperatorsSessionIsNoToken() {
        var ono = new Visitor(portal.uri());
        ono.signInAsStaff("operator-ono");
        assertThat(ono.send("PUT", TODAY).statusCode()).isEqualTo(401);
        assertThat(ono.get("/feed/jobs/1").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed", "/feed/1", "/feed/1/undoing", "/assistance", "/assistance/postings", "/family"})
    void aTokenOpensNoPage(String path) {
        var answer = asked(path);
        assertThat(answer.statusCode() == 404 || answer.statusCode() == 302).as(answer.statusCode() + " " + answer.body()).isTrue();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void neitherTheTokenNorAValueIsInTheLog(CapturedOutput log) {
        put(TODAY, FeedFile.of(GOOD.with("Birthdate", "19809999")).text());
        sent.settled(sent.last().id());
        assertThat(log.getAll()).doesNotContain(token, "19809999", "佐藤");
    }

    @Test
    void theTokenIsForThisPortalsFeedAlone() throws ParseException {
        var claims = SignedJWT.parse(token).getJWTClaimsSet();
        assertThat(SignedJWT.parse(token).getHeader().getType()).hasToString("at+jwt");
        assertThat(claims.getStringClaim("client_id")).isEqualTo(claims.getSubject()).isEqualTo("nightly-feed");
        assertThat(claims.getAudience()).containsExactly("madoguchi-feed");
        assertThat(claims.getStringClaim("insurer")).isEqualTo("06990014");
        assertThat(claims.getStringListClaim("roles")).containsExactly("operator");
    }

    private void isRefused(HttpRequest.Builder request, int status, String code) {
        long before = sent.count();
        var answer = send(request);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEqualTo("{\"code\":\"%s\"}".formatted(code));
        assertThat(sent.count()).isEqualTo(before);
    }

    private HttpResponse<String> put(String path, String file) {
        return send(request(path, file.getBytes(UTF_8)));
    }

    private HttpRequest.Builder request(String path, byte[] file) {
        return HttpRequest.newBuilder(portal.uri().resolve(path)).header("Authorization", "Bearer " + token)
                .header("Content-Type", "text/csv").PUT(BodyPublishers.ofByteArray(file));
    }

    private HttpResponse<String> asked(String path) {
        return send(HttpRequest.newBuilder(portal.uri().resolve(path)).header("Authorization", "Bearer " + token).GET());
    }

    private String headers(String length) {
        return "Authorization: Bearer " + token + "\r\nContent-Type: text/csv\r\n" + length;
    }

    /** By client credentials, as the README shows. */
    private String token() {
        var provider = portal.bean(Environment.class)
                .getRequiredProperty("spring.security.oauth2.client.provider.staff.issuer-uri");
        var client = Base64.getEncoder().encodeToString("nightly-feed:nightly-feed-secret".getBytes(UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create(provider + "/oauth2/token"))
                .header("Authorization", "Basic " + client).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return answer.body().replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
