package org.madoguchi.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.madoguchi.portal.RunningPortal;

/** A day on which nothing listens where the provider of sign-ins should be. */
class ProviderDownJourney extends Journey {

    /** Of anybody. */
    private static final String TOKEN = new PlainJWT(new JWTClaimsSet.Builder().subject("nightly").build()).serialize();

    private final RunningPortal alone = RunningPortal.another(Stream.of("member", "staff").flatMap(registration -> Stream.of(
            "registration." + registration + ".client-id=madoguchi",
            "registration." + registration + ".client-secret=secret",
            "registration." + registration + ".scope=openid",
            "provider." + registration + ".issuer-uri=http://localhost:" + closedPort()))
            .map("--spring.security.oauth2.client."::concat).toArray(String[]::new));
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
        theNightlyJobHearsThatItIsNotItsToken();
    }

    private void theNightlyJobHearsThatItIsNotItsToken() {
        var answer = page.request().put(alone.uri() + "/feed/full/2026-10-31", RequestOptions.create()
                .setHeader("Authorization", "Bearer " + TOKEN).setHeader("Content-Type", "text/csv").setData("x"));
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(503);
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new IllegalStateException(none);
        }
    }
}
