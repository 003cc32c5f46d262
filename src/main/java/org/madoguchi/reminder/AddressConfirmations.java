package org.madoguchi.reminder;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.madoguchi.member.MemberRef;
import org.madoguchi.reminder.ReminderSettings.Awaiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** The codes that were sent to addresses: each for half an hour and five misses, five of them a day, once. */
@Component
class AddressConfirmations {

    static final int ALLOWED_MISSES = 5;
    private static final int ALLOWED_CODES = 5;
    private static final Duration VALID = Duration.ofMinutes(30);
    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final BCryptPasswordEncoder hashes = new BCryptPasswordEncoder();

    AddressConfirmations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new code, in the place of the one before; empty where there were enough today. */
    Optional<String> codeFor(MemberRef member, MailAddress address) {
        var code = "%06d".formatted(random.nextInt(1_000_000));
        int kept = jdbc.sql("""
                        insert into mail_confirmation as last
                            (member, address, code_hash, expires_at, first_sent_at)
                        values (:member, :address, :hash, :expires, :now)
                        on conflict (member) do update
                        set address = excluded.address, code_hash = excluded.code_hash,
                            expires_at = excluded.expires_at, misses = 0,
                            codes = case when last.first_sent_at > :yesterday then last.codes + 1 else 1 end,
                            first_sent_at = case when last.first_sent_at > :yesterday then last.first_sent_at
                                                 else excluded.first_sent_at end
                        where last.codes < :allowed or last.first_sent_at <= :yesterday
                        """)
                .param("member", member.value())
                .param("address", address.written())
                .param("hash", hashes.encode(code))
                .param("expires", now().plus(VALID))
                .param("now", now())
                .param("yesterday", now().minus(DAY))
                .param("allowed", ALLOWED_CODES)
                .update();
        return kept == 1 ? Optional.of(code) : Optional.empty();
    }

    /** Of a code that did not leave: it is neither awaited nor counted. */
    void takeBack(MemberRef member) {
        jdbc.sql("update mail_confirmation set expires_at = :now, codes = codes - 1 where member = :member")
                .param("now", now()).param("member", member.value()).update();
    }

    Optional<Awaiting> awaited(MemberRef member) {
        return jdbc.sql("""
                        select address, misses from mail_confirmation
                        where member = :member and expires_at > :now and misses < :allowed and code_hash <> ''
                        """)
                .param("member", member.value())
                .param("now", now())
                .param("allowed", ALLOWED_MISSES)
                .query((row, n) -> new Awaiting(row.getString("address"), ALLOWED_MISSES - row.getInt("misses")))
                .optional();
    }

    /** Which address the code confirms. Counted as a miss before it is compared, so that no two guesses count as one. */
    Optional<MailAddress> confirmed(MemberRef member, String code) {
        return jdbc.sql("""
                        update mail_confirmation set misses = misses + 1
                        where member = :member and expires_at > :now and misses < :allowed and code_hash <> ''
                        returning address, code_hash
                        """)
                .param("member", member.value())
                .param("now", now())
                .param("allowed", ALLOWED_MISSES)
                .query((row, n) -> new Sent(new MailAddress(row.getString("address")), row.getString("code_hash")))
                .optional()
                .filter(sent -> hashes.matches(code, sent.hash()))
                .filter(sent -> use(member, sent))
                .map(Sent::address);
    }

    private boolean use(MemberRef member, Sent sent) {
        return jdbc.sql("update mail_confirmation set address = '', code_hash = '' where member = ? and code_hash = ?")
                .params(member.value(), sent.hash()).update() == 1;
    }

    /** Nothing of it is left but how many codes were sent today, so that nobody starts to count anew. */
    void drop(MemberRef member) {
        jdbc.sql("update mail_confirmation set address = '', code_hash = '', expires_at = :now where member = :member")
                .param("now", now()).param("member", member.value()).update();
    }

    private record Sent(MailAddress address, String hash) {}

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
