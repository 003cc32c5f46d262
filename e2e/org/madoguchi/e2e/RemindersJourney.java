package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.madoguchi.portal.RunningPortal;

/** 花子さん wants to know when somebody else looks at her page, and reads it in her mail. */
class RemindersJourney extends Journey {

    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static RunningPortal mailing;

    @BeforeAll
    static void aPortalWithAMailServer() {
        SERVER.start();
        mailing = RunningPortal.another(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + SERVER.getSmtp().getPort(),
                "--madoguchi.mail.every=1s",
                "--madoguchi.mail.from=counter@insurer.example",
                "--madoguchi.public-url=https://madoguchi.example");
    }

    @AfterAll
    static void stop() {
        mailing.stop();
        SERVER.stop();
    }

    @Test
    void fromTheAddressToTheFirstMail() throws MessagingException, IOException {
        var page = signIn(open(japanese().setViewportSize(390, 844), mailing), "sato-hanako");
        var home = page.url();
        link(page, "メールでのお知らせ").click();
        isAccessible(page);

        page.getByLabel("メールアドレス").fill("hanako");
        button(page, "確認のメールを送る").click();
        assertThat(seen(page, "メールアドレスとして読み取れませんでした")).isVisible();
        isAccessible(page);
        page.getByLabel("メールアドレス").fill("hanako@example.jp");
        button(page, "確認のメールを送る").click();
        assertThat(seen(page, "次のアドレスにお送りしました")).isVisible();
        isAccessible(page);

        page.getByLabel("メールに書かれた数字").fill("1");
        button(page, "登録する").click();
        assertThat(seen(page, "数字が違います。あと4回入力できます。")).isVisible();
        isAccessible(page);
        page.getByLabel("メールに書かれた数字").fill(code());
        button(page, "登録する").click();
        assertThat(seen(page, "登録したメールアドレス")).isVisible();
        button(page, "お知らせを始める").click();
        assertThat(seen(page, "いま、お知らせしています")).isVisible();
        isAccessible(page);

        var husbands = signIn(open(japanese(), mailing), "sato");
        husbands.navigate(home + "/eligibility");
        assertThat(SERVER.waitForIncomingEmail(60_000, 2)).isTrue();
        assertThat(lastMail()).contains("見た人：ご家族（健康保険の被保険者）", "見たもの：資格情報").doesNotContain("佐藤", "健一");
    }

    private static void isAccessible(Page page) {
        AccessibilityJourney.hasNoFindings(page);
        AccessibilityJourney.fitsInto320Pixels(page);
        page.setViewportSize(390, 844);
    }

    private static String code() throws MessagingException, IOException {
        var code = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])").matcher(lastMail());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    private static String lastMail() throws MessagingException, IOException {
        var mails = SERVER.getReceivedMessages();
        return mails[mails.length - 1].getContent().toString();
    }
}
