package org.madoguchi.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;

/** Where the engineer looks. */
final class ManagementPort {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI uri;

    ManagementPort(RunningPortal portal) {
        this(portal.bean(Environment.class));
    }

    ManagementPort(Environment environment) {
        uri = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.management.port"));
    }

    URI uri() {
        return uri;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    HttpResponse<String> send(String method, String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(uri.resolve(path)).method(method, BodyPublishers.noBody()).build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpResponse<String> readiness() {
        return get("/actuator/health/readiness");
    }

    /** The series as Prometheus reads them, one a line. */
    Stream<String> metrics() {
        return get("/actuator/prometheus").body().lines().filter(line -> !line.startsWith("#"));
    }

    /** @param series with its labels, as it is written */
    double metric(String series) {
        return metrics().filter(line -> line.matches(Pattern.quote(series) + " \\S+"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst().orElseThrow(() -> new AssertionError("no " + series));
    }
}
