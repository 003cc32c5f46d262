package org.madoguchi.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Somebody with a browser that has no script: keeps cookies, follows redirects when told to, fills in forms. It keeps
 * secure cookies on http://localhost, as browsers do and the JDK's cookie store does not.
 */
public final class Visitor {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI portal;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String language = "ja";
    private String browser = "";

    public Visitor(URI portal) {
        this.portal = portal;
    }

    Visitor reading(String language) {
        this.language = language;
        return this;
    }

    /** With a browser that calls itself this. */
    Visitor with(String userAgent) {
        browser = userAgent;
        return this;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(portal.resolve(path), headers).GET().build());
    }

    public HttpResponse<byte[]> download(String path, String... headers) {
        try {
            return HTTP.send(request(portal.resolve(path), headers).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a form is answered with, where that is a file. */
    HttpResponse<byte[]> download(String path, Map<String, String> values, String... headers) {
        try {
            return HTTP.send(request(portal.resolve(path), headers).setHeader("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(encoded(values))).build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    HttpResponse<String> send(String method, String path) {
        return send(request(portal.resolve(path)).method(method, BodyPublishers.noBody()).build());
    }

    /** Opens a page and follows redirects to where they end. */
    public HttpResponse<String> open(String path) {
        return follow(get(path));
    }

    Document page(String path) {
        return Jsoup.parse(open(path).body());
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        var here = answer;
        for (int hop = 0; here.statusCode() / 100 == 3; hop++) {
            if (hop > 20) {
                throw new IllegalStateException("a circle of redirects at " + here.uri().getPath());
            }
            var next = here.uri().resolve(here.headers().firstValue("Location").orElseThrow());
            here = send(request(next).GET().build());
        }
        return here;
    }

    /** Submits the form of a page that leads to {@code action}, with the values that the visitor types. */
    public HttpResponse<String> submit(HttpResponse<String> page, String formSelector, Map<String, String> typed) {
        var form = Jsoup.parse(page.body(), page.uri().toString()).selectFirst(formSelector);
        if (form == null) {
            throw new IllegalStateException("no " + formSelector + " on " + page.uri().getPath());
        }
        var values = valuesOf(form);
        values.putAll(typed);
        var target = URI.create(form.absUrl("action").isEmpty() ? page.uri().toString() : form.absUrl("action"));
        return send(request(target, "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(values))).build());
    }

    HttpResponse<String> post(String path, Map<String, String> values) {
        return send(request(portal.resolve(path), "Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(values))).build());
    }

    /** Sends a form with a file, as a browser does: the fields of the page's form, then the file. */
    HttpResponse<String> upload(HttpResponse<String> page, Map<String, String> typed, String fileName, byte[] file) {
        var form = Jsoup.parse(page.body()).selectFirst("form[enctype=multipart/form-data]");
        var values = valuesOf(form);
        values.remove("file");
        values.putAll(typed);
        return multipart(form.attr("action"), values, fileName, file);
    }

    HttpResponse<String> multipart(String path, Map<String, String> values, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        values.forEach((name, value) -> body.writeBytes(
                "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value).getBytes(StandardCharsets.UTF_8)));
        body.writeBytes("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                .formatted(fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(portal.resolve(path), "Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    /** All the way through the provider, to the page that the portal opens then. */
    public HttpResponse<String> signIn(String name) {
        return signIn(name, "1234");
    }

    HttpResponse<String> signIn(String name, String pin) {
        var provider = open("/oauth2/authorization/member");
        return follow(submit(provider, "form[method=post]", Map.of("username", name, "password", pin)));
    }

    /** Likewise, to the first page of the staff. */
    public HttpResponse<String> signInAsStaff(String name) {
        var provider = open("/oauth2/authorization/staff");
        return follow(submit(provider, "form[method=post]", Map.of("username", name, "password", "1234")));
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private static Map<String, String> valuesOf(Element form) {
        var values = new LinkedHashMap<String, String>();
        form.select("input[name]:not([type=checkbox]:not([checked]), [type=radio]:not([checked]))").forEach(input -> values.put(input.attr("name"), input.val()));
        form.select("select[name]").forEach(select -> values.put(select.attr("name"),
                Optional.ofNullable(select.selectFirst("option[selected]"))
                        .or(() -> Optional.ofNullable(select.selectFirst("option")))
                        .map(Element::val).orElse("")));
        return values;
    }

    private HttpRequest.Builder request(URI uri, String... headers) {
        var request = HttpRequest.newBuilder(uri).header("Accept-Language", language).header("Accept", "text/html")
                .header("User-Agent", browser);
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.contains("Max-Age=0") || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> URLEncoder.encode(value.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
