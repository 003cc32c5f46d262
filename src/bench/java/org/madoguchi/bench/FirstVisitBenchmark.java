package org.madoguchi.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.madoguchi.bench.Comparison.Round;
import org.madoguchi.e2e.BrowserOnThisMachine;
import org.madoguchi.portal.RunningPortal;
import org.madoguchi.portal.Visitor;

/**
 * The bytes of the bodies that a phone which has nothing of the portal yet loads for a member's standing page. A browser
 * says which they are; each is then asked for as browsers do by https, and once more by a client that takes no compression.
 */
final class FirstVisitBenchmark implements Measurement {

    private static final String BY_A_BROWSER = "gzip, deflate, br, zstd";
    private static final String UNCOMPRESSED = "identity";

    private final URI portal = RunningPortal.shared().uri();
    private final Visitor visitor = new Visitor(portal);

    @Override
    public List<Comparison> run() {
        var loaded = loadedBy(visitor.signIn("yamada").uri());
        return List.of(
                bytes("bytes of a first visit to the standing page", loaded, path -> true),
                bytes("of these, but for the fonts", loaded, path -> !path.endsWith(".woff2")));
    }

    private Comparison bytes(String name, List<String> loaded, Predicate<String> counted) {
        var paths = loaded.stream().filter(counted).toList();
        return new Comparison(name, "uncompressed, in %d requests".formatted(paths.size()), Unit.KILOBYTES,
                List.of(new Round(sum(paths, BY_A_BROWSER), sum(paths, UNCOMPRESSED))));
    }

    private long sum(List<String> paths, String encodings) {
        return paths.stream().mapToLong(path -> visitor.download(path, "Accept-Encoding", encodings).body().length).sum();
    }

    private List<String> loadedBy(URI page) {
        try (Browser browser = BrowserOnThisMachine.launch()) {
            var phone = browser.newContext(new NewContextOptions()
                    .setLocale("ja-JP").setViewportSize(390, 844).setHasTouch(true).setIsMobile(true));
            phone.addCookies(visitor.cookies().entrySet().stream()
                    .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(portal.toString()).setSecure(true)).toList());
            var paths = new CopyOnWriteArrayList<String>();
            var tab = phone.newPage();
            tab.onRequestFinished(request -> paths.add(URI.create(request.url()).getPath()));
            tab.navigate(page.toString());
            tab.waitForFunction("document.fonts.status === 'loaded'");
            return List.copyOf(paths);
        }
    }
}
