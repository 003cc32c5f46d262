package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nguyen-san, whose card ends with the period of stay, and who reads English. */
class NguyenJourney extends Journey {

    private final Page page = open(english().setViewportSize(390, 844));

    @BeforeEach
    void signIn() {
        signIn(page, "nguyen");
    }

    @Test
    void heReadsInEnglishThatTheExpiryIsTheEndOfHisStay() {
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(headline(page)).hasText("The My Number Card works as an insurance card today");
        assertThat(main(page)).containsText("NGUYEN　VAN　AN");
        assertThat(main(page)).containsText(Pattern.compile("2027"));
        assertThat(main(page)).containsText("period of stay");
    }

    @Test
    void noExpiryNoticeIsPromisedToHim() {
        link(page, "Why this date?").click();
        assertThat(main(page)).containsText("22 January 2027");
        assertThat(main(page)).not().containsText("expiry notice");
    }

    /** The PDF is an official form, and in Japanese for everybody. */
    @Test
    void hisNameStandsInThePdfAsOnHisCard() {
        page.navigate(page.url() + "/eligibility");
        assertThat(SavedPdf.by(page, page.locator("a[href$='/information.pdf']").first()::click).text())
                .contains("氏名NGUYENVANAN");
    }
}
