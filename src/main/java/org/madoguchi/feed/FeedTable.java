package org.madoguchi.feed;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** The table {@code feed_row} of one transaction: the rows of a feed as they came, written by COPY. */
final class FeedTable implements AutoCloseable {

    private static final FeedColumn[] COLUMNS = FeedColumn.values();
    private static final int BUFFER = 1 << 16;

    /** What of a bad row is kept, as far as it is good itself: whose it is, so that they stay as they are. */
    private static final Set<FeedColumn> IDENTITY = EnumSet.of(
            FeedColumn.MEMBER_KEY, FeedColumn.SYMBOL, FeedColumn.NUMBER, FeedColumn.BRANCH_NUMBER);

    /**
     * Typed like {@code member}; {@code ref} says who of the register a row is, null for somebody new, and {@code differs} whether
     * it says something else of this member. Of a row that is {@code unclear} it can't be told whose it is.
     */
    private static final String CREATE = """
            create temporary table feed_row on commit drop as
            select null::bigint as line, null::uuid as ref, null::boolean as differs, false as bad, false as unclear, %s from member with no data
            """.formatted(FeedColumn.inTable(""));

    private static final String COPY =
            "copy feed_row (line, bad, unclear, %s) from stdin".formatted(FeedColumn.inTable(""));

    private final Writer rows;

    private FeedTable(Writer rows) {
        this.rows = rows;
    }

    static FeedTable create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(CREATE);
        }
        var copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY, BUFFER);
        return new FeedTable(new OutputStreamWriter(copy, StandardCharsets.UTF_8));
    }

    void add(FeedRow row, boolean good) throws IOException {
        var line = new StringBuilder(512).append(row.line())
                .append(good ? "\tf" : "\tt").append(good || isClear(row) ? "\tf" : "\tt");
        for (var column : COLUMNS) {
            append(line.append('\t'), column, good || tells(row, column) ? row.value(column) : null);
        }
        rows.append(line.append('\n'));
    }

    private static boolean isClear(FeedRow badRow) {
        return IDENTITY.stream().allMatch(column -> column == FeedColumn.BRANCH_NUMBER || tells(badRow, column));
    }

    private static boolean tells(FeedRow badRow, FeedColumn column) {
        return IDENTITY.contains(column) && RowCheck.reason(column, badRow) == null;
    }

    /** Ends the COPY; until then no other statement may run. */
    @Override
    public void close() throws IOException {
        rows.close();
    }

    private static void append(StringBuilder line, FeedColumn column, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            line.append(value != null && column.emptyIsAValue() ? "" : "\\N");
        } else {
            escape(line, column.form().stored(value));
        }
    }

    /** PostgreSQL 18, COPY, File Formats, Text Format. */
    private static void escape(StringBuilder line, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }
}
