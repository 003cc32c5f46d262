package org.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

/** The portal has started while the provider was down, or slow. */
class LateDecoderTest {

    private static final Jwt TOKEN = Jwt.withTokenValue("token").header("alg", "RS256").subject("nightly").build();

    private final AtomicInteger asked = new AtomicInteger();
    private Instant now = Instant.parse("2026-11-21T01:00:00Z");
    private boolean up;

    private final LateDecoder decoder = new LateDecoder(this::discovered, () -> now);

    private JwtDecoder discovered() {
        asked.incrementAndGet();
        if (!up) {
            throw new IllegalArgumentException("Unable to resolve");
        }
        return token -> TOKEN;
    }

    @Test
    void nobodyIsAskedBeforeTheFirstTokenAndOnceForAll() {
        up = true;
        assertThat(asked).hasValue(0);
        assertThat(decoder.decode("token")).isSameAs(TOKEN);
        assertThat(decoder.decode("token")).isSameAs(TOKEN);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aProviderThatIsDownIsAskedAgainAfterAWhile() {
        isDown();
        up = true;
        now = now.plusSeconds(9);
        isDown();
        assertThat(asked).hasValue(1);
        now = now.plusSeconds(1);
        assertThat(decoder.decode("token")).isSameAs(TOKEN);
    }

    @Test
    @Timeout(20)
    void whileOneWaitsForTheProviderTheOthersDoNot() throws InterruptedException {
        var asking = new CountDownLatch(1);
        var answered = new CountDownLatch(1);
        var slow = new LateDecoder(() -> {
            asking.countDown();
            await(answered);
            return token -> TOKEN;
        }, () -> now);
        var one = Thread.ofVirtual().start(() -> slow.decode("token"));
        asking.await();
        assertThatExceptionOfType(JwtDecoderInitializationException.class).isThrownBy(() -> slow.decode("token"));
        answered.countDown();
        one.join();
        assertThat(slow.decode("token")).isSameAs(TOKEN);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void isDown() {
        assertThatExceptionOfType(JwtDecoderInitializationException.class).isThrownBy(() -> decoder.decode("token"));
    }
}
