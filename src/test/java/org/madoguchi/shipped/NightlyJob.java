package org.madoguchi.shipped;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Base64;
import java.util.regex.Pattern;
import org.madoguchi.almanac.Japan;

/** The insurer's program that sends a feed each night, with a token of the staff's provider. */
record NightlyJob(InsurersSite site) {

    static final int ROWS = 20_000;
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final Pattern FEED = Pattern.compile("\"feed\":(\\d+)");

    /** @return the number of the feed, which the portal takes in without a question */
    long send(ShippedPortal portal) {
        var file = site.directory().resolve("night.csv");
        var today = Japan.today(Clock.systemUTC());
        portal.command("--generate-feed=" + ROWS, "--seed=1", "--insurer=06990014", "--as-of=" + today, "--out=" + file);
        try {
            var put = HttpRequest.newBuilder(portal.uri().resolve("/feed/delta/" + today + "?apply=true"))
                    .header("Authorization", "Bearer " + token()).header("Content-Type", "text/csv; charset=utf-8")
                    .PUT(BodyPublishers.ofFile(file)).build();
            return Long.parseLong(found(FEED, answer(put)));
        } catch (FileNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private String token() {
        var client = Base64.getEncoder().encodeToString("nightly-feed:nightly-feed-secret".getBytes());
        return found(TOKEN, answer(HttpRequest.newBuilder(URI.create(site.provider().issuer() + "/oauth2/token"))
                .header("Authorization", "Basic " + client).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")).build()));
    }

    private static String answer(HttpRequest request) {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String found(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        if (!match.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return match.group(1);
    }
}
