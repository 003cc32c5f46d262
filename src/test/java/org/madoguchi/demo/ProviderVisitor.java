package org.madoguchi.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser without scripts, sent to the provider by a portal, with the portal's part beside it. */
final class ProviderVisitor {

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String issuer;
    private String language = "ja";

    ProviderVisitor(String issuer) {
        this.issuer = issuer;
    }

    ProviderVisitor speaking(String language) {
        this.language = language;
        return this;
    }

    HttpResponse<String> get(String pathOrUri) throws IOException, InterruptedException {
        return send(request(pathOrUri).GET());
    }

    Document page(String pathOrUri) throws IOException, InterruptedException {
        return Jsoup.parse(get(pathOrUri).body());
    }

    HttpResponse<String> signIn(String name, String number) throws IOException, InterruptedException {
        var csrf = page("/sign-in").selectFirst("input[name=_csrf]").val();
        return post("/sign-in", Map.of("username", name, "password", number, "_csrf", csrf));
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> token(String secret, Map<String, String> form) throws IOException, InterruptedException {
        var client = "Basic " + Base64.getEncoder()
                .encodeToString((EmbeddedProvider.clientId(EmbeddedProvider.MEMBER) + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(request("/oauth2/token").header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", client).POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> userInfo(String accessToken) throws IOException, InterruptedException {
        return send(request("/userinfo").header("Authorization", "Bearer " + accessToken).GET());
    }

    static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElseThrow();
    }

    static Map<String, String> query(String uri) {
        return Arrays.stream(URI.create(uri).getRawQuery().split("&")).map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String pathOrUri) {
        return HttpRequest.newBuilder(URI.create(issuer).resolve(pathOrUri))
                .header("Accept", "text/html, */*").header("Accept-Language", language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
