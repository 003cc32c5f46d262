package org.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.madoguchi.bench.Comparison.Round;

/** A member's standing page, signed in, against the same bytes as a static file from the same server. */
final class StandingPageBenchmark implements Measurement {

    private static final int CLIENTS = 2;
    private static final int ROUNDS = 11;
    private static final int ROUNDS_TO_WARM_UP = 4;
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final String FILE = "/assets/bench/standing.html";
    private static final Path PUBLISHED = Path.of("target", "test-classes", FILE.substring(1));

    @Override
    public List<Comparison> run() throws Exception {
        var page = clients(() -> Client.signedIn("yamada"));
        var file = clients(() -> Client.withoutSession(FILE));
        publish(page.getFirst().open());
        try {
            return List.of(new Comparison("standing page, signed in", "the same bytes as a static file",
                    Unit.PER_SECOND, rounds(page, file)));
        } finally {
            Files.delete(PUBLISHED);
        }
    }

    private static List<Client> clients(Supplier<Client> kind) {
        return Stream.generate(kind).limit(CLIENTS).toList();
    }

    private static List<Round> rounds(List<Client> page, List<Client> file) throws Exception {
        var rounds = new ArrayList<Round>();
        for (int round = 0; round < ROUNDS_TO_WARM_UP + ROUNDS; round++) {
            rounds.add(new Round(secondsEach(page), secondsEach(file)));
        }
        return rounds.subList(ROUNDS_TO_WARM_UP, rounds.size());
    }

    /** All clients at once. */
    private static double secondsEach(List<Client> clients) throws Exception {
        try (var threads = Executors.newFixedThreadPool(clients.size())) {
            double perSecond = 0;
            for (var client : threads.invokeAll(clients.stream().map(StandingPageBenchmark::round).toList())) {
                perSecond += 1 / client.get();
            }
            return 1 / perSecond;
        }
    }

    private static Callable<Double> round(Client client) {
        return () -> Seconds.ofEach(ROUND, client::open);
    }

    private static void publish(byte[] page) throws IOException {
        Files.createDirectories(PUBLISHED.getParent());
        Files.write(PUBLISHED, page);
    }
}
