package org.madoguchi.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.InsurerPhone;
import org.madoguchi.ui.Rendering;
import org.madoguchi.ui.SampleLayouts;

class FrontPageTests {

    private static final InsurerPhone INSURER =
            new InsurerPhone(InsurerNumber.of("06999999"), "みほん健康保険組合", "03-0000-0000", null, null);

    private final Rendering rendering = new Rendering("ui", "home");

    @Test
    void fewInsurersAreSeenAtOnce() {
        var page = page(6);
        assertThat(page.select(".dads-card:has(h3)").eachText()).hasSize(6)
                .allMatch(card -> card.contains("みほん健康保険組合") && card.contains("06999999") && card.contains("03-0000-0000"));
        assertThat(page.select("details")).isEmpty();
    }

    @Test
    void ofManyOnlyTheNamesAreUntilTheReaderOpensOne() {
        var page = page(30);
        assertThat(page.select("details:not([open]) > summary").eachText()).hasSize(30).containsOnly("みほん健康保険組合");
        assertThat(page.select("details > div").eachText()).hasSize(30)
                .allMatch(insurer -> insurer.contains("06999999") && insurer.contains("03-0000-0000"));
        assertThat(page.select(".dads-card:has(h3)")).isEmpty();
    }

    private Document page(int insurers) {
        var page = new FrontPage(false, Collections.nCopies(insurers, INSURER));
        return rendering.page("home/index", Locale.JAPANESE, Map.of("page", page, "layout", SampleLayouts.signedOut("ja")));
    }
}
