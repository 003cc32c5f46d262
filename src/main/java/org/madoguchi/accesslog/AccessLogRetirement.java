package org.madoguchi.accesslog;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes out of the log what is older than its term: whole seals from the oldest on, with their entries, in one transaction
 * that lays a stone. The newest seal always stays, so that the next one follows from it.
 */
final class AccessLogRetirement {

    /** Up to the seal before the first one that holds anything younger. */
    private static final String OLD_ENOUGH = """
            select max(number) from access_seal
            where number < (select max(number) from access_seal)
              and number < coalesce(
                    (select number from access_seal seal
                     where exists (select from access_entry where id = any (seal.entries) and at >= :until)
                     order by number limit 1), 'infinity'::numeric)
            """;

    private static final String GOING = """
            select count(*) as entries, max(id) as last_entry, max(at) as youngest from access_entry
            where id in (select unnest(entries) from access_seal where number <= :last)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AccessLogVerification verification;
    private final SigningKey key;
    private final Clock clock;

    /** @param owned the database with the rights of the account that the schema belongs to */
    AccessLogRetirement(DataSource owned, SigningKey key, VerificationKeys keys, Clock clock) {
        jdbc = JdbcClient.create(owned);
        transaction = new TransactionTemplate(new JdbcTransactionManager(owned));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        verification = new AccessLogVerification(owned, keys, clock);
        this.key = key;
        this.clock = clock;
    }

    /** @param stone null where nothing was old enough, or the log has findings: then nothing was taken out */
    record Outcome(@Nullable Stone stone, long findings) {}

    /**
     * Takes nothing out of a log that is not as the portal wrote it: what is wrong with it would go with the rest.
     *
     * @param until not included
     * @param found gets each finding
     */
    Outcome run(Instant until, Consumer<Finding> found) {
        return transaction.execute(status -> {
            var verdict = verification.run(null, found);
            if (verdict.findings() > 0) {
                return new Outcome(null, verdict.findings());
            }
            var newest = verdict.stones().isEmpty() ? null : verdict.stones().getLast();
            return new Outcome(lastSeal(until).map(last -> takeOut(newest, last)).orElse(null), 0);
        });
    }

    private Optional<Seal> lastSeal(Instant until) {
        return jdbc.sql("select %s from access_seal where number = (%s)".formatted(Seal.COLUMNS, OLD_ENOUGH))
                .param("until", utc(until))
                .query((row, n) -> Seal.read(row).orElseThrow()).optional();
    }

    private Stone takeOut(@Nullable Stone newest, Seal last) {
        var stone = jdbc.sql(GOING).param("last", last.number()).query((row, n) -> new Stone(
                newest == null ? 1 : newest.number() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                newest == null ? Seal.NONE : newest.hash(),
                newest == null ? 1 : newest.lastSeal() + 1,
                last.number(),
                last.hash(),
                row.getLong("entries"),
                row.getLong("last_entry"),
                row.getObject("youngest", OffsetDateTime.class).toInstant(),
                VerificationKeys.fingerprint(key.open()))).single();
        lay(stone);
        jdbc.sql("delete from access_entry where id in (select unnest(entries) from access_seal where number <= ?)")
                .param(last.number()).update();
        jdbc.sql("delete from access_seal where number <= ?").param(last.number()).update();
        return stone;
    }

    private void lay(Stone stone) {
        jdbc.sql("""
                        insert into access_stone (number, laid_at, before, first_seal, last_seal, last_hash, entries, last_entry,
                                                  youngest, key, signature)
                        values (:number, :at, :before, :first, :last, :hash, :entries, :lastEntry, :youngest, :key, :signature)
                        """)
                .param("number", stone.number())
                .param("at", utc(stone.laidAt()))
                .param("before", stone.before())
                .param("first", stone.firstSeal())
                .param("last", stone.lastSeal())
                .param("hash", stone.lastHash())
                .param("entries", stone.entries())
                .param("lastEntry", stone.lastEntry())
                .param("youngest", utc(stone.youngest()))
                .param("key", stone.key())
                .param("signature", key.sign(stone.hash()))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
