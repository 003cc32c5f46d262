package org.madoguchi.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the time of a work divides among its stages: as it did with the newest feed, or else as it does with a first feed of a
 * million members.
 */
final class SpentTime {

    /** Milliseconds for a million members, as the benchmark has shown them. */
    private static final Map<FeedStage, Long> OF_A_MILLION = Map.of(
            FeedStage.DECODING, 2_000L, FeedStage.READING, 9_000L, FeedStage.COMPARING, 6_000L, FeedStage.WRITING, 12_000L);

    /** Before that, a rate says nothing. */
    private static final Duration TOO_SHORT = Duration.ofSeconds(2);

    /** In a smaller feed, the stages take as long as it takes to begin them. */
    private static final long ROWS_THAT_TELL = 10_000;

    private final Map<FeedStage, Long> spent = new EnumMap<>(OF_A_MILLION);

    SpentTime(Map<FeedStage, Long> before) {
        if (before.keySet().containsAll(OF_A_MILLION.keySet())) {
            spent.putAll(before);
        }
    }

    static boolean tells(Feed feed) {
        return feed.rows() != null && feed.rows() >= ROWS_THAT_TELL;
    }

    FeedProgress progress(ResultSet row) throws SQLException {
        var name = row.getString("stage");
        var stage = name == null ? null : FeedStage.valueOf(name);
        long done = row.getLong("stage_done");
        long total = row.getLong("stage_total");
        var working = seconds(row.getDouble("working"));
        if (Feed.State.valueOf(row.getString("state")) == Feed.State.CHECKING) {
            spent.remove(FeedStage.WRITING);
        }
        double share = stage == null ? 0 : share(stage, total == 0 ? 0 : Math.min(1, (double) done / total));
        return new FeedProgress(stage, done, total, share, working, left(share, working));
    }

    private double share(FeedStage stage, double ofStage) {
        double before = 0;
        double all = 0;
        for (var each : FeedStage.values()) {
            long millis = Math.max(1, spent.getOrDefault(each, 0L));
            all += millis;
            before += each.compareTo(stage) < 0 ? millis : each == stage ? millis * ofStage : 0;
        }
        return before / all;
    }

    private static @Nullable Duration left(double share, Duration working) {
        return share <= 0 || working.compareTo(TOO_SHORT) < 0
                ? null
                : Duration.ofMillis(Math.round(working.toMillis() * (1 - share) / share));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
