package org.madoguchi;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.madoguchi.demo.EmbeddedPostgres;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The database that the portal of the commit 36e11e9 has left (see former/README.md), on a server of its own in this
 * directory; and any other that was brought there.
 */
record FormerDatabase(Path directory, EmbeddedPostgres postgres) implements AutoCloseable {

    static final String NAME = "former";
    static final String OWNER = "owner";
    private static final String PORTAL = "madoguchi_portal";
    private static final String KEY = "src/test/resources/former/36e11e9-access-log-key.pem";

    static FormerDatabase asItWasLeft(Path directory) throws IOException, SQLException {
        var database = empty(directory);
        try (var owner = database.owner(); var dump = FormerDatabase.class.getResourceAsStream("/former/36e11e9.sql.gz")) {
            new Dump(dump).restore(owner);
        }
        return database;
    }

    /** The two accounts, and a database without a table. */
    static FormerDatabase empty(Path directory) throws SQLException {
        var database = on(directory);
        database.postgres.createLogin(PORTAL);
        database.postgres.createLogin(OWNER);
        database.postgres.createDatabase(NAME);
        try (var superuser = database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("alter database former owner to owner");
        }
        return database;
    }

    /** With what is in this directory already. */
    static FormerDatabase on(Path directory) {
        return new FormerDatabase(
                directory, EmbeddedPostgres.startIn(directory.resolve("server"), Path.of("target", "postgresql")));
    }

    /** What a portal of today does first. */
    void migrate() {
        Flyway.configure().dataSource(postgres.jdbcUrl(NAME), OWNER, ownersPassword())
                .placeholders(Map.of("portal", PORTAL)).load().migrate();
    }

    ConfigurableApplicationContext portal() {
        return Madoguchi.start(settings("--server.port=0", "--madoguchi.demo.provider-port=0",
                "--madoguchi.demo.directory=" + directory.resolve("demo"), "--madoguchi.today=2026-11-21"));
    }

    /** The exit code. */
    int verifyAccessLog() {
        return AccessLogCommands.run(settings("--verify-access-log"));
    }

    /** The exit code, where nothing is kept for longer than the month. */
    int retireAccessLog(String month) {
        return AccessLogCommands.run(settings("--retire-access-log=" + month, "--madoguchi.access-log.term=0d"));
    }

    private String[] settings(String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + postgres.jdbcUrl(NAME),
                "--spring.datasource.username=" + PORTAL,
                "--spring.datasource.password=" + postgres.createLogin(PORTAL),
                "--spring.flyway.user=" + OWNER,
                "--spring.flyway.password=" + ownersPassword(),
                "--madoguchi.access-log.signing-key=" + KEY));
        settings.addAll(List.of(more));
        return settings.toArray(String[]::new);
    }

    String ownersPassword() {
        return postgres.createLogin(OWNER);
    }

    Connection owner() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(NAME), OWNER, ownersPassword());
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(NAME), postgres.username(), postgres.password());
    }

    void change(String... statements) throws SQLException {
        try (var owner = owner(); var statement = owner.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long count(String sql) throws SQLException {
        try (var owner = owner(); var statement = owner.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }
}
