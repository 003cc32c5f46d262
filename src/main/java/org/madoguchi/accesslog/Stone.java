package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What stays where seals and their entries were taken out of the log because their term was over.
 *
 * @param number counted from 1
 * @param before the hash of the stone before, empty of the first
 * @param firstSeal the first seal that is gone
 * @param lastSeal the last one, {@code lastHash} its hash
 * @param entries how many are gone, {@code lastEntry} the highest number among them, {@code youngest} when it happened
 * @param key the fingerprint of the key that signs
 */
record Stone(
        long number, Instant laidAt, byte[] before, long firstSeal, long lastSeal, byte[] lastHash,
        long entries, long lastEntry, Instant youngest, byte[] key) {

    static final String COLUMNS =
            "number, laid_at, before, first_seal, last_seal, last_hash, entries, last_entry, youngest, key, signature";

    /** Empty where no command of the owner has written this row. */
    static Optional<Stone> read(ResultSet row) throws SQLException {
        var laidAt = row.getObject("laid_at", OffsetDateTime.class);
        var youngest = row.getObject("youngest", OffsetDateTime.class);
        var before = row.getBytes("before");
        var lastHash = row.getBytes("last_hash");
        var key = row.getBytes("key");
        return Stream.of(laidAt, youngest, before, lastHash, key).allMatch(Objects::nonNull)
                ? Optional.of(new Stone(
                        row.getLong("number"), laidAt.toInstant(), before, row.getLong("first_seal"), row.getLong("last_seal"),
                        lastHash, row.getLong("entries"), row.getLong("last_entry"), youngest.toInstant(), key))
                : Optional.empty();
    }

    byte[] hash() {
        return new Fields().text("madoguchi access stone").number(number).moment(laidAt).bytes(before)
                .number(firstSeal).number(lastSeal).bytes(lastHash)
                .number(entries).number(lastEntry).moment(youngest).bytes(key)
                .sha256();
    }

    /** The last seal that is gone, as an operator had noted it down. */
    NotedSeal lastNoted() {
        return new NotedSeal(lastSeal, HexFormat.of().formatHex(lastHash));
    }
}
