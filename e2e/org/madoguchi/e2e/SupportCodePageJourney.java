package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.assistance.Redemption;
import org.madoguchi.assistance.SupportCodes;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.StaffRole;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 吉野さん, 71, has called the insurer. The agent asks him to open the page that the phone number leads to. */
class SupportCodePageJourney extends Journey {

    private static final String PAGE = "電話の窓口に画面を見せる";
    private static final Actor.Staff AGENT = new Actor.Staff(
            UUID.randomUUID(), 1001, InsurerNumber.of("06990014"), Set.of(StaffRole.AGENT));

    @AfterEach
    void asIfNothingHadBeen() {
        portal.bean(JdbcClient.class).sql("delete from support_code").update();
        portal.bean(JdbcClient.class).sql("delete from missed_attempt").update();
    }

    @Test
    void fromThePhoneNumberToTheDigitsThatWorkOnce() {
        var page = signIn(phone(), "yoshino");
        link(page, "お電話中に、担当者へ画面を見せる").click();
        assertThat(headline(page)).hasText(PAGE);
        assertThat(seen(page, "かかってきた電話で聞かれたら、答えずに切ってください")).isVisible();

        button(page, "案内コードを出す").click();
        assertThat(headline(page)).hasText("この数字を、電話の担当者に読み上げてください");
        assertThat(page.locator(".support-code")).isInViewport();
        isAccessible(page);
        var code = digits(page);
        assertThat(redeem(code)).isInstanceOf(Redemption.Redeemed.class);
        assertThat(redeem(code)).isInstanceOf(Redemption.Missed.class);

        link(page, "使われたかどうかを見る").click();
        assertThat(seen(page, "に使われました")).isVisible();
        assertThat(page.locator(".support-code")).hasCount(0);
        isAccessible(page);
        link(page, "閲覧の記録を見る").click();
        assertThat(page).hasURL(Pattern.compile("/history$"));
    }

    @Test
    void heChangesHisMind() {
        var page = signIn(phone(), "yoshino");
        link(page, PAGE).click();
        button(page, "案内コードを出す").click();
        var first = digits(page);
        page.navigate(page.url());
        assertThat(seen(page, "案内コードを出しています")).isVisible();
        isAccessible(page);
        button(page, "新しい案内コードを出す").click();
        var second = digits(page);
        button(page, "案内コードを取り消す").click();
        assertThat(seen(page, "案内コードを取り消しました")).isVisible();
        isAccessible(page);
        assertThat(redeem(first)).isInstanceOf(Redemption.Missed.class);
        assertThat(redeem(second)).isInstanceOf(Redemption.Missed.class);
        assertThat(page).hasURL(Pattern.compile("done=withdrawn$"));
    }

    @Test
    void withoutScript() {
        var page = signIn(phoneWithoutScript(), "yoshino");
        link(page, PAGE).press("Enter");
        button(page, "案内コードを出す").press("Enter");
        assertThat(redeem(digits(page))).isInstanceOf(Redemption.Redeemed.class);
        link(page, "使われたかどうかを見る").press("Enter");
        assertThat(seen(page, "に使われました")).isVisible();
    }

    @Test
    void byKeyboardAlone() {
        var page = signIn(desktop(), "yoshino");
        page.navigate(page.url() + "/support-code");
        tabTo(page, button(page, "案内コードを出す"));
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        assertThat(page.locator(".support-code")).isVisible();
        tabTo(page, button(page, "案内コードを取り消す"));
        page.waitForNavigation(() -> page.keyboard().press("Space"));
        assertThat(seen(page, "案内コードを取り消しました")).isVisible();
    }

    @Test
    void thePaperHasNoDigits() {
        var page = signIn(desktop(), "yoshino");
        page.navigate(page.url() + "/support-code");
        button(page, "案内コードを出す").click();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".support-code")).isHidden();
        assertThat(button(page, "案内コードを取り消す")).isHidden();
        assertThat(seen(page, "数字は印刷しません。")).isVisible();
    }

    private Redemption redeem(String code) {
        return portal.bean(SupportCodes.class).redeem(code, AGENT);
    }

    private static String digits(Page page) {
        assertThat(page.locator(".support-code_group")).hasCount(2);
        var digits = String.join("", page.locator(".support-code_group").allTextContents());
        assertThat(digits).matches("[0-9]{6}");
        return digits;
    }

    private static void tabTo(Page page, Locator target) {
        for (int stop = 0; stop < 40; stop++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(target.evaluate("target => target === document.activeElement"))) {
                return;
            }
        }
        throw new AssertionError("Out of reach: " + target);
    }

    private static void isAccessible(Page page) {
        AccessibilityJourney.hasNoFindings(page);
        AccessibilityJourney.fitsInto320Pixels(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        AccessibilityJourney.fitsInto320Pixels(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        page.setViewportSize(390, 844);
    }
}
