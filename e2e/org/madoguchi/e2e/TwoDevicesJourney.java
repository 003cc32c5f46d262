package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 佐藤さん left the computer at work signed in, and remembers it on the train. */
class TwoDevicesJourney extends Journey {

    private static final String IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 "
            + "(KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";
    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 "
            + "(KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36";

    @BeforeEach
    void asIfHeHadNeverSignedIn() {
        portal.bean(JdbcClient.class).sql("""
                delete from sign_in where member = (select ref from member where member_key = 'sato')
                """).update();
    }

    @Test
    void heEndsFromThePhoneWhatIsStillOpenAtWork() {
        endsTheComputers(open(onThePhone()));
    }

    @Test
    void heDoesSoWithoutScript() {
        endsTheComputers(open(onThePhone().setJavaScriptEnabled(false)));
    }

    private void endsTheComputers(Page phone) {
        var computer = signIn(open(japanese().setViewportSize(1280, 900).setUserAgent(WINDOWS)), "sato");
        assertThat(headline(computer)).hasText("今日、マイナ保険証を使えます");
        signIn(phone, "sato");
        phone.navigate(phone.url() + "/sign-ins");
        assertThat(headline(phone)).hasText("サインインの記録");
        assertThat(phone.locator(".sign-ins_line[data-here]")).containsText("iPhone の Safari");
        assertThat(main(phone)).containsText("Windows パソコン の Chrome");

        button(phone, "このサインインを終了する").click();
        assertThat(main(phone)).containsText("サインインを終了しました");
        assertThat(main(phone)).containsText("いまサインインしているのは、この端末だけです");

        link(computer, "書類を見る").click();
        assertThat(headline(computer)).hasText("サインイン");
        link(phone, "今日のマイナ保険証にもどる").click();
        assertThat(headline(phone)).hasText("今日、マイナ保険証を使えます");
    }

    private static NewContextOptions onThePhone() {
        return japanese().setViewportSize(390, 844).setUserAgent(IPHONE);
    }
}
