package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.madoguchi.database.Database;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** The database goes away while people are signed in: they wait for no answer, and afterwards they go on. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayTests {

    private static final Duration PROMISED = Duration.ofSeconds(3);
    private static final List<String> PUBLIC = List.of("/", "/check?expires=2026-12-25", "/sign-in", "/staff/sign-in", "/v");

    private static OutagePortal portal;

    private final Visitor sato = new Visitor(portal.uri());
    private final Visitor aoki = new Visitor(portal.uri());
    private String home;
    private String cookie;

    @BeforeAll
    static void start() throws IOException {
        portal = OutagePortal.start();
        // The first pages after a start take their time, whatever the database does.
        var first = new Visitor(portal.uri());
        PUBLIC.forEach(first::get);
        first.get("/nowhere");
        first.signIn("sato");
        first.get("/members/nobody");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void signIn() {
        home = sato.signIn("sato").uri().getPath();
        assertThat(home).startsWith("/members/");
        aoki.signInAsStaff("staff-aoki");
        cookie = sato.cookies().get("__Host-madoguchi");
    }

    @AfterEach
    void mend() {
        portal.line().mend();
        awaitDatabase(true);
    }

    @Test
    void whereItRefusesConnectionsEverybodyIsAnsweredAndLaterGoesOn(CapturedOutput log) {
        portal.line().cut();
        everybodyIsAnsweredAtOnce();
        awaitDatabase(false);
        everybodyIsAnsweredAtOnce();

        portal.line().mend();
        goesOn();
        saysOneLineEach(log);
    }

    @Test
    void whereItSaysNothingAnyMoreEverybodyIsAnsweredAndLaterGoesOn(CapturedOutput log) {
        portal.line().goDead();
        everybodyIsAnsweredAtOnce();
        awaitDatabase(false);
        everybodyIsAnsweredAtOnce();

        portal.line().mend();
        goesOn();
        saysOneLineEach(log);
    }

    @Test
    void whereItsProcessesAreStoppedEverybodyIsAnsweredAndLaterGoesOn(CapturedOutput log) throws Exception {
        portal.signal("STOP");
        try {
            everybodyIsAnsweredAtOnce();
            awaitDatabase(false);
            everybodyIsAnsweredAtOnce();
        } finally {
            portal.signal("CONT");
        }
        goesOn();
        saysOneLineEach(log);
    }

    @Test
    void whereItIsKilledAndStartedAgainEverybodyIsAnsweredAndLaterGoesOn(CapturedOutput log) throws Exception {
        portal.signal("KILL");
        try {
            everybodyIsAnsweredAtOnce();
            awaitDatabase(false);
        } finally {
            portal.stopDatabase();
            portal.startDatabase();
        }
        goesOn();
        saysOneLineEach(log);
    }

    @Test
    void whereItIsRestartedEverybodyIsAnsweredAndGoesOn(CapturedOutput log) {
        portal.stopDatabase();
        try {
            everybodyIsAnsweredAtOnce();
            awaitDatabase(false);
        } finally {
            portal.startDatabase();
        }
        goesOn();
        saysOneLineEach(log);
    }

    @Test
    void aRequestThatWaitsForAStatementIsAnsweredWhenTheDatabaseHangs() throws Exception {
        try (var waiting = Executors.newCachedThreadPool()) {
            var lock = waiting.submit(() -> {
                try (var connection = portal.owned(); var statement = connection.createStatement()) {
                    connection.setAutoCommit(false);
                    statement.execute("lock table access_entry in access exclusive mode");
                    Thread.sleep(6000);
                }
                return null;
            });
            Thread.sleep(500);
            var answer = waiting.submit(() -> sato.get(home));
            Thread.sleep(500);
            portal.line().goDead();
            long begun = System.nanoTime();
            assertThat(answer.get().statusCode()).isEqualTo(503);
            assertThat(System.nanoTime() - begun).isLessThan(PROMISED.toNanos());
            portal.line().mend();
            lock.get();
        }
        goesOn();
    }

    @Test
    void whatNeedsTheDatabaseIsAnsweredInTheReadersLanguageAndForm() {
        portal.line().cut();
        awaitDatabase(false);

        var japanese = sato.get(home);
        isThePageForOutages(japanese, "ja", "ただいま表示できません");
        isThePageForOutages(sato.reading("en").get(home), "en", "This cannot be shown right now");
        isThePageForOutages(sato.reading("ja").get(home, "Cookie", "__Host-language=en"), "en", "right now");
        isThePageForOutages(new Visitor(portal.uri()).get(home + "?lang=en"), "en", "right now");
        assertThat(japanese.headers().firstValue("Retry-After")).isPresent();

        var fragment = sato.get("/family", "HX-Request", "true");
        assertThat(fragment.statusCode()).isEqualTo(503);
        var sent = sato.post(home + "/certificate/expiry", Map.of("expiry", "2027-01-01"));
        isThePageForOutages(sent, "ja", "ただいま表示できません");
        assertThat(sato.get("/v/1234-5678-9012").statusCode()).isEqualTo(503);
        var program = sato.get("/feed/jobs/1", "Accept", "application/json", "Authorization", "Bearer x");
        assertThat(program.statusCode()).isEqualTo(503);
        assertThat(program.headers().firstValue("Content-Type").orElse("")).contains("json");
    }

    private static void isThePageForOutages(HttpResponse<String> answer, String language, String words) {
        assertThat(answer.statusCode()).isEqualTo(503);
        var page = Jsoup.parse(answer.body());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst("h1").text()).contains(words);
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    private void everybodyIsAnsweredAtOnce() {
        var answers = atOnce();
        answers.forEach((path, timed) -> {
            assertThat(timed.took()).as(path).isLessThan(PROMISED);
            assertThat(timed.status()).as(path).isEqualTo(PUBLIC.contains(path) ? 200 : 503);
            assertThat(Jsoup.parse(timed.body()).selectFirst("header.site-header")).as(path).isNotNull();
        });
        assertThat(sato.cookies()).containsEntry("__Host-madoguchi", cookie);
    }

    private record Timed(int status, String body, Duration took) {}

    /** Each from a browser that is signed in, and all of them in the same moment. */
    private Map<String, Timed> atOnce() {
        var asked = new LinkedHashMap<String, Supplier<HttpResponse<String>>>();
        PUBLIC.forEach(path -> asked.put(path, () -> sato.get(path)));
        List.of(home, home + "/eligibility/information.pdf", "/family", "/v/1234-5678-9012").forEach(path -> asked.put(path, () -> sato.get(path)));
        asked.put("POST", () -> sato.post(home + "/certificate/expiry", Map.of("expiry", "2027-01-01")));
        asked.put("/assistance", () -> aoki.get("/assistance"));
        asked.put("/oauth2/authorization/member", () -> sato.get("/oauth2/authorization/member"));
        try (var browsers = Executors.newFixedThreadPool(asked.size())) {
            var answers = new LinkedHashMap<String, Future<Timed>>();
            asked.forEach((path, ask) -> answers.put(path, browsers.submit(() -> timed(ask))));
            var done = new LinkedHashMap<String, Timed>();
            for (var answer : answers.entrySet()) {
                done.put(answer.getKey(), answer.getValue().get());
            }
            return done;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Timed timed(Supplier<HttpResponse<String>> ask) {
        long begun = System.nanoTime();
        var answer = ask.get();
        return new Timed(answer.statusCode(), answer.body(), Duration.ofNanos(System.nanoTime() - begun));
    }

    /** Without signing in again, and without anybody's help. */
    private void goesOn() {
        awaitDatabase(true);
        assertThat(sato.get(home).statusCode()).isEqualTo(200);
        assertThat(aoki.get("/assistance").statusCode()).isEqualTo(200);
        assertThat(sato.cookies()).containsEntry("__Host-madoguchi", cookie);
    }

    private static void awaitDatabase(boolean there) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (portal.bean(Database.class).isThere() != there) {
            assertThat(System.nanoTime()).as("the database is " + (there ? "back" : "away")).isLessThan(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException leaving) {
                throw new IllegalStateException(leaving);
            }
        }
    }

    private static void saysOneLineEach(CapturedOutput log) {
        var lines = new ArrayList<>(log.toString().lines().filter(line -> line.contains("WARN") || line.contains("ERROR")).toList());
        lines.removeIf(line -> line.contains("embedded PostgreSQL did not stop"));
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("The database is away");
        assertThat(lines.getLast()).contains("The database is back");
        assertThat(log).doesNotContain("\tat ");
    }
}
