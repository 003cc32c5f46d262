package org.madoguchi.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.madoguchi.bench.Comparison.Round;
import org.madoguchi.feed.FeedKind;
import org.madoguchi.feed.FeedOptions;
import org.madoguchi.feed.FeedReport;
import org.madoguchi.feed.Feeds;
import org.madoguchi.portal.RunningPortal;
import org.madoguchi.register.Sight;
import org.springframework.core.io.FileSystemResource;

/** A member's standing page while a feed comes in that replaces everybody of another insurer, against the page at rest. */
final class ReadingDuringFeedBenchmark implements Measurement {

    private static final int ROWS = 300_000;
    private static final int ROUNDS = 3;
    private static final Duration AT_REST = Duration.ofSeconds(6);

    @Override
    public List<Comparison> run() throws Exception {
        var directory = Files.createDirectories(Forks.emptyDirectory("reading"));
        var page = Client.signedIn("yamada");
        Seconds.ofEach(AT_REST, page::open);
        var rounds = new ArrayList<Round>();
        while (rounds.size() < ROUNDS) {
            var feed = feed(directory, rounds.size());
            double atRest = Seconds.ofEach(AT_REST, page::open);
            rounds.add(new Round(duringFeed(page, feed), atRest));
        }
        return List.of(new Comparison(
                "standing page while a feed comes in", "at rest (wanted: 2)", Unit.MILLISECONDS, rounds));
    }

    private static double duringFeed(Client page, Path feed) {
        var options = new FeedOptions(EmptyRegister.AS_OF, FeedKind.FULL, null, true, false);
        var feeds = RunningPortal.shared().bean(Feeds.class);
        var intake = CompletableFuture.supplyAsync(() ->
                Sight.ofEverybody().during(() -> feeds.takeIn(new FileSystemResource(feed), options)));
        int opened = 0;
        long start = System.nanoTime();
        while (!intake.isDone()) {
            page.open();
            opened++;
        }
        double seconds = (System.nanoTime() - start) / 1e9 / opened;
        if (!(intake.join() instanceof FeedReport.Accepted)) {
            throw new IllegalStateException("The synthetic feed was refused: " + intake.join());
        }
        return seconds;
    }

    /** Other people than in the round before, by their keys. */
    private static Path feed(Path directory, int round) throws IOException {
        var feed = FeedBenchmark.feed(directory, ROWS);
        return ChangedFeed.of(feed, "round-" + round + ".csv", "MemberKey", 1, key -> key + "-" + round);
    }
}
