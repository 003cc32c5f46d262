package org.madoguchi.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;

/** How a feed stands in the table {@code feed}. */
final class StoredFeed {

    /** To be gone on with a condition on {@code f}. What is still arriving is not there yet. */
    static final String SELECT = """
            select f.*, receiver.number as receiver, decider.number as decider, undoer.number as undoer
            from feed f
            left join staff receiver on receiver.id = f.received_by
            left join staff decider on decider.id = f.decided_by
            left join staff undoer on undoer.id = f.undone_by
            where f.state <> 'RECEIVING' and\s""";

    private StoredFeed() {}

    static Feed read(ResultSet row, int number) throws SQLException {
        var sha256 = row.getBytes("content_sha256");
        return new Feed(
                row.getLong("id"),
                InsurerNumber.of(row.getString("insurer_number")),
                Feed.State.valueOf(row.getString("state")),
                FeedKind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                Feed.Origin.valueOf(row.getString("origin")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("receiver", Integer.class),
                row.getString("program"),
                row.getObject("bytes", Long.class),
                row.getString("charset"),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.getObject("rows", Long.class),
                changes(row),
                row.getLong("left_out"),
                row.getLong("problems"),
                row.getBoolean("allow_ending"),
                row.getBoolean("good_rows"),
                row.getBoolean("unasked"),
                row.getBoolean("anew"),
                row.getObject("decider", Integer.class),
                instant(row, "settled_at"),
                row.getObject("undoer", Integer.class),
                instant(row, "undone_at"));
    }

    private static Feed.@Nullable Changes changes(ResultSet row) throws SQLException {
        long added = row.getLong("added");
        return row.wasNull()
                ? null
                : new Feed.Changes(added, row.getLong("changed"), row.getLong("unchanged"), row.getLong("ended"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
