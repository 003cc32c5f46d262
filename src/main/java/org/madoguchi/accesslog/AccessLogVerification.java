package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole log as it is at one moment, one seal at a time, and computes in this process what it must be. */
final class AccessLogVerification {

    private static final Duration TIME_TO_SEAL = Duration.ofMinutes(5);
    private static final int SEALS_AT_A_TIME = 10;
    private static final int ENTRIES_AT_A_TIME = 1_000;

    private static final String STONES = "select %s from access_stone order by number".formatted(Stone.COLUMNS);
    private static final String SEALS = "select %s from access_seal order by number".formatted(Seal.COLUMNS);

    private static final String IN_NO_SEAL = """
            select %s, signature from access_entry entry
            where not exists (select from (select unnest(entries) as id from access_seal) sealed where sealed.id = entry.id)
              and not exists (select from unsealed_access_entry waiting where waiting.id = entry.id)
            order by id
            """.formatted(EntryHash.COLUMNS);

    private static final String WAITING = """
            select %s, signature, at < ? as late from access_entry join unsealed_access_entry using (id) order by id
            """.formatted(EntryHash.COLUMNS);

    private static final String GONE_WHILE_WAITING = """
            select id from unsealed_access_entry waiting
            where not exists (select from access_entry entry where entry.id = waiting.id) order by id
            """;

    private final JdbcTemplate seals;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final VerificationKeys keys;
    private final Clock clock;

    AccessLogVerification(DataSource database, VerificationKeys keys, Clock clock) {
        seals = reading(database, SEALS_AT_A_TIME);
        jdbc = reading(database, ENTRIES_AT_A_TIME);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(database));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.keys = keys;
        this.clock = clock;
    }

    private static JdbcTemplate reading(DataSource database, int rowsAtATime) {
        var jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(rowsAtATime);
        return jdbc;
    }

    /**
     * @param noted a seal that the log had earlier, null where none was noted down
     * @param found gets each finding
     */
    Verdict run(@Nullable NotedSeal noted, Consumer<Finding> found) {
        return snapshot.execute(status -> new Run(found).verdict(noted));
    }

    private final class Run {

        private final Consumer<Finding> found;
        private long findings;

        Run(Consumer<Finding> found) {
            this.found = found;
        }

        Verdict verdict(@Nullable NotedSeal noted) {
            var stones = new StoneChain(keys, this::find);
            jdbc.query(STONES, row -> {
                stones.add(row);
            });
            var begin = stones.believed().isEmpty() ? null : stones.believed().getLast();
            var chain = new SealChain(keys, begin, noted, this::find);
            var entries = new SealedEntries(jdbc, this::find);
            seals.query(SEALS, row -> {
                chain.add(row).ifPresent(entries::compare);
            });
            chain.end();
            jdbc.query(IN_NO_SEAL, row -> {
                find(isOurs(row) ? Finding.Kind.ENTRY_UNSEALED : Finding.Kind.ENTRY_INSERTED, row);
            });
            waiting();
            var count = jdbc.queryForObject("select count(*) from access_entry", Long.class);
            return new Verdict(count, chain.length(), chain.newest(), stones.believed(), findings);
        }

        private void waiting() {
            var late = OffsetDateTime.ofInstant(clock.instant().minus(TIME_TO_SEAL), ZoneOffset.UTC);
            jdbc.query(WAITING, row -> {
                if (!isOurs(row)) {
                    find(Finding.Kind.ENTRY_INSERTED, row);
                } else if (row.getBoolean("late")) {
                    find(Finding.Kind.ENTRY_WAITING, row);
                }
            }, late);
            jdbc.query(GONE_WHILE_WAITING, row -> {
                find(Finding.Kind.ENTRY_REMOVED, row);
            });
        }

        private void find(Finding finding) {
            findings++;
            found.accept(finding);
        }

        private void find(Finding.Kind kind, ResultSet entry) throws SQLException {
            find(Finding.of(kind, entry.getLong("id")));
        }

        private boolean isOurs(ResultSet entry) throws SQLException {
            return keys.confirm(EntryHash.of(entry), entry.getBytes("signature"));
        }
    }
}
