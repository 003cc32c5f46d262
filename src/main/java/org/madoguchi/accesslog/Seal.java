package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a seal is signed for.
 *
 * @param number counted from 1
 * @param before the hash of the seal before, empty of the first
 * @param entries their numbers
 * @param hashes of the entries, one behind the other
 * @param key the fingerprint of the key that signs
 */
record Seal(long number, Instant sealedAt, byte[] before, List<Long> entries, byte[] hashes, byte[] key) {

    static final String COLUMNS = "number, sealed_at, before, entries, hashes, key, signature";

    /** The hash before the first seal. */
    static final byte[] NONE = {};

    /** Empty where no portal has written this row. */
    static Optional<Seal> read(ResultSet row) throws SQLException {
        var sealedAt = row.getObject("sealed_at", OffsetDateTime.class);
        var before = row.getBytes("before");
        var entries = numbers(row);
        var hashes = row.getBytes("hashes");
        var key = row.getBytes("key");
        boolean whole = Stream.of(sealedAt, before, entries, hashes, key).allMatch(Objects::nonNull)
                && hashes.length == entries.size() * EntryHash.LENGTH;
        return whole
                ? Optional.of(new Seal(row.getLong("number"), sealedAt.toInstant(), before, entries, hashes, key))
                : Optional.empty();
    }

    private static @Nullable List<Long> numbers(ResultSet row) throws SQLException {
        var array = row.getArray("entries");
        return array != null && array.getArray() instanceof Long[] numbers
                        && Arrays.stream(numbers).allMatch(Objects::nonNull)
                ? List.of(numbers)
                : null;
    }

    byte[] hash() {
        var fields = new Fields().text("madoguchi access seal").number(number).moment(sealedAt).bytes(before)
                .number(entries.size());
        entries.forEach(fields::number);
        return fields.bytes(hashes).bytes(key).sha256();
    }

    byte[] hashOfEntry(int index) {
        return Arrays.copyOfRange(hashes, index * EntryHash.LENGTH, (index + 1) * EntryHash.LENGTH);
    }

    /** As an operator notes it down. */
    NotedSeal noted() {
        return new NotedSeal(number, HexFormat.of().formatHex(hash()));
    }
}
