package org.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;

/** What pg_dump has written as SQL, gzipped; read without psql, which the tests do not have. */
record Dump(InputStream gzipped) {

    private static final String END = "\\.";

    /** @param connection of the account that is to own the schema */
    void restore(Connection connection) throws IOException, SQLException {
        try (var lines = new String(new GZIPInputStream(gzipped).readAllBytes(), UTF_8).lines()) {
            restore(lines.iterator(), connection);
        }
    }

    private static void restore(Iterator<String> lines, Connection connection) throws IOException, SQLException {
        var statements = new StringBuilder();
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith("COPY ")) {
                execute(statements, connection);
                copy(line, lines, connection);
            } else if (!line.startsWith("\\")) {
                statements.append(line).append('\n');
            }
        }
        execute(statements, connection);
    }

    private static void execute(StringBuilder statements, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements.toString());
        }
        statements.setLength(0);
    }

    private static void copy(String command, Iterator<String> lines, Connection connection) throws IOException, SQLException {
        var rows = Stream.generate(lines::next).takeWhile(line -> !line.equals(END)).collect(Collectors.joining("\n"));
        connection.unwrap(PGConnection.class).getCopyAPI()
                .copyIn(command, new StringReader(rows.isEmpty() ? "" : rows + "\n"));
    }
}
