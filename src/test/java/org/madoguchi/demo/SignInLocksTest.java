package org.madoguchi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInLocksTest {

    private final SetClock clock = new SetClock();
    private final SignInLocks locks = new SignInLocks(clock);

    @Test
    void twoMissesDoNotLock() {
        miss(2);
        assertThat(locks.isLocked("sato")).isFalse();
    }

    @Test
    void threeMissesLockThisNameOnly() {
        miss(3);
        assertThat(locks.isLocked("sato")).isTrue();
        assertThat(locks.isLocked("yamada")).isFalse();
    }

    @Test
    void theLockOpensAfterTenMinutes() {
        miss(3);
        clock.forward(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(locks.isLocked("sato")).isTrue();
        clock.forward(Duration.ofSeconds(1));
        assertThat(locks.isLocked("sato")).isFalse();
    }

    @Test
    void afterTheLockThereAreThreeTriesAgain() {
        miss(3);
        clock.forward(Duration.ofMinutes(10));
        miss(2);
        assertThat(locks.isLocked("sato")).isFalse();
    }

    @Test
    void theRightNumberWipesOutTheMisses() {
        miss(2);
        locks.forget("sato");
        miss(2);
        assertThat(locks.isLocked("sato")).isFalse();
    }

    private void miss(int times) {
        for (int i = 0; i < times; i++) {
            locks.miss("sato");
        }
    }
}
