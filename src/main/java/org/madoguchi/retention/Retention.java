package org.madoguchi.retention;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.madoguchi.almanac.Japan;
import org.madoguchi.register.Sight;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes each night what is older than its term, and says how much of what. In small transactions, so that no request waits
 * for long; of several nodes that wake at once, one is at work at a time.
 */
@Component
@ConditionalOnWebApplication
class Retention {

    static final int ROWS_AT_A_TIME = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);

    private final List<Expiring> terms;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;
    /** Not the scheduler's thread, on which the access log is sealed. */
    private final ExecutorService worker = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name("retention").factory(), new ThreadPoolExecutor.DiscardPolicy());

    Retention(RetentionProperties properties, JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        terms = Terms.of(properties);
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${madoguchi.retention.at:0 30 2 * * *}", zone = "Asia/Tokyo")
    void wake() {
        worker.execute(this::remove);
    }

    void remove() {
        var counts = Sight.ofEverybody().during(() -> terms.stream()
                .map(each -> new Count(each.what(), removed(each))).toList());
        LOG.info("Removed what is older than its term: {}",
                counts.stream().map(Count::toString).collect(Collectors.joining(", ")));
    }

    private record Count(String what, long rows) {
        @Override
        public String toString() {
            return what + " " + rows;
        }
    }

    /** What can't be removed keeps nothing else from being removed. */
    private long removed(Expiring expiring) {
        long removed = 0;
        try {
            long batch;
            do {
                batch = transaction.execute(status -> batch(expiring));
                removed += batch;
            } while (batch == ROWS_AT_A_TIME && !Thread.currentThread().isInterrupted());
        } catch (RuntimeException broken) {
            // Without its words, which can hold values of a row.
            LOG.error("The removal of old {} broke off: {}", expiring.what(), broken.getClass().getName());
        }
        return removed;
    }

    private long batch(Expiring expiring) {
        if (!jdbc.sql("select pg_try_advisory_xact_lock(hashtext('retention'))").query(Boolean.class).single()) {
            return 0;
        }
        var now = OffsetDateTime.ofInstant(clock.instant(), Japan.ZONE);
        return jdbc.sql(expiring.removal())
                .param("before", now.minus(expiring.term()))
                .param("now", now)
                .param("most", ROWS_AT_A_TIME)
                .query(Long.class).single();
    }

    /** What is being removed is finished by the next night. */
    @PreDestroy
    void close() throws InterruptedException {
        worker.shutdownNow();
        worker.awaitTermination(5, TimeUnit.SECONDS);
    }
}
