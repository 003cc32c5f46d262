package org.madoguchi.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTests {

    private final Visitor visitor = new Visitor(RunningPortal.shared().uri());

    @ParameterizedTest
    @CsvSource({"ja, ja", "ja-JP, ja", "en, en", "en-GB, en", "vi, ja", "'vi, en;q=0.5', en", "*, ja"})
    void aPageSpeaksWhatTheBrowserAsksForOrElseJapanese(String asked, String spoken) {
        assertThat(visitor.reading(asked).page("/").selectFirst("html").attr("lang")).isEqualTo(spoken);
    }

    @Test
    void theSwitchStays() {
        var answer = visitor.get("/check?expires=2026-12-25&lang=en");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/check?expires=2026-12-25");
        assertThat(visitor.page("/").selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(visitor.signIn("sato").body()).contains("lang=\"en\"");
        visitor.open("/?lang=ja");
        assertThat(visitor.page("/").selectFirst("html").attr("lang")).isEqualTo("ja");
    }

    /** The link to the other language leads to the same page, with all that was asked. */
    @Test
    void theSwitchLosesNothing() {
        var link = visitor.page("/check?expires=2026-12-25&on=2027-01-05").selectFirst("a[hreflang=en]").attr("href");
        assertThat(visitor.open(link).uri().toString()).endsWith("/check?expires=2026-12-25&on=2027-01-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?lang=xx", "/?lang=", "/?lang=%0d%0aSet-Cookie:x=y", "/check?lang=en&lang=ja", "/check//evil.example?lang=en"})
    void aLanguageThatIsNoneLeadsNowhereElse(String path) {
        var answer = visitor.get(path);
        var leads = answer.uri().resolve(answer.headers().firstValue("Location").orElse("/"));
        assertThat(leads.getHost()).isEqualTo("localhost");
        assertThat(answer.headers().map()).doesNotContainKey("x");
    }
}
