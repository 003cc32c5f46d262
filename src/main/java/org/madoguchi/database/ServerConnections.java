package org.madoguchi.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import org.springframework.jdbc.datasource.AbstractDriverBasedDataSource;

/**
 * The connections of the pool, as they come from the driver: none is made while the database is away, and all can be broken
 * off, whatever they wait for.
 */
final class ServerConnections extends AbstractDriverBasedDataSource {

    private final Database database;
    private final Set<Connection> open = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    ServerConnections(Database database, String url, Properties properties) {
        this.database = database;
        setUrl(url);
        setConnectionProperties(properties);
    }

    /** Waits until the database is there: the pool calls this aside, and would come back late after a refusal. */
    @Override
    protected Connection getConnectionFromDriver(Properties properties) throws SQLException {
        database.await();
        var connection = Server.connect(getUrl(), properties);
        open.add(connection);
        if (!database.isThere()) {
            breakOff(connection);
            throw new DatabaseAway(null);
        }
        return connection;
    }

    /** A thread that waits on one of them goes on with a failure. */
    void breakOff() {
        List<Connection> all;
        synchronized (open) {
            all = List.copyOf(open);
            open.clear();
        }
        all.forEach(ServerConnections::breakOff);
    }

    /** Each in a thread of its own: closing an encrypted one says goodbye first. */
    private static void breakOff(Connection connection) {
        try {
            connection.abort(goodbye -> Thread.ofPlatform().daemon().name("database-goodbye").start(goodbye));
        } catch (SQLException broken) {
            // Then it is.
        }
    }
}
