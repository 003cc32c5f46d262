package org.madoguchi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own programs, which the embedded server comes without, where this machine has those of its version. */
record PostgresTools(Path directory) {

    private static final Pattern VERSION = Pattern.compile("pg_dump \\(PostgreSQL\\) (\\d+)");
    private static final int NEEDED = 18;

    /** On the PATH, or where Debian's packages have them. */
    static Optional<PostgresTools> found() {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/lib/postgresql/18/bin"))
                .map(Path::of)
                .filter(directory -> Files.isExecutable(directory.resolve("pg_restore")) && isNewEnough(directory))
                .map(PostgresTools::new).findFirst();
    }

    private static boolean isNewEnough(Path directory) {
        try {
            var program = new ProcessBuilder(directory.resolve("pg_dump").toString(), "--version").start();
            var version = VERSION.matcher(new String(program.getInputStream().readAllBytes(), UTF_8));
            return version.find() && Integer.parseInt(version.group(1)) >= NEEDED;
        } catch (IOException absent) {
            return false;
        }
    }

    /** With the owner's account; fails where the program does. */
    void run(String program, FormerDatabase database, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                directory.resolve(program).toString(), "--host=127.0.0.1", "--port=" + database.postgres().port(),
                "--username=" + FormerDatabase.OWNER, "--dbname=" + FormerDatabase.NAME));
        command.addAll(List.of(options));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("PGPASSWORD", database.ownersPassword());
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
    }
}
