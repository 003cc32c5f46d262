package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.madoguchi.terminal.CannotStart;

@Timeout(90)
class EmbeddedPostgresTest {

    private static final Path PROGRAMS = Path.of("target/postgresql");

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsThereAfterARestart() throws Exception {
        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            postgres.createDatabase("counter");
            write(postgres, "before");
        }
        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            postgres.createDatabase("counter");
            assertThat(written(postgres)).containsExactly("before");
        }
    }

    @Test
    void aKilledOwnerTakesTheServerAlongAndLosesNothing() throws Exception {
        var owner = PostgresOwner.forked(directory, PROGRAMS);
        try (var shared = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            write(shared, "committed just before the kill");
        }
        owner.destroyForcibly().waitFor();

        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            assertThat(written(postgres)).containsExactly("committed just before the kill");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void noServerIsLeftBehindByAKilledOwner() throws Exception {
        var owner = PostgresOwner.forked(directory, PROGRAMS);
        var server = server();
        owner.destroyForcibly().waitFor();

        assertThat(server.onExit().get(20, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    @Test
    void aSecondProcessSharesTheServerAndLeavesItRunning() throws Exception {
        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            postgres.createDatabase("counter");
            var second = PostgresOwner.forked(directory, PROGRAMS);
            PostgresOwner.end(second);

            write(postgres, "still there");
            assertThat(written(postgres)).containsExactly("still there");
        }
    }

    @Test
    void whoStartsItTwiceInOneProcessSharesItToo() throws Exception {
        try (var first = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            first.createDatabase("counter");
            try (var second = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
                assertThat(second.port()).isEqualTo(first.port());
            }
            write(first, "still there");
        }
    }

    @Test
    void aServerLeftOverWithoutAnOwnerIsStoppedAndStartedAnew() throws Exception {
        var cluster = new PostgresCluster(
                PostgresBinaries.unpackedIn(PROGRAMS.toAbsolutePath()), PostgresAccount.ofThisProcess(),
                directory.resolve("database-18"));
        cluster.create();
        var leftOver = cluster.start(FreePort.any());
        while (cluster.readyPort().isEmpty()) {
            Thread.sleep(10);
        }

        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            assertThat(leftOver.isAlive()).isFalse();
            postgres.createDatabase("counter");
        }
    }

    @Test
    void aLockFileThatNamesAnotherProgramIsNoServer() throws Exception {
        EmbeddedPostgres.startIn(directory, PROGRAMS).close();
        var others = ProcessHandle.current();
        Files.writeString(directory.resolve("database-18/data/postmaster.pid"),
                others.pid() + "\n/elsewhere\n0\n5432\n\n127.0.0.1\n\nready   \n");

        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            postgres.createDatabase("counter");
            assertThat(others.isAlive()).isTrue();
        }
    }

    @Test
    void itAsksForThePasswordThatOnlyItsOwnerCanRead() throws Exception {
        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "madoguchi", "guessed"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(directory.resolve("database-18/password")))).isEqualTo("rw-------");
        }
    }

    @Test
    void itKeepsWritesAgainstAPowerCutAndListensOnLoopbackOnly() throws Exception {
        try (var postgres = EmbeddedPostgres.startIn(directory, PROGRAMS);
                var connection = connect(postgres, "postgres")) {
            assertThat(shown(connection, "fsync")).isEqualTo("on");
            assertThat(shown(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(shown(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(shown(connection, "unix_socket_directories")).isEmpty();
            assertThat(shown(connection, "server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void aDirectoryThatIsAFileIsRefusedInOneLine() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> EmbeddedPostgres.startIn(file, PROGRAMS))
                .isInstanceOf(CannotStart.class).hasMessageStartingWith("The embedded PostgreSQL in " + file)
                .message().hasLineCount(1);
    }

    private ProcessHandle server() throws IOException {
        var pid = Files.readAllLines(directory.resolve("database-18/data/postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static void write(EmbeddedPostgres postgres, String words) throws SQLException {
        try (var connection = connect(postgres, "counter");
                var create = connection.createStatement();
                var insert = connection.prepareStatement("insert into word values (?)")) {
            create.execute("create table if not exists word (said text)");
            insert.setString(1, words);
            insert.executeUpdate();
        }
    }

    private static List<String> written(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = connect(postgres, "counter");
                var rows = connection.createStatement().executeQuery("select array_agg(said) from word")) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.username(), postgres.password());
    }

    /** Another process that starts the server, says so, and ends when its input ends. */
    static final class PostgresOwner {

        public static void main(String... directories) throws IOException {
            try (var postgres = EmbeddedPostgres.startIn(Path.of(directories[0]), Path.of(directories[1]))) {
                postgres.createDatabase("counter");
                System.out.println("up");
                System.in.read();
            }
        }

        static Process forked(Path directory, Path programs) throws IOException {
            var process = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), PostgresOwner.class.getName(),
                    directory.toString(), programs.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            awaitUp(process.inputReader());
            return process;
        }

        static void end(Process process) throws Exception {
            process.getOutputStream().close();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        }

        private static void awaitUp(BufferedReader output) throws IOException {
            String line;
            do {
                line = output.readLine();
                assertThat(line).as("the forked process ended").isNotNull();
            } while (!line.equals("up"));
        }
    }
}
