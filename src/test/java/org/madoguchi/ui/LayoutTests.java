package org.madoguchi.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.almanac.ClosedDays;
import org.madoguchi.almanac.FreedialHours;
import org.madoguchi.almanac.Japan;
import org.madoguchi.almanac.PhoneHours;
import org.madoguchi.almanac.PhonePeriod;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ja | 2026-11-20T11:59:59 | いま受付中です。 今日は 8:30～12:00、12:45～17:00です。",
        "ja | 2026-11-20T12:00:00 | いまは受付時間外です。 今日は 8:30～12:00、12:45～17:00です。 12:45から受け付けます。",
        "ja | 2026-11-21T10:00:00 | いまは受付時間外です。 今日は休みです。 つぎは11月24日（火曜日）8:30からです。",
        "en | 2026-11-20T12:45:00 | Open now. Today: 8:30 to 12:00, 12:45 to 17:00.",
        "en | 2026-11-20T12:44:59 | Closed now. Today: 8:30 to 12:00, 12:45 to 17:00. Opens at 12:45.",
        "en | 2026-12-28T17:00:00 | Closed now. Today: 8:30 to 12:00, 12:45 to 17:00. Opens on Monday, 4 Jan, at 8:30."
    })
    void aMemberSeesWhetherTheInsurersPhoneIsAnsweredNowAndWhenItIsNext(String language, LocalDateTime now, String told) {
        var hours = new PhoneHours(PhonePeriod.read("8:30-12:00/12:45-17:00"), List.of(), EnumSet.allOf(ClosedDays.class),
                Set.of(), Set.of(MonthDay.of(12, 1)));
        var page = page("404", language, SampleLayouts.signedIn(language, HOME, hours, now.atZone(Japan.ZONE).toInstant()));
        assertThat(page.select("footer .phone-now").last().text()).isEqualTo(told);
        assertThat(page.selectFirst("footer .phone-hours").text()).endsWith(
                language.equals("ja") ? "受付時間 8:30～12:00、12:45～17:00" : "Hours: 8:30 to 12:00, 12:45 to 17:00");
        assertThat(page.selectFirst("footer .phone-hours").nextElementSibling().text()).isEqualTo(language.equals("ja")
                ? "土曜日、日曜日、祝日、12月29日～1月3日、そのほかの所定の休日は休み"
                : "Closed: Saturdays, Sundays, public holidays, 29 December to 3 January, some days of its own");
    }

    @Test
    void whereSaturdaysAreShorterTheDaysAreNamed() {
        var hours = new PhoneHours(PhonePeriod.read("9:00-17:30"), PhonePeriod.read("9:00-12:00"),
                Set.of(ClosedDays.SUNDAY, ClosedDays.HOLIDAYS), Set.of(), Set.of());
        var page = page("404", "ja", SampleLayouts.signedIn("ja", HOME, hours, Instant.parse("2026-11-21T02:59:59Z")));
        assertThat(page.selectFirst("footer .phone-hours").text()).isEqualTo("受付時間 平日 9:00～17:30、土曜日 9:00～12:00");
        assertThat(page.select("footer .phone-now").last().text()).isEqualTo("いま受付中です。 今日は 9:00～12:00です。");
    }

    @Test
    void ofAnInsurerThatHasNotSaidItsHoursNothingIsClaimed() {
        var page = page("404", "ja", SampleLayouts.signedIn("ja", HOME));
        assertThat(page.select("footer .phone-now")).hasSize(1);
        assertThat(page.select("footer .phone-hours")).isEmpty();
        assertThat(page.select("footer a[href='tel:0300000000']")).hasSize(1);
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
