package org.madoguchi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owner of the database does to the log is found and named. Seal n holds the entries 2n-1 and 2n. */
class AccessLogVerificationTests {

    private final SealedLog log = new SealedLog();

    @BeforeEach
    void aLogOfThreeSeals() {
        log.threeSealsOfTwo();
    }

    @Test
    void aLogAsItWasWrittenIsSound() {
        log.look();
        assertThat(log.findings()).isEmpty();
        assertThat(log.findings(log.newestSeal())).isEmpty();
    }

    @Test
    void anEmptyLogIsSound() {
        assertThat(new SealedLog().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "at = at + interval '1 microsecond'", "actor = gen_random_uuid()", "actor = null", "subject = gen_random_uuid()",
        "capacity = 'SELF'", "aspect = 'CERTIFICATE'", "reason = null", "reason = ''", "reason = 'asked '",
        "capacity = 'ASSISTEDS', aspect = 'TANDING'"
    })
    void anEditedEntryIsNamed(String edit) {
        log.tamper("update access_entry set " + edit + " where id = 3");
        assertThat(log.findings()).containsExactly("ENTRY_CHANGED 3");
    }

    @Test
    void anEntryIsEditedWhereItsColumnsNoLongerHaveTo() {
        log.tamper("alter table access_entry alter subject drop not null, alter at drop not null",
                "update access_entry set subject = null, at = null where id = 3");
        assertThat(log.findings()).containsExactly("ENTRY_CHANGED 3");
    }

    @Test
    void aRemovedEntryIsNamed() {
        log.tamper("delete from access_entry where id in (3, 6)");
        assertThat(log.findings()).containsExactly("ENTRY_REMOVED 3", "ENTRY_REMOVED 6");
    }

    @Test
    void anEntryThatGotAnotherNumberIsRemovedAndUnsealed() {
        log.tamper("update access_entry set id = 30 where id = 3");
        assertThat(log.findings()).containsExactly("ENTRY_REMOVED 3", "ENTRY_INSERTED 30");
    }

    @Test
    void twoEntriesThatChangedPlacesAreNamed() {
        log.tamper("update access_entry set id = -3 where id = 3",
                "update access_entry set id = 3 where id = 6",
                "update access_entry set id = 6 where id = -3");
        assertThat(log.findings()).containsExactly("ENTRY_CHANGED 3", "ENTRY_CHANGED 6");
    }

    @Test
    void anInsertedEntryIsNamedWithoutAPlaceInLine() {
        log.tamper("""
                insert into access_entry select 7, at, actor, subject, capacity, aspect, reason, signature
                from access_entry where id = 3""");
        assertThat(log.findings()).containsExactly("ENTRY_INSERTED 7");
    }

    @Test
    void anInsertedEntryIsNamedWhileItIsInLineAndAfterTheNextSeal() {
        log.insertForged();
        assertThat(log.findings()).containsExactly("ENTRY_INSERTED 7");
        log.look();
        log.seals.seal();
        assertThat(log.findings()).containsExactly("ENTRY_INSERTED 7");
    }

    @Test
    void anEntryThatIsThereTwiceIsNamed() {
        log.tamper("alter table access_entry drop constraint access_entry_pkey",
                "insert into access_entry select * from access_entry where id = 3");
        assertThat(log.findings()).containsExactly("ENTRY_INSERTED 3");
    }

    @Test
    void anEntryThatIsEditedOrRemovedBeforeItsSealIsNamed() {
        log.look();
        log.look();
        log.tamper("update access_entry set aspect = 'CERTIFICATE' where id = 7",
                "delete from access_entry where id = 8");
        assertThat(log.findings()).containsExactly("ENTRY_INSERTED 7", "ENTRY_REMOVED 8");
        log.seals.seal();
        assertThat(log.findings()).containsExactly("ENTRY_INSERTED 7", "ENTRY_REMOVED 8");
    }

    @Test
    void anEntryTakenOutOfLineIsNamed() {
        log.look();
        log.tamper("delete from unsealed_access_entry where id = 7");
        assertThat(log.findings()).containsExactly("ENTRY_UNSEALED 7");
    }

    @Test
    void anEntryThatIsNotSealedForMinutesIsNamed() {
        log.look();
        assertThat(log.findings(null, SealedLog.NOW.plus(Duration.ofMinutes(5)), log.key)).isEmpty();
        assertThat(log.findings(null, SealedLog.NOW.plus(Duration.ofMinutes(6)), log.key))
                .containsExactly("ENTRY_WAITING 7");
    }

    @Test
    void aRemovedSealIsNamedAndSoAreTheEntriesThatItLeavesBehind() {
        log.tamper("delete from access_seal where number = 2");
        assertThat(log.findings()).containsExactly("SEALS_MISSING 2", "ENTRY_UNSEALED 3", "ENTRY_UNSEALED 4");
    }

    @Test
    void removedSealsAreNamedWhereTheirEntriesAreGoneToo() {
        log.tamper("delete from access_seal where number < 3", "delete from access_entry where id < 5");
        assertThat(log.findings()).containsExactly("SEALS_MISSING 1-2");
    }

    @Test
    void aSealThatWasMovedUpIsNamed() {
        log.tamper("delete from access_seal where number = 2", "delete from access_entry where id in (3, 4)",
                "update access_seal set number = 2 where number = 3");
        assertThat(log.findings()).containsExactly("SEAL_CHANGED 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "sealed_at = sealed_at + interval '1 microsecond'", "before = sha256(before)", "before = ''",
        "entries = '{4,3}'", "hashes = sha256('') || sha256('')", "signature = sha512('')", "signature = ''"
    })
    void aChangedSealIsNamed(String change) {
        log.tamper("update access_seal set " + change + " where number = 2");
        assertThat(log.findings()).containsExactly("SEAL_CHANGED 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries = '{3}'", "hashes = ''", "entries = '{{3},{4}}'", "entries = '{3,null}'"})
    void aSealThatMakesNoSenseIsNamed(String change) {
        log.tamper("update access_seal set " + change + " where number = 2");
        assertThat(log.findings()).startsWith("SEAL_CHANGED 2");
    }

    @Test
    void swappedSealsAreNamed() {
        log.tamper("update access_seal set number = -2 where number = 2",
                "update access_seal set number = 2 where number = 3",
                "update access_seal set number = 3 where number = -2");
        assertThat(log.findings()).containsExactly("SEAL_CHANGED 2", "SEAL_CHANGED 3");
    }

    @Test
    void anEntryChangedTogetherWithItsHashIsNamedByItsSeal() throws Exception {
        log.tamper("update access_entry set aspect = 'CERTIFICATE' where id = 3");
        var hash = log.owner.sql("select %s from access_entry where id = 3".formatted(EntryHash.COLUMNS))
                .query((row, number) -> EntryHash.of(row)).single();
        log.owner.sql("update access_seal set hashes = overlay(hashes placing ? from 1) where number = 2")
                .params(hash).update();
        assertThat(log.findings()).containsExactly("SEAL_CHANGED 2");
    }

    @Test
    void sealsMadeAnewWithAnotherKeyAreNamed() {
        log.tamper("delete from access_seal where number = 3",
                "insert into unsealed_access_entry values (5), (6)");
        log.sealsWith(SealedLog.newKey()).seal();
        assertThat(log.findings()).containsExactly("SEAL_OF_UNKNOWN_KEY 3");
    }

    /** Two seals of the same number under trusted keys: the later seals tell which one they were made for. */
    @Test
    void aSealMadeAnewWithAFormerKeyIsNamedByTheOneAfterIt() {
        var former = SealedLog.newKey();
        log.tamper("create table later as select * from access_seal where number = 3",
                "delete from access_seal where number > 1", "insert into unsealed_access_entry values (3), (4)");
        log.sealsWith(former).seal();
        log.tamper("insert into access_seal select * from later");
        assertThat(log.findings(null, SealedLog.NOW, log.key, former)).containsExactly("SEAL_OUT_OF_LINE 3");
    }

    @Test
    void aChangeOfTheKeyIsSound() {
        var next = SealedLog.newKey();
        log.look();
        log.sealsWith(next).seal();
        assertThat(log.findings(null, SealedLog.NOW, next, log.key)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 5", "2, 3", "1, 1"})
    void anEndThatWasCutOffIsNamedByTheSealThatWasNotedDown(int seal, int entry) {
        var noted = log.newestSeal();
        log.tamper("delete from access_seal where number >= " + seal, "delete from access_entry where id >= " + entry);
        assertThat(log.findings()).isEmpty();
        assertThat(log.findings(noted)).containsExactly("SEAL_NOT_AS_NOTED 3");
    }

    @Test
    void anEndThatWasCutOffAndGrewAgainIsNamedToo() {
        var noted = log.newestSeal();
        log.tamper("delete from access_seal where number = 3", "delete from access_entry where id >= 5",
                "alter table access_entry enable trigger all",
                "alter table access_entry alter id add generated always as identity (start 5)",
                "grant usage on all sequences in schema public to portal");
        log.look();
        log.seals.seal();
        assertThat(log.findings()).isEmpty();
        assertThat(log.findings(noted)).containsExactly("SEAL_NOT_AS_NOTED 3");
    }
}
