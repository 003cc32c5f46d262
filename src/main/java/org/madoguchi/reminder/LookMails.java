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
 * and then no other for ten minutes, whose looks the next one lists. Looks without an identity check are told by a mail of
 * their own, at once and whether or not the member wants looks told.
 *
 * <p>A member under a disclosure restriction gets neither. That a page was opened for an ambulance would tell whoever reads
 * the letter box that something has happened, and to whom; the member finds it on the own page and in the access history.
 */
@Component
class LookMails {

    private static final Telling LOOKS = new Telling(
            MailKind.LOOKS, "tells_looks", "entry.reason is distinct from 'EMERGENCY'", Duration.ofSeconds(30));
    private static final Telling EMERGENCIES = new Telling(
            MailKind.EMERGENCY, "true", "entry.reason = 'EMERGENCY'", Duration.ZERO);
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
        for (var telling : List.of(EMERGENCIES, LOOKS)) {
            while (Boolean.TRUE.equals(transaction.execute(status -> writeNext(telling)))) {}
        }
    }

    /** @return whether there was one to write */
    private boolean writeNext(Telling telling) {
        var reader = next(telling);
        reader.ifPresent(found -> write(telling, found));
        return reader.isPresent();
    }

    /** Locked until the end of the transaction, so that no other portal writes to the same reader. */
    private Optional<Reader> next(Telling telling) {
        return jdbc.sql("""
                        select address.member, address.language, insurer.phone
                        from mail_address address join member on member.ref = address.member
                                                  join insurer on insurer.number = member.insurer_number
                        where %s and coalesce(%s, '-infinity') <= :told
                          and exists (select from look_to_tell look join access_entry entry on entry.id = look.entry
                                      where look.member = address.member and entry.at <= :seen and %s)
                          and not exists (select from outgoing_mail
                                          where recipient = address.member and kind = :kind)
                        limit 1 for update of address skip locked
                        """.formatted(telling.readers(), telling.kind().toldAt(), telling.looks()))
                .param("told", now().minus(PAUSE))
                .param("seen", now().minus(telling.gathering()))
                .param("kind", telling.kind().name())
                .query((row, n) -> new Reader(
                        new MemberRef(row.getObject("member", UUID.class)),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getString("phone")))
                .optional();
    }

    private void write(Telling telling, Reader reader) {
        var looks = take(telling, reader.member());
        if (!looks.isEmpty()) {
            var text = telling.kind() == MailKind.EMERGENCY
                    ? words.emergency(looks, reader.phone(), reader.language())
                    : words.looks(looks, reader.language());
            outbox.put(telling.kind(), reader.member(), reader.member(), null, text);
        }
        jdbc.sql("update mail_address set %s = :now where member = :member".formatted(telling.kind().toldAt()))
                .param("now", now()).param("member", reader.member().value()).update();
    }

    private List<Look> take(Telling telling, MemberRef member) {
        return jdbc.sql("""
                        with taken as (delete from look_to_tell look using access_entry entry
                                       where look.member = :member and entry.id = look.entry and %s
                                       returning entry.id, entry.at, entry.capacity, entry.aspect)
                        select at, capacity, aspect from taken order by id
                        """.formatted(telling.looks()))
                .param("member", member.value())
                .query((row, n) -> new Look(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("capacity"),
                        row.getString("aspect")))
                .list();
    }

    /**
     * One sort of looks and its mail.
     *
     * @param readers whose addresses it goes to, as a condition, as are the looks
     * @param gathering how long it waits for further looks
     */
    private record Telling(MailKind kind, String readers, String looks, Duration gathering) {}

    /** @param phone of the insurer */
    private record Reader(MemberRef member, Locale language, String phone) {}

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
