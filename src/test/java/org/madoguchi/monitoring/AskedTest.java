package org.madoguchi.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AskedTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration NONE = Duration.ZERO;

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void whileTheAnswerIsFreshNothingIsAsked() {
        var asked = new Asked<>("test", times::incrementAndGet, -1, LONG);
        assertThat(asked.within(LONG)).isEqualTo(1);
        assertThat(asked.within(LONG)).isEqualTo(1);
        assertThat(asked.latest()).contains(1);
    }

    @Test
    void whenItIsOldItIsAskedAnew() {
        var asked = new Asked<>("test", times::incrementAndGet, -1, NONE);
        assertThat(asked.within(LONG)).isEqualTo(1);
        assertThat(asked.within(LONG)).isEqualTo(2);
    }

    @Test
    void aQuestionThatFailsHasTheAnswerForThat() {
        var asked = new Asked<>("test", () -> {
            throw new IllegalStateException("down");
        }, -1, LONG);
        assertThat(asked.within(LONG)).isEqualTo(-1);
    }

    /** One question is under way at a time, and no thread waits longer than the first one. */
    @Test
    @Timeout(30)
    void aQuestionThatHangsIsWaitedForOnceAndAnsweredOnceItGoesOn() throws InterruptedException {
        var hung = new CountDownLatch(1);
        var asked = new Asked<>("test", () -> {
            hung.await();
            return times.incrementAndGet();
        }, -1, LONG);
        assertThat(asked.within(Duration.ofMillis(300))).isEqualTo(-1);
        var began = Instant.now();
        for (int i = 0; i < 100; i++) {
            assertThat(asked.within(Duration.ofMillis(300))).isEqualTo(-1);
        }
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        hung.countDown();
        assertThat(asked.within(LONG)).isEqualTo(1);
    }

    @Test
    @Timeout(30)
    void whoDoesNotWaitHearsTheAnswerBeforeWhileAnotherIsUnderWay() throws InterruptedException {
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var asked = new Asked<>("test", () -> {
            (times.incrementAndGet() == 1 ? first : second).await();
            return times.get();
        }, -1, NONE);
        assertThat(asked.latest()).as("nothing is known yet").isEmpty();
        first.countDown();
        while (asked.latest().isEmpty()) {
            Thread.sleep(10);
        }
        assertThat(asked.latest()).as("the second one hangs").contains(1);
        assertThat(asked.latest()).contains(1);
        second.countDown();
    }
}
