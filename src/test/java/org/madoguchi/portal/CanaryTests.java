package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is known of a member, and what somebody types or carries, goes through every route of routes.txt, by everybody; none of it
 * is found in the metrics, the traces and the log.
 */
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {

    /** Typed into paths, queries and forms. */
    private static final List<String> TYPED = List.of(
            "カナリア", "CANARYWORD", "19430217", "1943-02-17", "canary.mail@example.jp", "7788990", "090-4444-5555", "CANARYTOKEN",
            "昭和18年2月17日");

    private static final String FIELDS = "name kana number symbol branch birthdate born birth expires expiry issued note text email"
            + " address code reason document field who from to token q problem text1 id state subject kind asOf outcome answer";

    private static final String[] FROM_OUTSIDE = {
        "tracestate", "canary=CANARYTOKEN", "traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "baggage", "who=CANARYWORD", "User-Agent", "CANARYWORD", "Authorization", "Basic CANARYTOKEN", "Accept", "text/html, */*"
    };

    private static Collector collector;
    private static RunningPortal portal;
    private static List<Route> routes;

    private record Route(String path, String method) {}

    @BeforeAll
    static void everythingIsWatched() throws IOException {
        collector = new Collector();
        portal = RunningPortal.another(
                "--logging.level.root=info", "--madoguchi.access-log.seal-every=1s",
                "--management.opentelemetry.enabled=true",
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.endpoint(),
                "--management.opentelemetry.tracing.export.schedule-delay=200ms",
                "--management.tracing.sampling.probability=1.0");
        routes = Files.readAllLines(Path.of("src/test/resources/routes.txt")).stream()
                .filter(line -> !line.startsWith("#")).map(line -> line.split("\\s+"))
                .map(columns -> new Route(columns[0], columns[1])).toList();
    }

    @AfterAll
    static void end() {
        portal.stop();
        collector.close();
        LoggingSystem.get(CanaryTests.class.getClassLoader()).setLogLevel("ROOT", LogLevel.WARN);
    }

    @Test
    void noneOfItIsSeenByWhoeverWatches(CapturedOutput log) throws Exception {
        var canaries = new TreeSet<>(TYPED);
        canaries.addAll(known("sato"));
        for (var visitor : List.of(signedIn("sato"), staff("staff-aoki"), staff("supervisor-ueda"), staff("operator-ono"),
                new Visitor(portal.uri()))) {
            var csrf = csrf(visitor);
            routes.forEach(route -> walk(visitor, csrf, route));
            visitor.cookies().values().stream().filter(value -> value.length() > 20).forEach(canaries::add);
        }
        canaries.add(lookAsAJob());
        awaitSpan("http get /members/{ref}/sign-ins");

        var metrics = new ManagementPort(portal).get("/actuator/prometheus").body();
        assertThat(unseen(metrics)).as("routes that no request has reached").isEmpty();
        for (var canary : canaries) {
            assertThat(metrics).as("metrics").doesNotContain(canary, encoded(canary));
            assertThat(collector.received()).as("traces").doesNotContain(canary, encoded(canary));
            assertThat(log.getAll()).as("log").doesNotContain(canary, encoded(canary));
        }
        assertThat(log.getAll()).as("the log that was looked through").contains("Sealed ");
    }

    private static Visitor signedIn(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signIn(name);
        return visitor;
    }

    private static Visitor staff(String name) {
        var visitor = new Visitor(portal.uri());
        visitor.signInAsStaff(name);
        return visitor;
    }

    /** With something typed in each place that the route has. */
    private static void walk(Visitor visitor, String csrf, Route route) {
        var path = route.path().replace("{ref}", new People(portal).ref("sato").toString())
                .replaceAll("\\{[a-z]+:[^}]+}", "4711").replaceAll("\\{\\w+}", "CANARYWORD");
        switch (route.method()) {
            case "GET" -> visitor.get(path + "?" + query(typed()), FROM_OUTSIDE);
            case "POST" -> post(visitor, csrf, path);
            default -> visitor.send(route.method(), path + "?" + query(typed()));
        }
    }

    /** Each in several fields, so that most handlers see several of them. */
    private static Map<String, String> typed() {
        var typed = new LinkedHashMap<String, String>();
        for (var field : FIELDS.split(" ")) {
            typed.put(field, TYPED.get(typed.size() % TYPED.size()));
        }
        return typed;
    }

    private static String query(Map<String, String> typed) {
        return typed.entrySet().stream().map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static void post(Visitor visitor, String csrf, String path) {
        var values = typed();
        values.put("_csrf", csrf);
        visitor.post(path, values);
    }

    private static String csrf(Visitor visitor) {
        var field = Jsoup.parse(visitor.get("/check").body()).selectFirst("input[name=_csrf]");
        return field == null ? "" : field.val();
    }

    /** @return its token */
    private static String lookAsAJob() {
        var provider = portal.bean(Environment.class)
                .getRequiredProperty("spring.security.oauth2.client.provider.staff.issuer-uri");
        var client = Base64.getEncoder().encodeToString("nightly-feed:nightly-feed-secret".getBytes(StandardCharsets.UTF_8));
        var token = send(HttpRequest.newBuilder(URI.create(provider + "/oauth2/token"))
                .header("Authorization", "Basic " + client).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")).build()).replaceFirst(".*\"access_token\":\"([^\"]+)\".*", "$1");
        new Visitor(portal.uri()).get("/feed/jobs/4711", "Authorization", "Bearer " + token, "Accept", "application/json");
        send(HttpRequest.newBuilder(portal.uri().resolve("/feed/CANARYWORD/19430217?" + query(typed())))
                .header("Authorization", "Bearer " + token).PUT(BodyPublishers.ofString(String.join(",", TYPED))).build());
        return token;
    }

    private static String send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What the register has of a member. */
    private static List<String> known(String memberKey) {
        var row = portal.bean(JdbcClient.class)
                .sql("select name, name_kana, birthdate::text, address, number, member_key from member where member_key = ?")
                .param(memberKey).query().singleRow();
        var known = new ArrayList<String>();
        row.values().stream().filter(value -> value != null).map(String::valueOf)
                // Too short to be found by chance nowhere.
                .filter(value -> value.length() > 4).forEach(known::add);
        return known;
    }

    /** A route that is missing here was beyond some limit of the metrics, or not walked. */
    private static List<Route> unseen(String metrics) {
        return routes.stream().filter(route -> metrics.lines().noneMatch(line ->
                line.startsWith("http_server_requests_seconds_count")
                        && line.contains("method=\"" + route.method() + "\"")
                        && line.contains("uri=\"" + route.path().replace("\\", "\\\\") + "\""))).toList();
    }

    private static void awaitSpan(String name) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(30));
        while (!collector.received().contains(name)) {
            assertThat(Instant.now()).as("no span of " + name).isBefore(end);
            Thread.sleep(100);
        }
        Thread.sleep(1000);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
