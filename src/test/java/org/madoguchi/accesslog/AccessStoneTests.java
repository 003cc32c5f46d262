package org.madoguchi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.register.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is older than its term goes with a stone, and nothing goes or comes beside it. Seal n holds the entries 2n-1 and 2n;
 * the seals 1 and 2 are of years ago, 3 and 4 of today.
 */
class AccessStoneTests {

    private static final Instant LONG_AGO = SealedLog.NOW.minus(Duration.ofDays(2000));
    private static final Instant TERM = SealedLog.NOW.minus(Duration.ofDays(1000));
    private static final String NEVER = "the access log is never changed or deleted";
    private static final String STONE_OF_ALL = """
            insert into access_stone values (1, now(), '', 1, 3, sha256(''), 6, 6, now(), sha256(''), '')
            """;

    private final SealedLog log = new SealedLog();

    @BeforeEach
    void aLogOfYears() {
        log.sealOf(LONG_AGO, LONG_AGO);
        log.sealOf(LONG_AGO, TERM.minusMillis(1));
        log.sealOf(TERM, SealedLog.NOW);
        log.sealOf(SealedLog.NOW, SealedLog.NOW);
    }

    @Test
    void whatIsOlderGoesAndTheRestHolds() {
        var stone = log.takeOut(TERM);
        assertThat(stone.firstSeal()).isEqualTo(1);
        assertThat(stone.lastSeal()).isEqualTo(2);
        assertThat(stone.entries()).isEqualTo(4);
        assertThat(stone.lastEntry()).isEqualTo(4);
        assertThat(stone.youngest()).isEqualTo(TERM.minusMillis(1));
        assertThat(numbers("select id from access_entry order by id")).containsExactly(5L, 6L, 7L, 8L);
        assertThat(numbers("select number from access_seal order by number")).containsExactly(3L, 4L);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aSealGoesAsAWholeOrStays() {
        log.takeOut(TERM.plusMillis(1));
        assertThat(numbers("select min(number) from access_seal")).containsExactly(3L);
    }

    @Test
    void theNewestSealStaysHoweverOldAndTheNextOneFollowsFromIt() {
        assertThat(log.takeOut(SealedLog.NOW.plusSeconds(1)).lastSeal()).isEqualTo(3);
        log.look();
        log.seals.seal();
        assertThat(numbers("select number from access_seal order by number")).containsExactly(4L, 5L);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void whereNothingIsOldEnoughNoStoneIsLaid() {
        assertThat(log.takeOut(LONG_AGO)).isNull();
        assertThat(new SealedLog().takeOut(TERM)).isNull();
        assertThat(numbers("select count(*) from access_stone")).containsExactly(0L);
    }

    @Test
    void eachStoneIsLaidWhereTheOneBeforeEnds() {
        takeOutTwice();
        assertThat(numbers("select first_seal from access_stone order by number")).containsExactly(1L, 3L);
        assertThat(log.findings()).isEmpty();
    }

    @Test
    void aLogThatIsNotSoundIsLeftAsItIs() {
        log.tamper("update access_entry set reason = null where id = 1");
        assertThat(log.takeOut(TERM)).isNull();
        assertThat(numbers("select count(*) from access_entry")).containsExactly(8L);
    }

    @Test
    void anotherKeyThanTheSealsLaysAStoneToo() {
        var next = SealedLog.newKey();
        log.takeOut(TERM, next, log.key);
        assertThat(log.findings(null, SealedLog.NOW, log.key, next)).isEmpty();
        assertThat(log.findings()).containsExactly("STONE_OF_UNKNOWN_KEY 1", "SEALS_MISSING 1-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "laid_at = laid_at + interval '1 microsecond'", "before = sha256('')", "first_seal = 2", "last_seal = 3",
        "last_hash = sha256('')", "entries = 5", "last_entry = 3", "youngest = youngest + interval '1 microsecond'",
        "signature = sha512('')", "signature = ''"
    })
    void aChangedStoneIsNamedAndCoversNothing(String change) {
        log.takeOut(TERM);
        log.tamper("update access_stone set " + change);
        assertThat(log.findings()).containsExactly("STONE_CHANGED 1", "SEALS_MISSING 1-2");
    }

    @Test
    void aStoneThatMakesNoSenseIsNamed() {
        log.takeOut(TERM);
        log.tamper("alter table access_stone alter key drop not null", "update access_stone set key = null");
        assertThat(log.findings()).startsWith("STONE_CHANGED 1");
    }

    @Test
    void aStoneWithoutTheKeyIsNoStone() {
        log.tamper("delete from access_entry where id < 5", "delete from access_seal where number < 3",
                "insert into access_stone select 1, now(), '', 1, 2, before, 4, 4, now(), key, signature from access_seal limit 1");
        assertThat(log.findings()).containsExactly("STONE_CHANGED 1", "SEALS_MISSING 1-2");
    }

    @Test
    void aRemovalWithoutAStoneIsNamed() {
        log.tamper("delete from access_entry where id < 5", "delete from access_seal where number < 3");
        assertThat(log.findings()).containsExactly("SEALS_MISSING 1-2");
    }

    @Test
    void whatIsMissingBesideTheStoneIsNamed() {
        log.takeOut(TERM);
        log.tamper("delete from access_entry where id < 7", "delete from access_seal where number = 3");
        assertThat(log.findings()).containsExactly("SEALS_MISSING 3");
    }

    @Test
    void anEntryThatIsMissingBesideTheStoneIsNamed() {
        log.takeOut(TERM);
        log.tamper("delete from access_entry where id = 5");
        assertThat(log.findings()).containsExactly("ENTRY_REMOVED 5");
    }

    @Test
    void aRemovedStoneLeavesAGap() {
        log.takeOut(TERM);
        log.tamper("delete from access_stone");
        assertThat(log.findings()).containsExactly("SEALS_MISSING 1-2");
    }

    @Test
    void ofSeveralStonesEachIsMissed() {
        takeOutTwice();
        log.tamper("create table laid as select * from access_stone", "delete from access_stone where number = 1");
        assertThat(log.findings()).containsExactly("STONES_MISSING 1");
        log.tamper("insert into access_stone select * from laid where number = 1", "delete from access_stone where number = 2");
        assertThat(log.findings()).containsExactly("SEALS_MISSING 3");
    }

    @Test
    void aStoneThatIsPutInOnceMoreUnderAnotherNumberCoversNothing() {
        log.takeOut(TERM);
        log.tamper("delete from access_entry where id < 7", "delete from access_seal where number = 3", """
                insert into access_stone
                select 2, laid_at, before, first_seal, last_seal, last_hash, entries, last_entry, youngest, key, signature
                from access_stone""");
        assertThat(log.findings()).containsExactly("STONE_CHANGED 2", "SEALS_MISSING 3");
    }

    /** As the holder of a trusted key could lay one. */
    @Test
    void aStoneThatDoesNotBeginWhereTheOneBeforeEndsIsNamed() {
        var stone = log.takeOut(TERM);
        lay(new Stone(2, SealedLog.NOW, stone.hash(), 2, 3, hashOfThirdSeal(), 2, 6, SealedLog.NOW, stone.key()), log.key);
        assertThat(log.findings()).containsExactly("STONE_OUT_OF_LINE 2");
        log.tamper("delete from access_stone where number = 2");
        lay(new Stone(2, SealedLog.NOW, Seal.NONE, 3, 3, hashOfThirdSeal(), 2, 6, SealedLog.NOW, stone.key()), log.key);
        assertThat(log.findings()).containsExactly("STONE_OUT_OF_LINE 2");
    }

    @Test
    void whatWasTakenOutAndIsThereAgainIsNamed() {
        log.tamper("create table entries as select * from access_entry", "create table seals as select * from access_seal",
                "alter table access_entry enable trigger all", "alter table access_seal enable trigger all");
        log.takeOut(TERM);
        log.tamper("insert into access_entry select * from entries where id = 2");
        assertThat(log.findings()).containsExactly("ENTRY_UNSEALED 2");
        log.tamper("insert into access_seal select * from seals where number = 1");
        assertThat(log.findings()).containsExactly("SEAL_NOT_TAKEN_OUT 1");
    }

    @Test
    void anEndThatWasCutOffRightBehindTheStoneIsNamed() {
        log.takeOut(TERM);
        log.tamper("delete from access_entry", "delete from access_seal");
        assertThat(log.findings()).containsExactly("SEALS_MISSING 3");
    }

    @Test
    void aSealThatWasNotedDownIsStillAsNotedAfterItWasTakenOut() {
        var first = noted(1);
        var second = noted(2);
        var newest = log.newestSeal();
        log.takeOut(TERM);
        assertThat(List.of(first, second, newest)).allSatisfy(noted -> assertThat(log.findings(noted)).isEmpty());
        assertThat(log.findings(new NotedSeal(2, first.hash()))).containsExactly("SEAL_NOT_AS_NOTED 2");
        log.tamper("delete from access_seal where number = 4", "delete from access_entry where id > 6");
        assertThat(log.findings(newest)).containsExactly("SEAL_NOT_AS_NOTED 4");
    }

    @Test
    void theReceiptOfWhatWasTakenOutSaysSo() {
        var receipts = new AccessReceipts(log.portal, SealedLog.keys(log.key));
        var all = receipts.of(log.log.of(log.subject, LONG_AGO, SealedLog.NOW.plusSeconds(1)));
        log.takeOut(TERM);
        assertThat(receipts.check(log.subject, all.getLast())).isEqualTo(AccessReceipts.Finding.TERM_OVER);
        assertThat(receipts.check(log.subject, all.getFirst())).isEqualTo(AccessReceipts.Finding.KEPT);
        assertThat(receipts.check(log.subject, "9-0123456789abcdef")).isEqualTo(AccessReceipts.Finding.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delete from access_entry", "delete from access_seal", "delete from access_entry where id = 4",
        "delete from access_seal where number = 2", "truncate access_entry", "update access_seal set sealed_at = now()"
    })
    void withoutAStoneOfTheSameTransactionNothingGoes(String removal) {
        log.takeOut(TERM.minusSeconds(1));
        assertThatThrownBy(() -> log.owner.sql(removal).update()).rootCause().hasMessageContaining(NEVER);
        assertThatThrownBy(() -> log.portal.sql(removal).update()).rootCause().hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "delete from access_entry", "delete from access_seal", "delete from access_entry where id = 7",
        "delete from access_stone", "update access_stone set entries = 0", "truncate access_stone"
    })
    void evenWithAStoneNothingGoesThatItDoesNotSay(String removal) {
        var owned = TestDatabase.owned(log.database);
        var transaction = new TransactionTemplate(new JdbcTransactionManager(owned));
        var owner = JdbcClient.create(owned);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            owner.sql(STONE_OF_ALL).update();
            owner.sql("delete from access_entry where id < 7").update();
            owner.sql(removal).update();
        })).rootCause().hasMessageContaining(NEVER);
        assertThat(numbers("select count(*) from access_entry")).containsExactly(8L);
    }

    @Test
    void thePortalLaysNoStone() {
        assertThatThrownBy(() -> log.portal.sql(STONE_OF_ALL).update())
                .rootCause().hasMessageContaining("permission denied");
    }

    private void takeOutTwice() {
        log.takeOut(TERM);
        log.takeOut(SealedLog.NOW.plusSeconds(1));
    }

    private NotedSeal noted(int seal) {
        return log.owner.sql("select %s from access_seal where number = ?".formatted(Seal.COLUMNS)).param(seal)
                .query((row, n) -> Seal.read(row).orElseThrow().noted()).single();
    }

    private byte[] hashOfThirdSeal() {
        return log.owner.sql("select before from access_seal where number = 4").query(byte[].class).single();
    }

    private void lay(Stone stone, SigningKey signing) {
        log.owner.sql("insert into access_stone values (?, ?::timestamptz, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?)")
                .params(stone.number(), stone.laidAt().toString(), stone.before(), stone.firstSeal(), stone.lastSeal(),
                        stone.lastHash(), stone.entries(), stone.lastEntry(), stone.youngest().toString(), stone.key(),
                        signing.sign(stone.hash()))
                .update();
    }

    private List<Long> numbers(String sql) {
        return log.owner.sql(sql).query(Long.class).list();
    }
}
