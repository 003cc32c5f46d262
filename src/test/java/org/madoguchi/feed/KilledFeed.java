package org.madoguchi.feed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.InputStreamSource;

/** A process that works on a feed until it is killed. Says a line when it stands still by itself. */
public final class KilledFeed {

    static final String NAME = "killed";
    static final String STANDS_STILL = "stands still";

    private KilledFeed() {}

    /** @param arguments {@code worker}, or {@code command}, the file, and of which reading it comes only half way */
    public static void main(String[] arguments) {
        var database = new PGSimpleDataSource();
        database.setUrl(System.getenv("FEED_URL"));
        database.setUser(System.getenv("FEED_USER"));
        database.setPassword(System.getenv("FEED_PASSWORD"));
        database.setApplicationName(NAME);
        var feeds = new Feeds(database, RegisterTest.CLOCK);
        if (arguments[0].equals("worker")) {
            feeds.workOff();
        } else {
            feeds.takeIn(halting(Path.of(arguments[1]), Integer.parseInt(arguments[2])), FeedOptions.full(RegisterTest.OCTOBER));
        }
        System.out.println(Arrays.toString(arguments) + " done");
    }

    private static InputStreamSource halting(Path file, int reading) {
        var readings = new AtomicInteger();
        return () -> readings.incrementAndGet() == reading
                ? new Halting(Files.newInputStream(file), Files.size(file) / 2)
                : Files.newInputStream(file);
    }

    private static final class Halting extends FilterInputStream {

        private long left;

        Halting(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                System.out.println(STANDS_STILL);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException ended) {
                    throw new IOException(ended);
                }
            }
            int read = super.read(buffer, offset, length);
            left -= read;
            return read;
        }
    }
}
