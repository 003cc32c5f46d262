package org.madoguchi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/** Signs in at the database's server, and waits no longer than {@link Patience} says. */
final class Server {

    private static final Driver DRIVER = new Driver();

    private Server() {}

    /**
     * @param properties as the driver knows them; user and password among them
     * @return a connection whose statements have no limit
     */
    static Connection connect(String url, Properties properties) throws SQLException {
        var connection = DRIVER.connect(url, limited(properties));
        if (connection == null) {
            throw new SQLException("spring.datasource.url is none of PostgreSQL");
        }
        limit(connection, 0);
        return connection;
    }

    /** @param milliseconds how long an answer may take; 0 for as long as it likes */
    static void limit(Connection connection, int milliseconds) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, milliseconds);
    }

    static Properties signingIn(@Nullable String user, @Nullable String password) {
        var properties = new Properties();
        if (user != null) {
            PGProperty.USER.set(properties, user);
        }
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        return properties;
    }

    private static Properties limited(Properties properties) {
        var limited = new Properties();
        var seconds = Math.toIntExact(Patience.SIGNING_IN.toSeconds());
        PGProperty.CONNECT_TIMEOUT.set(limited, seconds);
        PGProperty.SOCKET_TIMEOUT.set(limited, seconds);
        PGProperty.SSL_RESPONSE_TIMEOUT.set(limited, Math.toIntExact(Patience.SIGNING_IN.toMillis()));
        PGProperty.CANCEL_SIGNAL_TIMEOUT.set(limited, seconds);
        PGProperty.TCP_KEEP_ALIVE.set(limited, true);
        limited.putAll(properties);
        return limited;
    }
}
