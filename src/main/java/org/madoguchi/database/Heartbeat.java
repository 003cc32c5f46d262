package org.madoguchi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Asks the database for nothing, on a connection of its own. */
final class Heartbeat implements AutoCloseable {

    private final String url;
    private final Properties properties;
    private @Nullable Connection connection;

    Heartbeat(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    boolean isConnected() {
        return connection != null;
    }

    /** @throws SQLException where no answer came within {@link Patience#HEARTBEAT}; the next one connects anew */
    void beat() throws SQLException {
        try {
            if (connection == null) {
                connection = Server.connect(url, properties);
                Server.limit(connection, Math.toIntExact(Patience.HEARTBEAT.toMillis()));
            }
            try (var statement = connection.createStatement()) {
                statement.execute("");
            }
        } catch (SQLException none) {
            close();
            throw none;
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException broken) {
                // Then it is.
            }
            connection = null;
        }
    }
}
