package org.madoguchi.register;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Says on each connection that is taken what the thread has {@link Sight in sight}. The same as the last time is not said
 * again, so that a member's page costs no statement more. Nobody else may set it, nor stand between this and the database and
 * hand one session to several.
 *
 * <p>Unwrapped to a data source it is the pool behind it, whose connections see whatever they saw last.
 */
final class SightedDataSource extends DelegatingDataSource {

    /** By the connection to the database, which outlives what the pool hands out. */
    private final Map<PGConnection, String> said = Collections.synchronizedMap(new WeakHashMap<>());

    SightedDataSource(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return sighted(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return sighted(super.getConnection(username, password));
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type == DataSource.class ? type.cast(obtainTargetDataSource()) : super.unwrap(type);
    }

    private Connection sighted(Connection connection) throws SQLException {
        try {
            say(Sight.now().setting(), connection);
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private void say(String insurers, Connection connection) throws SQLException {
        var session = connection.unwrap(PGConnection.class);
        if (insurers.equals(said.get(session))) {
            return;
        }
        said.remove(session);
        try (var statement = connection.createStatement()) {
            statement.execute("set madoguchi.insurers = '" + insurers + "'");
        }
        if (!connection.getAutoCommit()) {
            // A rollback would take it back.
            connection.commit();
        }
        said.put(session, insurers);
    }
}
