package org.madoguchi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Stands before the pool: refuses at once while the database is away, and waits for a connection no longer than it may. */
final class PatientDataSource extends AbstractDataSource {

    private final Database database;
    private final HikariDataSource pool;

    PatientDataSource(Database database, HikariDataSource pool) {
        this.database = database;
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long end = System.nanoTime() + Patience.POOL.toNanos();
        while (true) {
            if (!database.isThere()) {
                throw new DatabaseAway(null);
            }
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException noneFree) {
                if (System.nanoTime() > end) {
                    throw noneFree;
                }
            }
        }
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return pool.getConnection(username, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type == DataSource.class || type.isInstance(pool) ? type.cast(pool) : pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
