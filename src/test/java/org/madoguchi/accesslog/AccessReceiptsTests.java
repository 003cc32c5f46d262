package org.madoguchi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.madoguchi.accesslog.AccessReceipts.Finding;
import org.madoguchi.member.MemberRef;

/** A member keeps the receipt, and asks with it later. */
class AccessReceiptsTests {

    private final SealedLog log = new SealedLog();
    private final AccessReceipts receipts = new AccessReceipts(log.portal, SealedLog.keys(log.key));

    @Test
    void anEntryIsKeptBeforeItsSealAndAfterIt() {
        log.look();
        log.look();
        var given = given();
        assertThat(given).hasSize(2).allMatch(receipt -> receipt.matches("[12]-[0-9a-f]{16}"));
        assertThat(given).allMatch(receipt -> receipts.check(log.subject, receipt) == Finding.KEPT);
        log.seals.seal();
        assertThat(given()).isEqualTo(given);
        assertThat(receipts.check(log.subject, "  " + given.getFirst().toUpperCase() + " ")).isEqualTo(Finding.KEPT);
    }

    @Test
    void anEntryThatWasChangedIsToldApartFromOneThatIsGone() {
        log.look();
        log.look();
        var given = given();
        log.tamper("update access_entry set reason = null where id = 2", "delete from access_entry where id = 1");
        assertThat(given.stream().map(receipt -> receipts.check(log.subject, receipt)))
                .containsExactly(Finding.CHANGED, Finding.NOT_FOUND);
    }

    @Test
    void nobodyElsesReceiptIsFound() {
        log.look();
        assertThat(receipts.check(new MemberRef(UUID.randomUUID()), given().getFirst())).isEqualTo(Finding.NOT_FOUND);
        assertThat(receipts.check(log.subject, "1")).isEqualTo(Finding.NOT_FOUND);
    }

    private List<String> given() {
        return receipts.of(log.log.of(log.subject, SealedLog.NOW, SealedLog.NOW.plus(Duration.ofDays(1))));
    }
}
