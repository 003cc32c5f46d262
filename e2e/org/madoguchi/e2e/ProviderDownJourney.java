package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.portal.RunningPortal;

/** A day on which nothing listens where the provider of sign-ins should be. */
class ProviderDownJourney extends Journey {

    private final RunningPortal alone = RunningPortal.another(
            "--spring.security.oauth2.client.registration.member.client-id=madoguchi",
            "--spring.security.oauth2.client.registration.member.client-secret=secret",
            "--spring.security.oauth2.client.registration.member.scope=openid",
            "--spring.security.oauth2.client.provider.member.issuer-uri=http://localhost:" + closedPort());
    private final Page page = open(japanese(), alone);

    @AfterEach
    void stopThePortal() {
        alone.stop();
    }

    @Test
    void theOpenPagesServeAndTheSignInSaysThatItCannotBeReached() {
        page.navigate("/");
        page.getByLabel("電子証明書の有効期限").fill("2026-12-25");
        button(page, "調べる").click();
        assertThat(main(page)).containsText("今日は電子証明書の有効期限内で、更新できる時期です");

        link(page, "サインイン").click();
        link(page, "マイナンバーカードでサインイン").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("サインインのサービスにつながりません。");
        assertThat(link(page, "マイナンバーカードでサインイン")).isVisible();
        assertThat(link(page, "サインインせずに期限を調べる")).isVisible();
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
