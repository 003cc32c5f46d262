package org.madoguchi.shipped;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Debian's HAProxy in front of several nodes, as src/docs/operations.md has it: without sticky sessions. */
final class LoadBalancer implements AutoCloseable {

    static final Path PROGRAM = Path.of("/usr/sbin/haproxy");

    private static final String SETTINGS = """
            defaults
              mode http
              timeout connect 1s
              timeout client 30s
              timeout server 30s
              timeout check 2s
              option redispatch 1
              option http-server-close
              retries 2
            frontend members
              bind 127.0.0.1:%d
              default_backend nodes
            backend nodes
              balance roundrobin
              option httpchk GET /actuator/health/readiness
              default-server inter 500ms fall 2 rise 1
              option forwardfor
            %s
            """;

    private final Process process;

    private LoadBalancer(Process process) {
        this.process = process;
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** @param directory for its settings and its log */
    static LoadBalancer at(URI address, List<ShippedPortal> nodes, Path directory) {
        var servers = IntStream.range(0, nodes.size())
                .mapToObj(n -> "  server node%d 127.0.0.1:%d check port %d".formatted(
                        n + 1, nodes.get(n).uri().getPort(), nodes.get(n).managementPort()))
                .collect(Collectors.joining("\n"));
        try {
            var settings = InsurersSite.write(directory.resolve("haproxy.cfg"), SETTINGS.formatted(address.getPort(), servers));
            return new LoadBalancer(new ProcessBuilder(PROGRAM.toString(), "-f", settings.toString(), "-db")
                    .redirectErrorStream(true).redirectOutput(directory.resolve("haproxy.log").toFile()).start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        process.destroy();
        ShippedPortal.pause(Duration.ofMillis(200));
        process.destroyForcibly();
    }
}
