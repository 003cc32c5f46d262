package org.madoguchi.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.madoguchi.almanac.Japan;
import org.madoguchi.feed.FeedOptions;
import org.madoguchi.feed.FeedReport;
import org.madoguchi.feed.Feeds;
import org.springframework.core.io.FileSystemResource;

/** A JVM with little memory that takes in one feed, and prints the seconds it took. */
final class FreshFeeds {

    /** However large the feed is. */
    private static final String HEAP = "-Xmx256m";

    private FreshFeeds() {}

    /** @return seconds, without those that the JVM takes to start */
    static double takeIn(Path feed, LocalDate asOf, String url, String username, String password)
            throws IOException, InterruptedException {
        var process = Forks.java(HEAP, "-cp", System.getProperty("java.class.path"), FreshFeeds.class.getName(),
                feed.toString(), asOf.toString(), url, username, password)
                .start();
        try (var out = process.inputReader()) {
            var seconds = out.readLine();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("The feed was not taken in");
            }
            return Double.parseDouble(seconds);
        }
    }

    public static void main(String... arguments) throws Exception {
        try (var database = new HikariDataSource()) {
            database.setJdbcUrl(arguments[2]);
            database.setUsername(arguments[3]);
            database.setPassword(arguments[4]);
            var feeds = new Feeds(database, Clock.system(Japan.ZONE));
            System.out.println(Seconds.of(() -> takeIn(feeds, Path.of(arguments[0]), LocalDate.parse(arguments[1]))));
        }
    }

    private static void takeIn(Feeds feeds, Path feed, LocalDate asOf) {
        var report = feeds.takeIn(new FileSystemResource(feed), FeedOptions.full(asOf));
        if (!(report instanceof FeedReport.Accepted)) {
            throw new IllegalStateException("The synthetic feed was refused: " + report);
        }
    }
}
