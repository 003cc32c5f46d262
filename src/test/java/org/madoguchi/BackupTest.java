package org.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways of operations.md: what was saved while the portal was running comes up on another server, and its log holds. */
class BackupTest {

    private static final String ROWS = """
            select (select count(*) from access_entry) * 1000000 + (select count(*) from member) * 1000
                   + (select count(*) from access_seal)""";

    @TempDir
    private Path directory;

    private FormerDatabase database;

    @BeforeEach
    void aDatabaseThatThePortalUses() throws IOException, SQLException {
        database = FormerDatabase.asItWasLeft(directory.resolve("here"));
        database.migrate();
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aDumpIsRestoredOnAnotherServer() throws Exception {
        var tools = PostgresTools.found();
        assumeTrue(tools.isPresent(), "pg_dump and pg_restore of PostgreSQL 18 are on the PATH");
        var dump = directory.resolve("madoguchi.dump");
        tools.get().run("pg_dump", database, "--format=custom", "--file=" + dump);
        try (var elsewhere = FormerDatabase.empty(directory.resolve("elsewhere"))) {
            tools.get().run("pg_restore", elsewhere, "--exit-on-error", dump.toString());
            elsewhere.portal().close();
            isTheSame(elsewhere);
        }
    }

    /** As PostgreSQL's manual has it, 25.3.3: the server goes on while its files are copied. */
    @Test
    void aCopyOfTheServersFilesComesUpElsewhere() throws Exception {
        var copy = directory.resolve("elsewhere");
        try (var superuser = database.superuser(); var statement = superuser.createStatement()) {
            statement.execute("select pg_backup_start('nightly', fast => true)");
            copy(directory.resolve("here/server"), copy.resolve("server"));
            database.change("create table written_during_the_copy as select 1 as row");
            try (var label = statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                label.next();
                Files.writeString(data(copy).resolve("backup_label"), label.getString(1));
            }
            copy(data(directory.resolve("here")).resolve("pg_wal"), data(copy).resolve("pg_wal"));
        }
        try (var elsewhere = FormerDatabase.on(copy)) {
            assertThat(elsewhere.count("select count(*) from written_during_the_copy")).isEqualTo(1);
            isTheSame(elsewhere);
        }
    }

    private void isTheSame(FormerDatabase elsewhere) throws SQLException {
        assertThat(elsewhere.postgres().port()).isNotEqualTo(database.postgres().port());
        assertThat(elsewhere.count(ROWS)).isEqualTo(database.count(ROWS));
        assertThat(elsewhere.verifyAccessLog()).isZero();
        elsewhere.change("alter table access_entry disable trigger all",
                "delete from access_entry where id = (select min(id) from access_entry)");
        assertThat(elsewhere.verifyAccessLog()).isEqualTo(1);
    }

    private static Path data(Path directory) throws IOException {
        try (var clusters = Files.newDirectoryStream(directory.resolve("server"), "database-*")) {
            return clusters.iterator().next().resolve("data");
        }
    }

    /** Over what is there; without what tells of the server that is running. */
    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (var all = Files.walk(from)) {
            files = new ArrayList<>(all.toList());
        }
        for (var file : files) {
            var copied = to.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copied);
                Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(file));
            } else if (!List.of("postmaster.pid", "postmaster.opts", "lock").contains(file.getFileName().toString())) {
                Files.write(copied, Files.readAllBytes(file));
                Files.setPosixFilePermissions(copied, Files.getPosixFilePermissions(file));
            }
        }
    }
}
