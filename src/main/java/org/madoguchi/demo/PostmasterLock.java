package org.madoguchi.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * PostgreSQL's own lock file, which tells the server's pid, port and state by line.
 * Source: PostgreSQL 18, src/include/utils/pidfile.h.
 */
record PostmasterLock(Path file) {

    private static final int PID = 0;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    /** Empty until the living server that it names takes connections. */
    OptionalInt readyPort() throws IOException {
        var lines = lines();
        boolean ready = lines.size() > STATUS && lines.get(STATUS).strip().equals("ready") && namesLivingServer();
        return ready ? OptionalInt.of(Integer.parseInt(lines.get(PORT))) : OptionalInt.empty();
    }

    /** A pid alone proves nothing: after a restart of the machine it may belong to any program. */
    boolean namesLivingServer() throws IOException {
        return lines().stream().skip(PID).findFirst()
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                .filter(process -> process.info().command().map(PostmasterLock::isPostgres).orElse(true))
                .isPresent();
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException stopped) {
            return List.of();
        }
    }

    /** Of a server whose program was replaced meanwhile, Linux says {@code postgres (deleted)}. */
    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }
}
