package org.madoguchi.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of the journeys: one that is there already; on Debian else the distribution's, installed once and with a
 * Japanese font; elsewhere the one that Playwright brings.
 */
public final class BrowserOnThisMachine {

    /** Says where the browser is, for a machine that has it elsewhere. */
    private static final String CHROMIUM = "CHROMIUM";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge");

    private static final List<String> PLACES = List.of(
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private final Map<String, String> environment;
    private final DebianPackages packages;

    BrowserOnThisMachine(Map<String, String> environment, DebianPackages packages) {
        this.environment = environment;
        this.packages = packages;
    }

    /** Starts it, for as long as this JVM runs; the first time on a machine it may have to be installed. */
    public static Browser launch() {
        var here = new BrowserOnThisMachine(System.getenv(), DebianPackages.ofThisMachine());
        here.packages.install(here.missingPackages());
        var playwright = Playwright.create(here.driver());
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(here.options());
    }

    Optional<Path> installed() {
        var named = Optional.ofNullable(environment.get(CHROMIUM)).stream();
        var onPath = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name).toString()));
        return Stream.of(named, onPath, PLACES.stream()).flatMap(places -> places)
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** What Debian has for a machine that lacks it; nothing elsewhere. */
    List<String> missingPackages() {
        if (!packages.available()) {
            return List.of();
        }
        var browser = installed().isPresent() ? Stream.<String>empty() : Stream.of("chromium");
        var font = packages.hasJapaneseFont() ? Stream.<String>empty() : Stream.of("fonts-noto-cjk");
        return Stream.concat(browser, font).toList();
    }

    /** Playwright downloads its own browsers unless it is told not to. */
    CreateOptions driver() {
        return installed().isPresent()
                ? new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))
                : new CreateOptions();
    }

    /** Without a sandbox, which root and most containers can't have: it opens nothing but the portal. */
    LaunchOptions options() {
        var options = new LaunchOptions().setArgs(List.of(
                "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"))
                .setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"));
        installed().ifPresent(options::setExecutablePath);
        return options;
    }
}
