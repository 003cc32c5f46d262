package org.madoguchi.reminder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.almanac.Japan;
import org.madoguchi.household.ComingsOfAge;
import org.madoguchi.household.ComingsOfAge.ComingOfAge;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.Letter.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells a dependent who will soon decide alone, and the insured, once each; who has no address is told on the page. */
@Component
class OwnConsentMails {

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final ComingsOfAge comings;
    private final MailWords words;
    private final Outbox outbox;
    private final Clock clock;

    OwnConsentMails(
            JdbcClient jdbc, TransactionOperations transaction, ComingsOfAge comings, MailWords words, Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.comings = comings;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    void write() {
        comings.toldOn(Japan.today(clock)).forEach(coming -> transaction.executeWithoutResult(status -> write(coming)));
    }

    private void write(ComingOfAge coming) {
        language(coming.dependent()).ifPresent(language ->
                once(coming, coming.dependent(), words.ownConsentOfReader(coming.age(), language)));
        language(coming.insured()).ifPresent(language ->
                once(coming, coming.insured(), words.ownConsentOfDependent(coming.age(), language)));
    }

    private void once(ComingOfAge coming, MemberRef recipient, Words words) {
        boolean first = jdbc.sql("""
                        insert into own_consent_mail (dependent, recipient, queued_at)
                        values (:dependent, :recipient, :at) on conflict do nothing
                        """)
                .param("dependent", coming.dependent().value())
                .param("recipient", recipient.value())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update() == 1;
        if (first) {
            outbox.put(MailKind.OWN_CONSENT, recipient, coming.dependent(), null, words);
        }
    }

    /** Empty where there is no confirmed address. */
    private Optional<Locale> language(MemberRef member) {
        return jdbc.sql("select language from mail_address where member = ?")
                .param(member.value()).query(String.class).optional().map(Locale::forLanguageTag);
    }
}
