package org.madoguchi.database;

import java.sql.SQLException;
import java.time.Duration;
import org.madoguchi.terminal.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.core.env.Environment;

/**
 * Waits for a database that is not there yet, and refuses one that the portal can't work with.
 *
 * @param patience how long it waits
 * @param line how often it says that it waits
 */
record StartCheck(Duration patience, Duration line) {

    private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    static StartCheck configuredIn(Environment settings) {
        return new StartCheck(duration(settings, "wait-at-start", "5m"), duration(settings, "say-so-every", "10s"));
    }

    private static Duration duration(Environment settings, String name, String otherwise) {
        var configured = settings.getProperty("madoguchi.database." + name, otherwise);
        return ApplicationConversionService.getSharedInstance().convert(configured, Duration.class);
    }

    /** @throws CannotStart where it can't be worked with, or has not come in time */
    void pass(DatabaseAccount account) {
        long begun = System.nanoTime();
        long said = 0;
        while (true) {
            try (var connection = account.connect()) {
                PostgresVersion.of(connection).refuseWhereTooOld(account.server());
                return;
            } catch (SQLException failed) {
                StartRefusal.of(failed, account).ifPresent(refusal -> {
                    throw refusal;
                });
                long waited = System.nanoTime() - begun;
                if (waited >= patience.toNanos()) {
                    throw new CannotStart("The database at %s has not come within %s s: %s"
                            .formatted(account.server(), patience.toSeconds(), Reason.of(failed)));
                }
                if (waited >= said) {
                    LOG.warn("Waiting for the database at {}: {}", account.server(), Reason.of(failed));
                    said = said + line.toNanos();
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException leaving) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The wait for the database was interrupted");
        }
    }
}
