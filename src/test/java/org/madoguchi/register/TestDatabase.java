package org.madoguchi.register;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.madoguchi.demo.EmbeddedPostgres;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A PostgreSQL of the tests' own, started once and ended with them. */
public final class TestDatabase {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres POSTGRES = start();

    private TestDatabase() {}

    /** A new database with the schema and nothing in it. */
    public static DataSource fresh() {
        var name = "fresh" + COUNT.incrementAndGet();
        new JdbcTemplate(database("postgres")).execute("create database " + name + " template migrated");
        return database(name);
    }

    private static DataSource database(String name) {
        return database(POSTGRES, name);
    }

    private static DataSource database(EmbeddedPostgres postgres, String name) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(postgres.jdbcUrl(name));
        dataSource.setUser(postgres.username());
        dataSource.setPassword(postgres.password());
        return dataSource;
    }

    private static EmbeddedPostgres start() {
        var postgres = EmbeddedPostgres.startIn(
                Path.of("target", "test-database-" + ProcessHandle.current().pid()), Path.of("target", "test-programs"));
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        postgres.createDatabase("migrated");
        Flyway.configure().dataSource(database(postgres, "migrated")).load().migrate();
        return postgres;
    }
}
