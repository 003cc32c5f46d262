package org.madoguchi.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of every page in every state, on a phone and on a desktop, in both languages, in target/screenshots; and the
 * README's. Not part of the build: {@code mvn verify -DskipUnitTests -Dit.test=Screenshots}.
 */
class Screenshots extends Journey {

    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Path OF_THE_README = Path.of("src", "docs", "standing-renewable.png");

    @ParameterizedTest
    @MethodSource("org.madoguchi.e2e.Pages#signInNames")
    void aMembersPages(String signInName) {
        for (var language : Language.values()) {
            var page = signIn(language.open(this), signInName);
            for (var path : Pages.of(page)) {
                page.navigate(path);
                take(page, language, signInName + "-" + name(path.replaceFirst("/members/[^/?]+", "/standing")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.madoguchi.e2e.Pages#open")
    void anOpenPage(String path) {
        for (var language : Language.values()) {
            var page = language.open(this);
            page.navigate(path);
            take(page, language, "open-" + name(page.url()));
        }
    }

    @Test
    void theFirstSignIn() {
        for (var language : Language.values()) {
            var page = signIn(language.open(this), "kato");
            take(page, language, "kato-welcome");
            page.locator("form[action$='/welcome'] button").click();
            take(page, language, "kato-welcome-problems");
        }
    }

    @Test
    void theProvidersPage() {
        var page = Language.JA.open(this);
        page.navigate("/oauth2/authorization/member");
        take(page, Language.JA, "provider");
    }

    /** 山田さん, to be renewed: the page that the portal is for. */
    @Test
    void theReadmesPicture() throws IOException {
        var page = signIn(open(japanese().setViewportSize(1040, 800)), "yamada");
        double end = seen(page, "使えるもの、使えないもの").boundingBox().y - 40;
        page.screenshot(new ScreenshotOptions().setPath(OF_THE_README).setFullPage(true).setClip(0, 0, 1040, end));
        assertThat(Files.size(OF_THE_README)).isLessThan(250_000);
    }

    private enum Language {
        JA,
        EN;

        Page open(Journey journey) {
            return journey.open(this == JA ? japanese() : english());
        }
    }

    private static String name(String address) {
        var uri = URI.create(address);
        var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        return (uri.getPath() + query).replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    private static void take(Page page, Language language, String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(new ScreenshotOptions().setFullPage(true)
                    .setPath(FOLDER.resolve(name + "-" + language.name().toLowerCase() + "-" + width + ".png")));
        }
    }
}
