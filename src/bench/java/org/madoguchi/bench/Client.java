package org.madoguchi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.madoguchi.portal.RunningPortal;
import org.madoguchi.portal.Visitor;

/**
 * Opens one page again and again, over a connection that is kept.
 *
 * @param cookies as the header has them, empty for none
 */
record Client(URI page, String cookies) {

    /** Signs in with a session of its own, and opens the page that comes then. */
    static Client signedIn(String name) {
        return signedIn(RunningPortal.shared().uri(), name);
    }

    /** Likewise, at another portal. */
    static Client signedIn(URI portal, String name) {
        var visitor = new Visitor(portal);
        var standing = visitor.signIn(name).uri();
        return new Client(standing, visitor.cookies().entrySet().stream()
                .map(Map.Entry::toString).collect(Collectors.joining("; ")));
    }

    /** Without cookies the server looks for no session either: it is as fast as it can be. */
    static Client withoutSession(String path) {
        return new Client(RunningPortal.shared().uri().resolve(path), "");
    }

    /** Below the page. */
    Client at(String path) {
        return new Client(URI.create(page + path), cookies);
    }

    byte[] open() {
        try {
            var connection = (HttpURLConnection) page.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Cookie", cookies);
            try (var body = connection.getInputStream()) {
                if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
                    throw new IllegalStateException("The page answered " + connection.getResponseCode());
                }
                return body.readAllBytes();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
