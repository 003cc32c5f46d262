package org.madoguchi.accesslog;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals the access log a few seconds behind the views. Each seal is told to the application's log, so that even a log
 * whose end was cut off, seals and all, no longer fits what was said before.
 */
@Component
class AccessSeals {

    private static final Logger log = LoggerFactory.getLogger(AccessSeals.class);
    private static final int ENTRIES_IN_A_SEAL = 10_000;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final SigningKey key;
    private final VerificationKeys keys;
    private final Clock clock;

    /** Stay in line unsealed, for {@code --verify-access-log} to name. */
    private final Set<Long> strangers = ConcurrentHashMap.newKeySet();

    AccessSeals(
            JdbcClient jdbc, TransactionOperations transaction, SigningKey key, VerificationKeys keys, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.key = key;
        this.keys = keys;
        this.clock = clock;
    }

    private record Waiting(long id, byte[] hash, byte @Nullable [] signature) {

        static Waiting read(ResultSet row, int number) throws SQLException {
            return new Waiting(row.getLong("id"), EntryHash.of(row), row.getBytes("signature"));
        }
    }

    /** Seals all entries that are committed and not sealed yet. */
    @Scheduled(fixedDelayString = "${madoguchi.access-log.seal-every:10s}")
    void seal() {
        boolean more;
        do {
            more = transaction.execute(status -> sealBatch()).map(seal -> {
                log.info("Sealed {} access entries: {}", seal.entries().size(), seal.noted());
                return seal.entries().size() == ENTRIES_IN_A_SEAL;
            }).orElse(false);
        } while (more);
    }

    private Optional<Seal> sealBatch() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('access_seal'))").query(row -> {});
        var entries = waiting().stream().filter(this::isOurs).toList();
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var seal = sealOf(entries);
        write(seal);
        jdbc.sql("delete from unsealed_access_entry where id = any (:ids)").param("ids", ids(seal)).update();
        return Optional.of(seal);
    }

    private List<Waiting> waiting() {
        return jdbc.sql("""
                        select %s, signature from unsealed_access_entry join access_entry using (id)
                        where id <> all (:strangers) order by id limit :limit
                        """.formatted(EntryHash.COLUMNS))
                .param("strangers", strangers.toArray(Long[]::new))
                .param("limit", ENTRIES_IN_A_SEAL)
                .query(Waiting::read).list();
    }

    private boolean isOurs(Waiting entry) {
        boolean ours = keys.confirm(entry.hash(), entry.signature());
        if (!ours && strangers.add(entry.id())) {
            log.error("Access entry {} was not written by the portal and is not sealed", entry.id());
        }
        return ours;
    }

    private Seal sealOf(List<Waiting> entries) {
        var before = newest();
        var hashes = new ByteArrayOutputStream();
        entries.forEach(entry -> hashes.writeBytes(entry.hash()));
        return new Seal(
                before.map(Seal::number).orElse(0L) + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                before.map(Seal::hash).orElse(Seal.NONE),
                entries.stream().map(Waiting::id).toList(),
                hashes.toByteArray(),
                VerificationKeys.fingerprint(key.open()));
    }

    private Optional<Seal> newest() {
        return jdbc.sql("select %s from access_seal order by number desc limit 1".formatted(Seal.COLUMNS))
                .query((row, number) -> Seal.read(row)
                        .orElseThrow(() -> new IllegalStateException("The newest seal of the access log is broken")))
                .optional();
    }

    private void write(Seal seal) {
        jdbc.sql("""
                        insert into access_seal (number, sealed_at, before, entries, hashes, key, signature)
                        values (:number, :at, :before, :entries, :hashes, :key, :signature)
                        """)
                .param("number", seal.number())
                .param("at", OffsetDateTime.ofInstant(seal.sealedAt(), ZoneOffset.UTC))
                .param("before", seal.before())
                .param("entries", ids(seal))
                .param("hashes", seal.hashes())
                .param("key", seal.key())
                .param("signature", key.sign(seal.hash()))
                .update();
    }

    private static Long[] ids(Seal seal) {
        return seal.entries().toArray(Long[]::new);
    }
}
