package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** SHA-256 over all that an entry says, its number included. */
final class EntryHash {

    static final int LENGTH = 32;

    /** What {@link #of(ResultSet)} reads. */
    static final String COLUMNS = "id, at, actor, subject, capacity, aspect, reason";

    private EntryHash() {}

    static byte[] of(KeptEntry kept) {
        return of(kept.id(), kept.at(), kept.entry());
    }

    /** @param at in microseconds, as the database keeps it */
    static byte[] of(long id, Instant at, AccessEntry entry) {
        return of(id, at, entry.actor(), entry.subject().value(), entry.capacity(), entry.aspect(), entry.reason());
    }

    /** Of a row in which somebody may have put anything, null where it can't be. */
    static byte[] of(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class);
        return of(row.getLong("id"), at == null ? null : at.toInstant(),
                row.getObject("actor", UUID.class), row.getObject("subject", UUID.class),
                row.getString("capacity"), row.getString("aspect"), row.getString("reason"));
    }

    private static byte[] of(
            long id,
            @Nullable Instant at,
            @Nullable UUID actor,
            @Nullable UUID subject,
            @Nullable String capacity,
            @Nullable String aspect,
            @Nullable String reason) {
        return new Fields().text("madoguchi access entry").number(id).moment(at)
                .text(actor).text(subject).text(capacity).text(aspect).text(reason)
                .sha256();
    }
}
