package org.madoguchi.feed;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.madoguchi.register.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off the feeds that wait, one at a time and away from whoever has sent them. */
@Component
@ConditionalOnWebApplication
public class FeedQueue {

    /** As long a feed is kept for somebody to decide. */
    private static final Duration KEPT = Duration.ofDays(7);

    private static final Logger LOG = LoggerFactory.getLogger(FeedQueue.class);

    private final Feeds feeds;
    private final Clock clock;
    /** While it ends nothing more is begun; the next start finds what there is to do. */
    private final ExecutorService worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("feeds").factory(), new ThreadPoolExecutor.DiscardPolicy());

    FeedQueue(Feeds feeds, Clock clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    /** There is something to do. */
    public void wake() {
        worker.execute(this::workOff);
    }

    /**
     * At once, and with every insurer in sight: who came with it may be a delegate of somebody elsewhere.
     *
     * @return whether it was the newest one
     */
    public boolean undo(Feed feed, UUID staff) {
        try (var aside = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("feed-undo").factory())) {
            return aside.submit(() -> Sight.ofEverybody().during(() -> feeds.undo(feed, staff))).get();
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Nobody waits for the undoing any more", leaving);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("The undoing broke off", broken);
        }
    }

    /** Also what another instance of the portal has received, or has left behind. */
    @Scheduled(fixedDelayString = "${madoguchi.feed.look-every:15s}")
    void look() {
        Sight.ofEverybody().run(() -> feeds.settleBrokenOff().forEach(feed -> LOG.warn(
                "The work on feed {} of {} as of {} broke off, and nothing of it is in the register",
                feed.id(), feed.insurer(), feed.asOf())));
        wake();
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Tokyo")
    void forgetOld() {
        Sight.ofEverybody().run(() -> feeds.dropForgotten(clock.instant().minus(KEPT)));
    }

    private void workOff() {
        try {
            Sight.ofEverybody().run(feeds::workOff);
        } catch (RuntimeException broken) {
            // Without its words, which can hold values of a row.
            LOG.error("The work on a feed broke off: {}", broken.getClass().getName());
        }
    }

    /** What is being worked on is broken off, and told so. */
    @PreDestroy
    void close() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
