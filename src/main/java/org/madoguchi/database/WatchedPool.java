package org.madoguchi.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Properties;
import org.madoguchi.terminal.CannotStart;

/** The pool of connections that requests, jobs and feeds share, told to wait no longer than {@link Patience} says. */
final class WatchedPool {

    private final HikariDataSource pool;
    private final ServerConnections connections;
    private final PatientDataSource front;

    WatchedPool(HikariDataSource pool, Database database) {
        if (pool.getJdbcUrl() == null) {
            throw new CannotStart("spring.datasource.url is missing");
        }
        this.pool = pool;
        connections = new ServerConnections(database, pool.getJdbcUrl(), pool.getDataSourceProperties());
        front = new PatientDataSource(database, pool);
        pool.setDataSource(connections);
        pool.setConnectionTimeout(Patience.STEP.toMillis());
        pool.setValidationTimeout(Patience.VALIDATION.toMillis());
    }

    PatientDataSource front() {
        return front;
    }

    Heartbeat heartbeat() {
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.putAll(Server.signingIn(pool.getUsername(), pool.getPassword()));
        return new Heartbeat(pool.getJdbcUrl(), properties);
    }

    /** Ends the work under way, a feed's too: a feed that breaks off leaves nothing in the register. */
    void breakOff() {
        connections.breakOff();
        forgetIdle();
    }

    /** The server they led to may have been started anew. */
    void forgetIdle() {
        var idle = pool.getHikariPoolMXBean();
        if (idle != null) {
            idle.softEvictConnections();
        }
    }
}
