package org.madoguchi.reminder;

import jakarta.mail.SendFailedException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.accesslog.AccessEntry;
import org.madoguchi.accesslog.AccessLog;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.Letter.Words;
import org.madoguchi.viewing.Capacity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Mail waits in the database until the mail server has taken it. A portal that dies between the server's yes and its own
 * note of it sends the same mail, with the same Message-ID, once more; nothing is lost. After three days it gives up.
 */
@Component
class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);
    private static final Duration PATIENCE = Duration.ofDays(3);

    /** To nobody who has taken the address back, or has come under a restriction since. */
    private static final String DELIVERABLE = """
            (address is not null or exists (select from mail_address where member = recipient))
            and recipient in (select ref from unrestricted_member) and subject in (select ref from unrestricted_member)
            """;

    private static final String CLAIM = """
            update outgoing_mail mail
            set attempts = attempts + 1, due_at = cast(:now as timestamptz) + least(60, 2 ^ attempts) * interval '1 minute'
            where id = (select id from outgoing_mail where due_at <= :now and %s
                        order by due_at limit 1 for update skip locked)
            returning id, kind, subject, title, text, attempts,
                coalesce(address, (select own.address from mail_address own where own.member = mail.recipient)) as address
            """.formatted(DELIVERABLE);

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final MailServer server;
    private final AccessLog accesses;
    private final Clock clock;

    Outbox(
            JdbcClient jdbc, TransactionOperations transaction, MailServer server, AccessLog accesses, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.server = server;
        this.accesses = accesses;
        this.clock = clock;
    }

    /**
     * Queues, in the caller's transaction.
     *
     * @param subject whose data it tells of
     * @param address null: the one that the recipient has when it is sent
     */
    void put(MailKind kind, MemberRef recipient, MemberRef subject, @Nullable MailAddress address, Words words) {
        jdbc.sql("""
                        insert into outgoing_mail (kind, recipient, subject, address, title, text, queued_at, due_at)
                        values (:kind, :recipient, :subject, :address, :title, :text, :now, :now)
                        """)
                .param("kind", kind.name())
                .param("recipient", recipient.value())
                .param("subject", subject.value())
                .param("address", address == null ? null : address.written())
                .param("title", words.title())
                .param("text", words.text())
                .param("now", now())
                .update();
    }

    /** Sends what is due; ends early where the mail server does not answer. */
    void send() {
        discard();
        for (var next = claim(); next.isPresent(); next = claim()) {
            if (!send(next.get())) {
                return;
            }
        }
    }

    private boolean send(Claimed mail) {
        try {
            server.send(mail.letter());
        } catch (MailException failed) {
            // Not its message, which can hold the address.
            log.warn("Mail {} could not be sent, attempt {}: {}",
                    mail.letter().id(), mail.attempts(), failed.getClass().getSimpleName());
            return isOfThisMailAlone(failed);
        }
        transaction.executeWithoutResult(status -> sent(mail));
        return true;
    }

    private static boolean isOfThisMailAlone(MailException failed) {
        return failed instanceof MailSendException several
                && several.getFailedMessages().values().stream().allMatch(SendFailedException.class::isInstance);
    }

    private void sent(Claimed mail) {
        if (mail.kind().toldAt() != null) {
            jdbc.sql("update mail_address set %s = :now where member = :member".formatted(mail.kind().toldAt()))
                    .param("now", now()).param("member", mail.subject().value()).update();
        }
        jdbc.sql("delete from outgoing_mail where id = ?").param(mail.letter().id()).update();
    }

    private void discard() {
        var old = jdbc.sql("delete from outgoing_mail where queued_at < :oldest returning id")
                .param("oldest", now().minus(PATIENCE)).query(UUID.class).list();
        old.forEach(id -> log.warn("Mail {} could not be sent for three days and is given up", id));
        jdbc.sql("delete from outgoing_mail where not (" + DELIVERABLE + ")").update();
    }

    /** The access entry is committed before the mail can leave. */
    private Optional<Claimed> claim() {
        return transaction.execute(status -> {
            var next = jdbc.sql(CLAIM).param("now", now()).query(Outbox::claimed).optional();
            next.filter(mail -> mail.attempts() == 1).ifPresent(this::log);
            return next;
        });
    }

    private void log(Claimed mail) {
        var aspect = mail.kind().aspect();
        if (aspect != null) {
            accesses.write(List.of(
                    new AccessEntry(null, mail.subject(), Capacity.PORTAL.name(), aspect.name(), null)));
        }
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(
                MailKind.valueOf(row.getString("kind")),
                new MemberRef(row.getObject("subject", UUID.class)),
                row.getInt("attempts"),
                new Letter(
                        row.getObject("id", UUID.class),
                        new MailAddress(row.getString("address")),
                        new Words(row.getString("title"), row.getString("text"))));
    }

    private record Claimed(MailKind kind, MemberRef subject, int attempts, Letter letter) {}

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
