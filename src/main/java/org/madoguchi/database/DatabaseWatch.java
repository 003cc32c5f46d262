package org.madoguchi.database;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Notices within {@link Patience} that the database has gone away, and that it is back: one line each. */
final class DatabaseWatch implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseWatch.class);

    private final Database database;
    private final WatchedPools pools;
    private volatile @Nullable Thread thread;
    private long awaySince;

    DatabaseWatch(Database database, WatchedPools pools) {
        this.database = database;
        this.pools = pools;
    }

    @Override
    public void run() {
        pools.pool().ifPresent(pool -> {
            try (var heartbeat = pool.heartbeat()) {
                while (isRunning()) {
                    look(heartbeat, pool);
                    Thread.sleep(Patience.BETWEEN_HEARTBEATS);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void look(Heartbeat heartbeat, WatchedPool pool) {
        try {
            ask(heartbeat, pool);
        } catch (RuntimeException unexpected) {
            // A watch that ended here would leave the database as it was seen last.
            LOG.error("A look at the database failed: {}", unexpected.toString());
        }
    }

    private void ask(Heartbeat heartbeat, WatchedPool pool) {
        long begun = System.nanoTime();
        boolean connected = heartbeat.isConnected();
        try {
            heartbeat.beat();
            isBack();
        } catch (SQLException none) {
            if (connected && System.nanoTime() - begun < Patience.BETWEEN_HEARTBEATS.toNanos()) {
                // Only its connection has ended, maybe: it is asked once more, on a new one.
                pool.forgetIdle();
                ask(heartbeat, pool);
            } else {
                isAway(pool, none);
            }
        }
    }

    private void isAway(WatchedPool pool, SQLException reason) {
        if (database.isThere()) {
            awaySince = System.nanoTime();
            database.is(false);
            LOG.warn("The database is away: {}", Reason.of(reason));
        }
        pool.breakOff();
    }

    private void isBack() {
        if (!database.isThere()) {
            LOG.warn("The database is back after {} s", Duration.ofNanos(System.nanoTime() - awaySince).toSeconds());
            database.is(true);
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("database-watch").unstarted(this);
        thread.start();
    }

    @Override
    public void stop() {
        var watching = thread;
        thread = null;
        if (watching != null) {
            watching.interrupt();
        }
        // Nothing waits for it any more.
        database.is(true);
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before all others, and until all others have ended. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
