package org.madoguchi;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.ApplicationArguments;

/**
 * Starts the portal on a free port of this machine, opens its public pages and ends, so that Java notes what later starts
 * need (JEP 483 and 514). {@code bin/madoguchi --make-aot-cache} runs it.
 */
final class Rehearsal {

    private static final String OPTION = "make-aot-cache";
    private static final int ROUNDS = 20;
    private static final List<String> PAGES = List.of("/", "/?lang=en", "/check", "/check?expires=2027-04-01", "/sign-in", "/v");

    private Rehearsal() {}

    static boolean isMeantBy(ApplicationArguments arguments) {
        return arguments.containsOption(OPTION);
    }

    static void run(String... args) throws IOException, InterruptedException {
        var local = Stream.of("--server.port=0", "--server.address=127.0.0.1");
        try (var portal = Madoguchi.start(Stream.concat(Stream.of(args), local).toArray(String[]::new));
                var browser = HttpClient.newHttpClient()) {
            var home = URI.create("http://127.0.0.1:" + portal.getEnvironment().getRequiredProperty("local.server.port"));
            for (int round = 0; round < ROUNDS; round++) {
                for (var page : PAGES) {
                    browser.send(HttpRequest.newBuilder(home.resolve(page)).build(), BodyHandlers.discarding());
                }
            }
        }
    }
}
