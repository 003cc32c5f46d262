package org.madoguchi.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A packaged portal that starts on a busy machine while a health check already asks it. It hung for good in half of such
 * starts, when virtual threads loaded classes from nested jars.
 */
class NeverStuckIT {

    private static final int STARTS_OF_EACH = 10;
    private static final int BUSY_LOOPS = 4;
    /** Eight of them, each another way through the portal. */
    private static final List<String> PAGES = List.of("/", "/check", "/check?expires=2027-04-01", "/sign-in", "/v",
            "/members/00000000-0000-0000-0000-000000000000", "/oauth2/authorization/member", "/nowhere");
    private static final Duration END_ON_TERM = Duration.ofSeconds(10);

    private static final InsurersSite SITE = InsurersSite.open();
    private static final Distribution DISTRIBUTION = Distribution.unpackedIn(SITE.directory().resolve("madoguchi"));
    /** The same each time, so that a failure can be tried again. */
    private final Random random = new Random(2026);
    private List<Process> busyLoops;

    @BeforeAll
    static void fill() {
        SITE.takeInMembers(DISTRIBUTION);
    }

    @AfterAll
    static void remove() {
        SITE.close();
    }

    @BeforeEach
    void makeBusy() {
        busyLoops = IntStream.range(0, BUSY_LOOPS).mapToObj(loop -> busyLoop()).toList();
    }

    @AfterEach
    void calm() {
        busyLoops.forEach(Process::destroyForcibly);
    }

    @Test
    void theDistributionAnswersTheMomentItsPortOpensAndEndsOnTerm() throws Exception {
        for (int start = 0; start < STARTS_OF_EACH; start++) {
            try (var portal = new ShippedPortal(DISTRIBUTION, SITE, SITE.address().getPort())) {
                startAskAndEnd(portal);
            }
        }
    }

    @Test
    void theDemoInOneFileDoesTheSame() throws Exception {
        for (int start = 0; start < STARTS_OF_EACH; start++) {
            try (var portal = ShippedPortal.demo(SITE, InsurersSite.freePort())) {
                startAskAndEnd(portal);
            }
        }
    }

    @Test
    void termWhileItStartsEndsIt() {
        for (int start = 0; start < 3; start++) {
            var portal = new ShippedPortal(DISTRIBUTION, SITE, SITE.address().getPort()).launch();
            ShippedPortal.pause(Duration.ofMillis(500 + random.nextInt(6000)));
            assertThat(portal.terminate()).isLessThan(END_ON_TERM);
        }
    }

    private void startAskAndEnd(ShippedPortal portal) throws Exception {
        portal.start();
        assertThat(answers(portal.uri())).hasSize(PAGES.size()).allMatch(status -> status < 500);
        ShippedPortal.pause(Duration.ofMillis(random.nextInt(300)));
        assertThat(portal.terminate()).isLessThan(END_ON_TERM);
    }

    /** @return the status of each page, all asked at once */
    private static List<Integer> answers(URI portal) throws Exception {
        try (var browser = HttpClient.newHttpClient(); var visitors = Executors.newFixedThreadPool(PAGES.size())) {
            var asked = visitors.invokeAll(PAGES.stream().<Callable<Integer>>map(page -> () -> browser.send(
                    HttpRequest.newBuilder(portal.resolve(page)).timeout(Duration.ofSeconds(60)).build(),
                    BodyHandlers.discarding()).statusCode()).toList());
            var statuses = new ArrayList<Integer>();
            for (var answer : asked) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }

    private static Process busyLoop() {
        try {
            return new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
