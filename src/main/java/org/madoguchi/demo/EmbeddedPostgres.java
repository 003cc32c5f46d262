package org.madoguchi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.madoguchi.terminal.CannotStart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL in a directory: what is stored there stays, the server ends with the process that started it.
 * It listens on 127.0.0.1, on a port of its own at each start. Where another living process has started it, that
 * server is shared and left running.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String DUPLICATE_LOGIN = "42710";

    private final PostgresCluster cluster;
    private final int port;
    private final @Nullable ClusterLock lock;

    private EmbeddedPostgres(PostgresCluster cluster, int port, @Nullable ClusterLock lock) {
        this.cluster = cluster;
        this.port = port;
        this.lock = lock;
    }

    /** Unpacks the programs and makes the cluster where they are not there yet. */
    public static EmbeddedPostgres startIn(Path directory) {
        return startIn(directory, directory);
    }

    /** @param programs a directory that several clusters may share, because unpacking takes a second */
    public static EmbeddedPostgres startIn(Path directory, Path programs) {
        try {
            var account = PostgresAccount.ofThisProcess();
            var home = account.reachable(directory.toAbsolutePath().normalize());
            var binaries = PostgresBinaries.unpackedIn(account.reachable(programs.toAbsolutePath().normalize()));
            Files.createDirectories(home);
            var cluster = new PostgresCluster(binaries, account,
                    home.resolve("database-" + binaries.majorVersion()));
            return startOrJoin(cluster, home.resolve("lock"));
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL in " + directory + " does not start", e);
        }
    }

    public int port() {
        return port;
    }

    /** @param database as given to {@link #createDatabase} */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The account that all databases belong to. */
    public String username() {
        return PostgresCluster.SUPERUSER;
    }

    public String password() {
        return cluster.password();
    }

    /**
     * Leaves it alone where it is there already.
     *
     * @param name small letters, digits and underscores
     */
    public void createDatabase(String name) {
        create(name, "select from pg_database where datname = '" + name + "'", "create database " + name,
                DUPLICATE_DATABASE);
    }

    /**
     * An account that may connect and nothing else. Leaves it alone where it is there already.
     *
     * @param name small letters, digits and underscores
     * @return its password
     */
    public String createLogin(String name) {
        var password = cluster.passwordOf(name);
        create(name, "select from pg_roles where rolname = '" + name + "'",
                "create role " + name + " login password '" + password + "'", DUPLICATE_LOGIN);
        return password;
    }

    /** @param duplicate what PostgreSQL says where another process was quicker */
    private void create(String name, String find, String create, String duplicate) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("A name has small letters, digits and underscores");
        }
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), username(), password());
                var statement = connection.createStatement()) {
            if (!statement.executeQuery(find).next()) {
                statement.execute(create);
            }
        } catch (SQLException e) {
            if (!duplicate.equals(e.getSQLState())) {
                throw new CannotStart(name + " cannot be created: " + e.getMessage());
            }
        }
    }

    /** Stops the server, unless it is another process's. */
    @Override
    public void close() {
        if (lock == null) {
            return;
        }
        try (lock) {
            cluster.stop();
        } catch (IOException e) {
            log.warn("The embedded PostgreSQL did not stop: {}", e.getMessage());
        }
    }

    private static EmbeddedPostgres startOrJoin(PostgresCluster cluster, Path lockFile) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var lock = ClusterLock.tryAcquire(lockFile);
            if (lock.isPresent()) {
                return start(cluster, lock.get());
            }
            var running = cluster.readyPort();
            if (running.isPresent()) {
                return new EmbeddedPostgres(cluster, running.getAsInt(), null);
            }
            pause();
        }
        throw new IOException("another process holds " + lockFile + ", and its server does not answer");
    }

    private static EmbeddedPostgres start(PostgresCluster cluster, ClusterLock lock) throws IOException {
        try {
            cluster.create();
            cluster.stopLeftOver();
            int port = FreePort.any();
            awaitReady(cluster, cluster.start(port));
            return new EmbeddedPostgres(cluster, port, lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static void awaitReady(PostgresCluster cluster, Process server) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (cluster.readyPort().isEmpty()) {
            if (!server.isAlive()) {
                throw new IOException(cluster.lastWords());
            }
            if (System.nanoTime() > end) {
                server.destroy();
                throw new IOException("not ready after " + PATIENCE.toSeconds() + " seconds");
            }
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(Duration.ofMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
