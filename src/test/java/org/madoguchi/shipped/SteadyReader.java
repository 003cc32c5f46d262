package org.madoguchi.shipped;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.madoguchi.portal.Visitor;

/** A member who is signed in and opens the own page again and again, a bounded number of times. */
final class SteadyReader implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(100);
    private static final int MOST = 3_000;
    /** What is noted where no answer came, or the load balancer answered in place of a node. */
    static final int NO_ANSWER = 0;

    private final URI page;
    private final String cookies;
    private final HttpClient browser = HttpClient.newHttpClient();
    private final List<Integer> statuses = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean goesOn = true;

    private SteadyReader(URI page, String cookies, String name) {
        this.page = page;
        this.cookies = cookies;
        thread = Thread.ofPlatform().name("reader-" + name).start(this::read);
    }

    static SteadyReader signedIn(URI portal, String name) {
        var visitor = new Visitor(portal);
        var page = visitor.signIn(name).uri();
        if (!page.getPath().startsWith("/members/")) {
            throw new IllegalStateException(name + " is not signed in, but at " + page);
        }
        return new SteadyReader(page, visitor.cookies().entrySet().stream()
                .map(Map.Entry::toString).collect(Collectors.joining("; ")), name);
    }

    private void read() {
        for (int n = 0; n < MOST && goesOn; n++) {
            statuses.add(status());
            ShippedPortal.pause(BETWEEN);
        }
    }

    private int status() {
        try {
            var request = HttpRequest.newBuilder(page).header("Cookie", cookies).timeout(Duration.ofSeconds(30)).build();
            int status = browser.send(request, BodyHandlers.discarding()).statusCode();
            return status == 502 || status == 504 ? NO_ANSWER : status;
        } catch (IOException cut) {
            return NO_ANSWER;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** What was answered so far, in order. */
    List<Integer> statuses() {
        return List.copyOf(statuses);
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
        browser.close();
    }
}
