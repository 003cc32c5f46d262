package org.madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.almanac.FreedialHours;

class LayoutTests {

    private static final String HOME = "/members/0197f3a0-0000-7000-8000-000000000001";

    private final Rendering rendering = new Rendering("ui");

    @ParameterizedTest
    @CsvSource({"ja, en", "en, ja"})
    void aPageIsInTheReadersLanguageAndOffersTheOther(String language, String other) {
        var page = page("404", language, SampleLayouts.signedOut(language));
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
        assertThat(page.selectFirst(".dads-language-selector").attr("lang")).isEqualTo(other);
        assertThat(page.selectFirst(".dads-language-selector").attr("hreflang")).isEqualTo(other);
    }

    @Test
    void whoeverIsSignedInCanSignOutByAForm() {
        var page = page("404", "ja", SampleLayouts.signedIn("ja", HOME));
        assertThat(page.selectFirst("form[method=post]").attr("action")).isEqualTo("/sign-out");
        assertThat(page.select("a[href=/sign-in]")).isEmpty();
        assertThat(page.select("header a[href=" + HOME + "]")).isNotEmpty();
    }

    @Test
    void whoeverIsNotSignedInCanSignIn() {
        var page = page("404", "ja", SampleLayouts.signedOut("ja"));
        assertThat(page.select("form")).isEmpty();
        assertThat(page.select("header a[href=/sign-in]")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"400", "403", "404", "4xx", "503", "5xx"})
    void anErrorPageSaysWhatHappenedAndWhereToGo(String error) {
        for (var language : new String[] {"ja", "en"}) {
            var page = page(error, language, SampleLayouts.signedOut(language));
            assertThat(page.select("h1")).hasSize(1);
            assertThat(page.title()).contains(page.selectFirst("h1").text());
            assertThat(page.select("main p")).isNotEmpty();
            assertThat(page.select("main a[href=/]")).hasSize(1);
            assertThat(page.text()).doesNotContain("??");
        }
    }

    @Test
    void anErrorPageStandsEvenWhereThePortalCannotSayWhatIsAroundIt() {
        var page = rendering.page("error/5xx", Locale.JAPANESE, Map.of());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.selectFirst("footer a[href^=tel:]").text()).isEqualTo(FreedialHours.NUMBER);
    }

    @Test
    void nothingOnAPageIsStyledOrScriptedInline() {
        var page = page("404", "ja", SampleLayouts.signedIn("ja", HOME));
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.documentType()).isNotNull();
    }

    private Document page(String error, String language, Layout layout) {
        return rendering.page("error/" + error, Locale.forLanguageTag(language), Map.of("layout", layout));
    }
}
