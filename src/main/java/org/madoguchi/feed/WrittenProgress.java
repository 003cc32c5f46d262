package org.madoguchi.feed;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Writes it beside the feed, by a transaction of its own, so that others see it while the work goes on. */
final class WrittenProgress implements Progress {

    private static final long PAUSE = Duration.ofMillis(500).toNanos();

    private final long feed;
    private final JdbcClient jdbc;
    private final TransactionOperations aside;
    private final Map<FeedStage, Long> spent = new EnumMap<>(FeedStage.class);
    private @Nullable FeedStage stage;
    private long began;
    private long written;

    WrittenProgress(long feed, JdbcClient jdbc, TransactionOperations aside) {
        this.feed = feed;
        this.jdbc = jdbc;
        this.aside = aside;
    }

    @Override
    public void begin(FeedStage next, long total) {
        end();
        stage = next;
        began = System.nanoTime();
        written = began;
        write("""
                update feed set stage = :stage, stage_done = 0, stage_total = :count, stage_began_at = now()
                where id = :feed
                """, next.name(), total);
    }

    @Override
    public void reach(long done) {
        long now = System.nanoTime();
        if (stage != null && now - written > PAUSE) {
            written = now;
            write("update feed set stage_done = :count where id = :feed and stage = :stage", stage.name(), done);
        }
    }

    /** Milliseconds by stage, of those that have ended. */
    Map<FeedStage, Long> spent() {
        end();
        stage = null;
        return spent;
    }

    private void end() {
        if (stage != null) {
            spent.merge(stage, Duration.ofNanos(System.nanoTime() - began).toMillis(), Long::sum);
        }
    }

    private void write(String sql, String name, long count) {
        aside.executeWithoutResult(own ->
                jdbc.sql(sql).param("stage", name).param("count", count).param("feed", feed).update());
    }
}
