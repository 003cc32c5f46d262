package org.madoguchi.reminder;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The members' confirmed addresses. Where one goes, it is told: whoever changed it may not have been the member. */
@Component
class MailAddresses {

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final MailWords words;
    private final Clock clock;

    MailAddresses(JdbcClient jdbc, Outbox outbox, MailWords words, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    record Kept(MailAddress address, Locale language, boolean tellsLooks) {}

    Optional<Kept> of(MemberRef member) {
        return jdbc.sql("select address, language, tells_looks from mail_address where member = ?")
                .param(member.value())
                .query((row, n) -> new Kept(
                        new MailAddress(row.getString("address")),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getBoolean("tells_looks")))
                .optional();
    }

    @Transactional
    public void put(MemberRef member, MailAddress address, Locale language) {
        of(member).filter(old -> !old.address().equals(address)).ifPresent(old -> sayFarewell(member, old));
        jdbc.sql("""
                        insert into mail_address (member, address, language, confirmed_at)
                        values (:member, :address, :language, :at)
                        on conflict (member) do update
                        set address = excluded.address, language = excluded.language, confirmed_at = excluded.confirmed_at
                        """)
                .param("member", member.value())
                .param("address", address.written())
                .param("language", language.toLanguageTag())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Transactional
    public void remove(MemberRef member) {
        of(member).ifPresent(old -> sayFarewell(member, old));
        jdbc.sql("delete from look_to_tell where member = ?").param(member.value()).update();
        jdbc.sql("delete from mail_address where member = ?").param(member.value()).update();
    }

    /** @param language in which the mails will be written */
    @Transactional
    public void tellLooks(MemberRef member, boolean told, Locale language) {
        jdbc.sql("update mail_address set tells_looks = :told, language = :language where member = :member")
                .param("told", told).param("language", language.toLanguageTag()).param("member", member.value())
                .update();
        if (!told) {
            jdbc.sql("""
                    delete from look_to_tell look using access_entry entry
                    where look.member = ? and entry.id = look.entry and entry.reason is distinct from 'EMERGENCY'
                    """).param(member.value()).update();
            jdbc.sql("delete from outgoing_mail where recipient = :member and kind = :kind")
                    .param("member", member.value()).param("kind", MailKind.LOOKS.name()).update();
        }
    }

    private void sayFarewell(MemberRef member, Kept old) {
        outbox.put(MailKind.ADDRESS_LEFT, member, member, old.address(), words.addressLeft(old.language()));
    }
}
