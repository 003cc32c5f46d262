package org.madoguchi.accesslog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
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
public class AccessSeals {

    private static final Logger log = LoggerFactory.getLogger(AccessSeals.class);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    public AccessSeals(JdbcClient jdbc, TransactionOperations transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Seals all entries that are committed and not sealed yet. */
    @Scheduled(fixedDelayString = "${madoguchi.access-log.seal-every:10s}")
    public void seal() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('access_seal'))").query(row -> {});
            var entries = jdbc.sql("delete from unsealed_access_entry returning id").query(Long.class).list();
            if (!entries.isEmpty()) {
                seal(entries);
            }
        });
    }

    private void seal(List<Long> entries) {
        var hash = jdbc.sql("""
                        insert into access_seal (sealed_at, entries, hash)
                        select :at, :entries, hash_of_access_entries(
                                   coalesce((select hash from access_seal order by id desc limit 1), ''::bytea), :entries)
                        returning hash
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("entries", entries.stream().sorted().toArray(Long[]::new))
                .query(byte[].class)
                .single();
        log.info("Sealed {} access entries: {}", entries.size(), HexFormat.of().formatHex(hash));
    }

    /** The seals that their entries, or the seals before them, no longer fit; empty where the log is as it was written. */
    public List<Long> broken() {
        return jdbc.sql("""
                        select id from (select id, entries, hash, lag(hash, 1, ''::bytea) over (order by id) as before
                                        from access_seal) as seal
                        where hash <> hash_of_access_entries(before, entries)
                           or cardinality(entries) <> (select count(*) from access_entry e where e.id = any (entries))
                        order by id
                        """)
                .query(Long.class)
                .list();
    }

    /** Entries that are neither sealed nor waiting for it: somebody added them behind the log's back. */
    public long strangers() {
        return jdbc.sql("""
                        select count(*) from access_entry entry
                        where not exists (select from unsealed_access_entry waiting where waiting.id = entry.id)
                          and not exists (select from access_seal seal where entry.id = any (seal.entries))
                        """)
                .query(Long.class)
                .single();
    }
}
