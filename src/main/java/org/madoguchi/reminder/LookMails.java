package org.madoguchi.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.MailWords.Look;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes a mail of the looks at a member by others: within a minute, so that a click through several pages is one mail,
 * and then no other for ten minutes, whose looks the next one lists.
 */
@Component
class LookMails {

    private static final Duration GATHERING = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final MailWords words;
    private final Outbox outbox;
    private final Clock clock;

    LookMails(
            JdbcClient jdbc, TransactionOperations transaction, MailWords words, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.words = words;
        this.outbox = outbox;
        this.clock = clock;
    }

    void write() {
        jdbc.sql("""
                delete from look_to_tell
                where not exists (select from unrestricted_member where ref = look_to_tell.member)
                   or exists (select from access_entry look join member on member.ref = look.actor
                              where look.id = look_to_tell.entry
                                and not exists (select from unrestricted_member open where open.ref = look.actor))
                """).update();
        while (Boolean.TRUE.equals(transaction.execute(status -> writeNext()))) {}
    }

    /** @return whether there was one to write */
    private boolean writeNext() {
        var reader = next();
        reader.ifPresent(this::write);
        return reader.isPresent();
    }

    /** Locked until the end of the transaction, so that no other portal writes to the same reader. */
    private Optional<Reader> next() {
        return jdbc.sql("""
                        select member, language from mail_address address
                        where tells_looks and coalesce(looks_told_at, '-infinity') <= :told
                          and exists (select from look_to_tell look join access_entry entry on entry.id = look.entry
                                      where look.member = address.member and entry.at <= :seen)
                          and not exists (select from outgoing_mail
                                          where recipient = address.member and kind = :kind)
                        limit 1 for update skip locked
                        """)
                .param("told", now().minus(PAUSE))
                .param("seen", now().minus(GATHERING))
                .param("kind", MailKind.LOOKS.name())
                .query((row, n) -> new Reader(
                        new MemberRef(row.getObject("member", UUID.class)),
                        Locale.forLanguageTag(row.getString("language"))))
                .optional();
    }

    private void write(Reader reader) {
        var looks = take(reader.member());
        if (!looks.isEmpty()) {
            outbox.put(MailKind.LOOKS, reader.member(), reader.member(), null, words.looks(looks, reader.language()));
        }
        jdbc.sql("update mail_address set looks_told_at = :now where member = :member")
                .param("now", now()).param("member", reader.member().value()).update();
    }

    private List<Look> take(MemberRef member) {
        return jdbc.sql("""
                        with taken as (delete from look_to_tell where member = :member returning entry)
                        select at, capacity, aspect from access_entry join taken on entry = id order by id
                        """)
                .param("member", member.value())
                .query((row, n) -> new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("capacity"),
                        row.getString("aspect")))
                .list();
    }

    private record Reader(MemberRef member, Locale language) {}

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
