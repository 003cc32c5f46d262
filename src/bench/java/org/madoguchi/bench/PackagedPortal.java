package org.madoguchi.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code java -jar} of the portal in demo mode, on free ports. */
final class PackagedPortal implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(10);

    private final ProcessBuilder command;
    private final URI home;
    private @Nullable Process process;

    PackagedPortal(Path directory) throws IOException {
        int port = freePort();
        home = URI.create("http://localhost:" + port + "/");
        command = Forks.java("-jar", Path.of("target", "madoguchi.jar").toString(),
                        "--server.port=" + port,
                        "--madoguchi.demo.provider-port=0",
                        "--madoguchi.demo.directory=" + directory)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.resolve("portal.log").toFile()));
    }

    /** Returns when the first page answers. */
    void start() throws IOException, InterruptedException {
        var started = command.start();
        process = started;
        while (!answers()) {
            if (!started.isAlive()) {
                throw new IllegalStateException("The portal did not start: see " + command.redirectOutput().file());
            }
            Thread.sleep(POLL);
        }
    }

    URI home() {
        return home;
    }

    private boolean answers() {
        try {
            return ((HttpURLConnection) home.toURL().openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
