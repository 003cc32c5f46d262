package org.madoguchi.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The portal as an insurer runs it: {@code bin/madoguchi} of the distribution, in a process of its own. */
public final class ShippedPortal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final ProcessBuilder command;
    private final URI uri;
    private int managementPort;
    private Process process;

    /** Does not start it yet. Its log goes to {@code portal-PORT.log} in the directory of the site. */
    public ShippedPortal(Distribution distribution, InsurersSite site, int port, String... settings) {
        this(List.of(distribution.program().toString()), site, port, settings);
    }

    /** @param preparation a shell script that prepares a mount namespace and then runs its arguments */
    static ShippedPortal inside(String preparation, Distribution distribution, InsurersSite site, int port) {
        return new ShippedPortal(List.of("unshare", "--mount", "sh", "-e", "-c", preparation, distribution.program().toString()),
                site, port);
    }

    /** The one-file jar, with the database and the provider that it brings along, in a directory of the site. */
    public static ShippedPortal demo(InsurersSite site, int port) {
        return new ShippedPortal(List.of(java(), "-jar", Path.of("target/madoguchi.jar").toAbsolutePath().toString()), site, port,
                "--madoguchi.demo.provider-port=0",
                "--madoguchi.demo.directory=" + site.directory().resolve("demo"),
                "--madoguchi.demo.programs=" + Path.of("target/postgresql").toAbsolutePath());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private ShippedPortal(List<String> program, InsurersSite site, int port, String... settings) {
        uri = URI.create("http://localhost:" + port);
        var words = new ArrayList<>(program);
        words.add("--server.port=" + port);
        words.addAll(List.of(settings));
        command = new ProcessBuilder(words).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(site.directory().resolve("portal-" + port + ".log").toFile()));
        // As a service manager has it: no language, no home.
        command.environment().clear();
        command.environment().put("PATH", "/usr/bin:/bin");
        command.environment().put("JAVA25_HOME", System.getProperty("java.home"));
        command.environment().put("MADOGUCHI_CONFIG", site.settings().toString());
        managedAt(InsurersSite.freePort());
    }

    /** With health and metrics at this port, instead of any free one. */
    public ShippedPortal managedAt(int port) {
        managementPort = port;
        command.environment().put("MANAGEMENT_SERVER_PORT", String.valueOf(port));
        return this;
    }

    public ShippedPortal with(String variable, String value) {
        command.environment().put(variable, value);
        return this;
    }

    public URI uri() {
        return uri;
    }

    /** Where health and metrics are. */
    public int managementPort() {
        return managementPort;
    }

    public Path log() {
        return command.redirectOutput().file().toPath();
    }

    public String logged() {
        try {
            return Files.readString(log());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it and returns at once. */
    public ShippedPortal launch() {
        try {
            process = command.start();
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Starts it and returns when its port is open. */
    public ShippedPortal start() {
        launch();
        awaitPort();
        return this;
    }

    public void awaitPort() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!listens()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The portal did not start:\n" + logged());
            }
            pause(Duration.ofMillis(5));
        }
    }

    /** Returns when a load balancer may send requests. */
    public void awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The portal is not ready:\n" + logged());
            }
            pause(Duration.ofMillis(50));
        }
    }

    private boolean isReady() {
        try {
            var readiness = URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness").toURL();
            return ((HttpURLConnection) readiness.openConnection()).getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean listens() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", uri.getPort()), 1000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** Runs one of its commands to the end, with the settings of the site. */
    public void command(String... words) {
        var all = new ArrayList<>(List.of(command.command().getFirst()));
        all.addAll(List.of(words));
        try {
            var run = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(command.redirectOutput());
            run.environment().clear();
            run.environment().putAll(command.environment());
            if (run.start().waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", words) + " failed:\n" + logged());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    public Process process() {
        return process;
    }

    /** Sends TERM and waits for the end. */
    public Duration terminate() {
        var began = System.nanoTime();
        process.destroy();
        awaitEnd();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** As a power cut would: SIGKILL. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("The portal did not end");
            }
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            terminate();
        }
    }
}
