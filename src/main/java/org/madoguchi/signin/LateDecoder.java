package org.madoguchi.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

/**
 * Asks the provider where its keys are when the first token comes. While it does not answer, one request waits for it (up to
 * a minute: ClientRegistrations has 30 seconds to connect and 30 to read) and the others hear at once that it is down; after
 * a vain attempt, all of them for a while, so that nobody's tokens make the portal ask it over and over.
 */
final class LateDecoder implements JwtDecoder {

    private static final Logger log = LoggerFactory.getLogger(LateDecoder.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Supplier<JwtDecoder> discovery;
    private final InstantSource now;
    private final ReentrantLock asking = new ReentrantLock();
    private Instant nextAttempt = Instant.MIN;
    private volatile @Nullable JwtDecoder discovered;

    LateDecoder(Supplier<JwtDecoder> discovery, InstantSource now) {
        this.discovery = discovery;
        this.now = now;
    }

    @Override
    public Jwt decode(String token) {
        var known = discovered;
        return (known == null ? discover() : known).decode(token);
    }

    private JwtDecoder discover() {
        if (!isMyTurn()) {
            throw down(null);
        }
        try {
            var known = discovered;
            return known == null ? ask() : known;
        } finally {
            asking.unlock();
        }
    }

    private JwtDecoder ask() {
        if (now.instant().isBefore(nextAttempt)) {
            throw down(null);
        }
        try {
            var found = discovery.get();
            discovered = found;
            return found;
        } catch (RuntimeException failed) {
            nextAttempt = now.instant().plus(PAUSE);
            log.warn("No program can be let in: {}", failed.getMessage());
            throw down(failed);
        }
    }

    private boolean isMyTurn() {
        try {
            return asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static JwtDecoderInitializationException down(@Nullable RuntimeException cause) {
        return new JwtDecoderInitializationException("The provider for the staff can't be asked", cause);
    }
}
