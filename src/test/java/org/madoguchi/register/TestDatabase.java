package org.madoguchi.register;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.madoguchi.demo.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of the tests' own, started once and ended with them. */
public final class TestDatabase {

    private static final String PORTAL = "portal";
    /** As many of the newest databases: the older ones give back what they do not use, so that the server has enough. */
    private static final int KEEPING_CONNECTIONS = 8;

    private static final Deque<HikariDataSource> NEWEST = new ArrayDeque<>();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();
    private static final String PASSWORD = POSTGRES.createLogin(PORTAL);
    private static final JdbcTemplate SERVER = new JdbcTemplate(KeptConnections.to(ownedDatabase(POSTGRES, "postgres")));

    private TestDatabase() {}

    /** A new database with the schema and nothing in it, with the rights of the portal's account and everybody in sight. */
    public static synchronized DataSource fresh() {
        var name = "fresh" + COUNT.incrementAndGet();
        SERVER.execute("create database " + name + " template migrated");
        var everybody = database(POSTGRES.jdbcUrl(name), PORTAL, PASSWORD);
        everybody.setOptions("-c madoguchi.insurers=*");
        NEWEST.addLast(KeptConnections.to(everybody));
        if (NEWEST.size() > KEEPING_CONNECTIONS) {
            NEWEST.removeFirst().getHikariPoolMXBean().softEvictConnections();
        }
        return NEWEST.getLast();
    }

    /** The same database with the rights of its owner, who may change everything. */
    public static DataSource owned(DataSource fresh) {
        var kept = (PGSimpleDataSource) ((HikariDataSource) fresh).getDataSource();
        return ownedDatabase(POSTGRES, kept.getDatabaseName());
    }

    /** The same database with the rights of the portal's account, each connection a new one on which nothing was said yet. */
    public static DataSource bare(DataSource fresh) {
        var kept = (PGSimpleDataSource) ((HikariDataSource) fresh).getDataSource();
        return database(POSTGRES.jdbcUrl(kept.getDatabaseName()), PORTAL, PASSWORD);
    }

    private static DataSource ownedDatabase(EmbeddedPostgres postgres, String name) {
        return database(postgres.jdbcUrl(name), postgres.username(), postgres.password());
    }

    private static PGSimpleDataSource database(String url, String username, String password) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        return dataSource;
    }

    private static EmbeddedPostgres start() {
        var postgres = EmbeddedPostgres.startIn(
                Path.of("target", "test-database-" + ProcessHandle.current().pid()), Path.of("target", "postgresql"));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        forgetful(new JdbcTemplate(ownedDatabase(postgres, "postgres")));
        postgres.createDatabase("migrated");
        postgres.createLogin(PORTAL);
        Flyway.configure().dataSource(ownedDatabase(postgres, "migrated"))
                .placeholders(Map.of("portal", PORTAL)).load().migrate();
        return postgres;
    }

    /** Nobody needs what is in it after a power cut, and each new database would wait for the disk. */
    private static void forgetful(JdbcTemplate server) {
        server.execute("alter system set fsync = off");
        server.execute("alter system set full_page_writes = off");
        server.execute("alter system set synchronous_commit = off");
        server.execute("select pg_reload_conf()");
    }
}
