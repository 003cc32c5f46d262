package org.madoguchi.portal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.madoguchi.Madoguchi;
import org.madoguchi.demo.EmbeddedPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** A portal with the demo's people, whose database stands at the other end of a {@link DatabaseLine}. */
final class OutagePortal implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("target/postgresql").toAbsolutePath();

    private final Path directory;
    private final DatabaseLine line;
    private final ConfigurableApplicationContext context;
    private EmbeddedPostgres postgres;

    private OutagePortal(Path directory, int providerPort) {
        this.directory = directory;
        postgres = EmbeddedPostgres.startIn(directory, PROGRAMS);
        line = new DatabaseLine(postgres.port());
        context = started(Stream.concat(settings(directory, providerPort), Stream.of(
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + line.port() + "/madoguchi_demo_20261121",
                "--spring.datasource.username=madoguchi_portal",
                "--spring.datasource.password=" + postgres.createLogin("madoguchi_portal"),
                "--spring.flyway.user=" + postgres.username(),
                "--spring.flyway.password=" + postgres.password(),
                "--madoguchi.insurers[06990014].name=東都健康保険組合",
                "--madoguchi.insurers[06990014].phone=03-0000-0000",
                "--madoguchi.access-log.signing-key=" + key(directory))));
    }

    static OutagePortal start() throws IOException {
        var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "outage-").toAbsolutePath();
        int providerPort = freePort();
        started(settings(directory, providerPort)).close();
        return new OutagePortal(directory, providerPort);
    }

    URI uri() {
        return URI.create("http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DatabaseLine line() {
        return line;
    }

    /** A connection that does not go over the line, with the rights of the account that the schema belongs to. */
    Connection owned() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl("madoguchi_demo_20261121"), postgres.username(), postgres.password());
    }

    /** The server's main process. */
    ProcessHandle server() {
        try {
            var file = directory.resolve("database-18/data/postmaster.pid");
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip())).orElseThrow();
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Of the server and each process that it has for a connection. */
    void signal(String signal) throws IOException, InterruptedException {
        var pids = Stream.concat(Stream.of(server()), server().descendants()).map(ProcessHandle::pid).map(String::valueOf);
        var command = Stream.concat(Stream.of("kill", "-" + signal), pids).toList();
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    void stopDatabase() {
        postgres.close();
    }

    void startDatabase() {
        postgres = EmbeddedPostgres.startIn(directory, PROGRAMS);
        line.leadTo(postgres.port());
    }

    @Override
    public void close() {
        context.close();
        line.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    private static Stream<String> settings(Path directory, int providerPort) {
        return List.of("--server.port=0", "--madoguchi.demo.provider-port=" + providerPort,
                "--madoguchi.demo.directory=" + directory, "--madoguchi.demo.programs=" + PROGRAMS,
                "--madoguchi.access-log.seal-every=1s", "--madoguchi.feed.look-every=1s",
                "--madoguchi.today=" + RunningPortal.TODAY).stream();
    }

    private static ConfigurableApplicationContext started(Stream<String> settings) {
        return Madoguchi.start(settings.toArray(String[]::new));
    }

    private static Path key(Path directory) {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".pem")).findFirst().orElseThrow();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
