package org.madoguchi.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.boot.json.JsonWriter;

/**
 * A page of a browser that speaks the W3C's WebDriver, as far as one journey needs it. What is looked for may still be on its
 * way, for up to ten seconds.
 */
final class DrivenPage implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int TRIES = 100;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final String session;

    /** @param driver where a driver listens, or will in a moment */
    DrivenPage(URI driver) {
        var opened = (Map<?, ?>) patiently(() -> send("POST", driver + "/session", Map.of("capabilities", Map.of())));
        session = driver + "/session/" + opened.get("sessionId");
    }

    void open(URI address) {
        send("POST", session + "/url", Map.of("url", address.toString()));
    }

    void click(String selector) {
        patiently(() -> send("POST", element(selector) + "/click", Map.of()));
    }

    void type(String selector, String text) {
        patiently(() -> send("POST", element(selector) + "/value", Map.of("text", text)));
    }

    /** Waits until the first such element says this. */
    void shows(String selector, String words) {
        patiently(() -> {
            var said = String.valueOf(send("GET", element(selector) + "/text", null));
            if (!said.contains(words)) {
                throw new Missing(selector + " says " + said);
            }
            return said;
        });
    }

    List<String> cookieNames() {
        var cookies = (List<?>) send("GET", session + "/cookie", null);
        return cookies.stream().map(cookie -> String.valueOf(((Map<?, ?>) cookie).get("name"))).toList();
    }

    @Override
    public void close() {
        send("DELETE", session, null);
    }

    private String element(String selector) {
        var found = send("POST", session + "/element", Map.of("using", "css selector", "value", selector));
        return session + "/element/" + ((Map<?, ?>) found).values().iterator().next();
    }

    private static Object patiently(Supplier<Object> action) {
        for (int tries = 1; ; tries++) {
            try {
                return action.get();
            } catch (Missing missing) {
                if (tries == TRIES) {
                    throw missing;
                }
                pause();
            }
        }
    }

    private static Object send(String method, String address, @Nullable Map<String, ?> command) {
        var body = command == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(JsonWriter.<Map<String, ?>>standard().writeToString(command));
        try {
            var answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(address)).method(method, body).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new Missing(answer.body());
            }
            return JsonParserFactory.getJsonParser().parseMap(answer.body()).get("value");
        } catch (IOException failed) {
            throw new Missing(failed.toString());
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** Not there, or not yet. */
    private static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String what) {
            super(what);
        }
    }
}
