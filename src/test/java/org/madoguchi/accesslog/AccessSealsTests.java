package org.madoguchi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AccessSealsTests {

    private JdbcClient jdbc;
    private TransactionTemplate transaction;
    private AccessLog log;
    private AccessSeals seals;

    @BeforeEach
    void aLogOfThreeSeals() {
        var database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        log = new AccessLog(jdbc, Clock.systemUTC());
        seals = new AccessSeals(jdbc, transaction, Clock.systemUTC());
        for (int n = 0; n < 3; n++) {
            look();
            look();
            seals.seal();
        }
    }

    @Test
    void aLogAsItWasWrittenFits() {
        assertThat(seals.broken()).isEmpty();
        assertThat(seals.strangers()).isZero();
        assertThat(jdbc.sql("select count(*) from access_seal").query(Integer.class).single()).isEqualTo(3);
    }

    @Test
    void nothingNewNeedsNoSeal() {
        seals.seal();
        assertThat(jdbc.sql("select count(*) from access_seal").query(Integer.class).single()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update access_entry set aspect = 'NOTHING' where id = 3",
        "update access_entry set at = at - interval '1 second' where id = 3",
        "update access_entry set actor = subject where id = 3",
        "delete from access_entry where id = 3",
        "update access_entry set id = 30 where id = 3",
        "update access_seal set hash = sha256(hash) where id = 2",
        "update access_seal set entries = '{3}' where id = 2",
        "delete from access_seal where id = 2"
    })
    void anEditADeletionAndAReorderingAreDetected(String tampering) {
        asTheOwnerOfTheDatabase();
        assertThat(jdbc.sql(tampering).update()).isEqualTo(1);
        assertThat(seals.broken()).isNotEmpty();
    }

    @Test
    void twoEntriesThatChangedPlacesAreDetected() {
        asTheOwnerOfTheDatabase();
        jdbc.sql("update access_entry set id = -3 where id = 3").update();
        jdbc.sql("update access_entry set id = 3 where id = 4").update();
        jdbc.sql("update access_entry set id = 4 where id = -3").update();
        assertThat(seals.broken()).containsExactly(2L);
    }

    @Test
    void anEntrySlippedInIsDetected() {
        jdbc.sql("alter table access_entry disable trigger all").update();
        look();
        assertThat(seals.strangers()).isEqualTo(1);
    }

    /** A view that is still being written is sealed by the next seal, and nobody has waited. */
    @Test
    void viewsAndSealingDoNotWaitForEachOther() throws InterruptedException {
        var written = new CountDownLatch(1);
        var maySucceed = new CountDownLatch(1);
        var slow = Thread.ofVirtual().start(() -> transaction.executeWithoutResult(status -> {
            look();
            written.countDown();
            await(maySucceed);
        }));
        await(written);
        look();
        seals.seal();
        look();
        assertThat(jdbc.sql("select count(*) from unsealed_access_entry").query(Integer.class).single()).isEqualTo(1);

        maySucceed.countDown();
        slow.join();
        seals.seal();
        assertThat(jdbc.sql("select count(*) from unsealed_access_entry").query(Integer.class).single()).isZero();
        assertThat(seals.broken()).isEmpty();
    }

    /** Who can switch off what protects the table; the seals tell. */
    private void asTheOwnerOfTheDatabase() {
        jdbc.sql("alter table access_entry disable trigger all").update();
        jdbc.sql("alter table access_entry alter id drop identity").update();
    }

    private void look() {
        log.write(List.of(new AccessEntry(
                new MemberRef(UUID.randomUUID()), new MemberRef(UUID.randomUUID()), "SELF", "STANDING", null)));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
