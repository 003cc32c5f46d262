package org.madoguchi.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.madoguchi.terminal.CannotStart;
import org.springframework.util.FileSystemUtils;

/** One data directory of PostgreSQL, its password beside it, and the programs that make, start and stop it. */
record PostgresCluster(PostgresBinaries binaries, PostgresAccount account, Path directory) {

    static final String SUPERUSER = "madoguchi";

    private static final Pattern FAILURE = Pattern.compile("FATAL|PANIC|error:");

    String password() {
        try {
            return Files.readString(directory.resolve("password"));
        } catch (IOException e) {
            throw new CannotStart("The embedded PostgreSQL's password cannot be read", e);
        }
    }

    /** Of an account besides the superuser: derived, so that each process that shares the server knows it. */
    String passwordOf(String account) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((account + ":" + password()).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made aside and moved, so that a start that was cut off leaves nothing half made behind. */
    void create() throws IOException {
        if (Files.isDirectory(directory)) {
            account.own(directory);
            return;
        }
        var aside = directory.resolveSibling(directory.getFileName() + ".new");
        FileSystemUtils.deleteRecursively(aside);
        Files.createDirectories(aside);
        writePassword(aside.resolve("password"));
        account.own(aside);
        run(aside.resolve("log"), List.of(binaries.program("initdb"),
                "--pgdata=" + aside.resolve("data"), "--username=" + SUPERUSER,
                "--pwfile=" + aside.resolve("password"), "--auth=scram-sha-256",
                "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--no-sync", "--no-instructions"));
        Files.move(aside, directory);
    }

    /** Returns at once; {@link #readyPort} tells when it can be used. */
    Process start(int port) {
        return launch(account.server(List.of(binaries.program("postgres"),
                "-D", data().toString(), "-h", "127.0.0.1", "-p", Integer.toString(port),
                "-c", "unix_socket_directories=")));
    }

    /** Breaks off what clients still do, and writes everything down. */
    void stop() throws IOException {
        run(directory.resolve("stop.log"),
                List.of(binaries.program("pg_ctl"), "stop", "--pgdata=" + data(), "--mode=fast", "--silent"));
    }

    /** Stops a server whose owner was killed, and forgets one that was killed itself. */
    void stopLeftOver() throws IOException {
        if (lockFile().namesLivingServer()) {
            stop();
        }
        lockFile().forget();
    }

    /** Where a living server of this cluster takes connections. */
    OptionalInt readyPort() throws IOException {
        return lockFile().readyPort();
    }

    /** What PostgreSQL said about its end. */
    String lastWords() {
        return lastWords(directory.resolve("log"));
    }

    private PostmasterLock lockFile() {
        return new PostmasterLock(data().resolve("postmaster.pid"));
    }

    private Path data() {
        return directory.resolve("data");
    }

    /** From a thread that lives as long as this process: the server is tied to the thread that started it. */
    private Process launch(List<String> command) {
        var builder = builder(command, directory.resolve("log"));
        var launched = new CompletableFuture<Process>();
        Thread.ofPlatform().daemon().name("postgres").start(() -> {
            try {
                var server = builder.start();
                launched.complete(server);
                server.waitFor();
            } catch (IOException | InterruptedException e) {
                launched.completeExceptionally(e);
            }
        });
        return launched.join();
    }

    private void run(Path output, List<String> command) throws IOException {
        try {
            int exit = builder(account.command(command), output).start().waitFor();
            if (exit != 0) {
                throw new IOException(lastWords(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static ProcessBuilder builder(List<String> command, Path output) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        return builder;
    }

    private static void writePassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(random));
    }

    private static String lastWords(Path log) {
        try {
            var lines = Files.readAllLines(log).stream().filter(line -> !line.isBlank()).toList();
            return lines.stream().filter(line -> FAILURE.matcher(line).find()).findFirst()
                    .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
                    .orElse("no word why in " + log);
        } catch (IOException e) {
            return "no word why, because " + log + " cannot be read";
        }
    }
}
