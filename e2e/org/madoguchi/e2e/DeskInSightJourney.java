package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The main page of a call at 1280 by 800: whoever calls, in whatever state the card is, nobody scrolls. */
class DeskInSightJourney extends StaffJourney {

    private static final String SUPERVISOR = "supervisor-ueda";

    private final Page page = desk();

    @BeforeEach
    void signIn() {
        signInAsStaff(page, SUPERVISOR);
    }

    /** From the first to the last, among them the warning of 田中さん's restriction. */
    @Test
    void allThatCanBeSaidIsInSight() {
        for (var member : List.of("sato", "suzuki", "yamada", "yoshino", "watanabe", "takahashi", "kobayashi", "nguyen",
                "tanaka", "ito")) {
            room.session(SUPERVISOR, member);
            isInSight(member);
            room.clear();
        }
    }

    /** What came of the last call stands there too, and of those before by one key. */
    @ParameterizedTest
    @ValueSource(strings = {"suzuki", "takahashi", "tanaka"})
    void theLastCallIsInSightToo(String member) {
        for (int call = 0; call < 3; call++) {
            room.session(SUPERVISOR, member);
            room.endWithoutOutcome(SUPERVISOR);
        }
        room.session(SUPERVISOR, member);
        isInSight(member);
        var earlier = page.locator("[aria-labelledby=earlier]");
        assertThat(earlier).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(earlier).containsText("結果は書かれていません");
        earlier.locator("summary").press("Enter");
        assertThat(earlier.locator("li").filter(visible())).hasCount(3);
    }

    private static Locator.FilterOptions visible() {
        return new Locator.FilterOptions().setVisible(true);
    }

    private void isInSight(String member) {
        for (var script : List.of("", "?script=easy", "?script=en")) {
            page.navigate("/assistance/members/" + room.ref(member) + script);
            assertThat(banner(page)).hasCount(1);
            assertThat((Integer) page.evaluate("document.documentElement.scrollHeight")).as(member + script)
                    .isLessThanOrEqualTo((Integer) page.evaluate("innerHeight"));
            assertThat(page.locator(".script")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
    }
}
