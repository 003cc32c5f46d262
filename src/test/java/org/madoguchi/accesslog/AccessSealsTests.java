package org.madoguchi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Sealing: each entry once, in one chain, and nobody waits. */
class AccessSealsTests {

    private final SealedLog log = new SealedLog();

    @Test
    void theSealsAreNumberedWithoutAGapAndHoldEachEntryOnce() {
        log.threeSealsOfTwo();
        assertThat(log.portal.sql("select number || ':' || entries::text from access_seal order by number")
                .query(String.class).list()).containsExactly("1:{1,2}", "2:{3,4}", "3:{5,6}");
        assertThat(waiting()).isZero();
    }

    @Test
    void nothingNewNeedsNoSeal() {
        log.threeSealsOfTwo();
        log.seals.seal();
        assertThat(seals()).isEqualTo(3);
    }

    @Test
    void twoPortalsMakeOneChain() throws InterruptedException {
        var another = log.sealsOfAnotherPortal();
        for (int n = 0; n < 10; n++) {
            log.look();
            var one = Thread.ofVirtual().start(log.seals::seal);
            var other = Thread.ofVirtual().start(another::seal);
            one.join();
            other.join();
        }
        assertThat(waiting()).isZero();
        assertThat(log.findings()).isEmpty();
    }

    /** A view that is still being written is sealed by the next seal, and nobody has waited. */
    @Test
    void viewsAndSealingDoNotWaitForEachOther() throws InterruptedException {
        var written = new CountDownLatch(1);
        var maySucceed = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> log.transaction.executeWithoutResult(status -> {
            log.look();
            written.countDown();
            await(maySucceed);
        }));
        await(written);
        log.look();
        log.seals.seal();
        log.look();
        assertThat(waiting()).isEqualTo(1);

        maySucceed.countDown();
        slow.join();
        log.seals.seal();
        assertThat(waiting()).isZero();
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void anEntryThatThePortalDidNotWriteIsNotSealedAndHoldsNothingUp() {
        log.insertForged();
        log.look();
        log.seals.seal();
        log.seals.seal();
        assertThat(log.portal.sql("select id from unsealed_access_entry").query(Long.class).list()).containsExactly(1L);
        assertThat(seals()).isEqualTo(1);
    }

    private int seals() {
        return log.portal.sql("select count(*) from access_seal").query(Integer.class).single();
    }

    private int waiting() {
        return log.portal.sql("select count(*) from unsealed_access_entry").query(Integer.class).single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
