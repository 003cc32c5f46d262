package org.madoguchi.assistance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.madoguchi.assistance.IssuedCode.State;
import org.madoguchi.member.MemberRef;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.SteadyPace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes that members read out on the phone instead of being asked who they are: each works once, for ten minutes. */
@Component
public class SupportCodes {

    static final Duration VALID = Duration.ofMinutes(10);
    /** How long a member is told what became of a code. */
    static final Duration REMEMBERED = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final SupportCodeTrials trials;
    private final SteadyPace pace;
    private final Clock clock;

    SupportCodes(JdbcClient jdbc, SupportCodeTrials trials, SteadyPace pace, Clock clock) {
        this.jdbc = jdbc;
        this.trials = trials;
        this.pace = pace;
        this.clock = clock;
    }

    /** A new code, in the place of the one before. Only a hash is kept, so that it is known here and never again. */
    @Transactional
    public SupportCode issue(MemberRef member) {
        return issue(member, Stream.generate(SupportCode::random));
    }

    /** The first of these that no other member of the insurer has open. */
    SupportCode issue(MemberRef member, Stream<SupportCode> candidates) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended('support code ' || insurer_number, 0))
                        from member where ref = ?
                        """)
                .param(member.value()).query(rows -> {});
        var code = candidates.filter(candidate -> isFree(candidate, member)).findFirst().orElseThrow();
        jdbc.sql("""
                        insert into support_code (member, salt, code_hash, open_until)
                        values (:member, :salt, sha256(uuid_send(cast(:salt as uuid)) || convert_to(:digits, 'UTF8')), :until)
                        on conflict (member) do update
                        set salt = excluded.salt, code_hash = excluded.code_hash, open_until = excluded.open_until,
                            used_at = null
                        """)
                .param("member", member.value())
                .param("salt", UUID.randomUUID())
                .param("digits", code.digits())
                .param("until", utc(clock.instant().plus(VALID)))
                .update();
        return code;
    }

    /** So that nobody can use it; false where there is nothing to withdraw. */
    public boolean withdraw(MemberRef member) {
        return jdbc.sql("delete from support_code where member = ? and used_at is null and open_until > ?")
                        .params(member.value(), utc(clock.instant())).update()
                == 1;
    }

    /** The newest code of this member, unless it was withdrawn or is over for an hour. */
    public Optional<IssuedCode> newest(MemberRef member) {
        return jdbc.sql("""
                        select open_until, used_at from support_code
                        where member = ? and coalesce(used_at, open_until) > ?
                        """)
                .params(member.value(), utc(clock.instant().minus(REMEMBERED)))
                .query(this::read).optional();
    }

    /**
     * Uses up the code of a member of this person's insurer; takes the same time whatever comes of it.
     *
     * @param typed as it was typed
     * @param staff an agent or a supervisor
     */
    public Redemption redeem(String typed, Actor.Staff staff) {
        return SupportCode.read(typed)
                .map(code -> pace.of(() -> trials.of(code, staff)))
                .orElseGet(Redemption.Unreadable::new);
    }

    private boolean isFree(SupportCode code, MemberRef member) {
        return jdbc.sql("""
                        select not exists (
                            select from support_code code join member on member.ref = code.member
                            where code.used_at is null and code.open_until > :now and code.member <> :member
                              and member.insurer_number = (select insurer_number from member where ref = :member)
                              and code.code_hash = sha256(uuid_send(code.salt) || convert_to(:digits, 'UTF8')))
                        """)
                .param("now", utc(clock.instant()))
                .param("member", member.value())
                .param("digits", code.digits())
                .query(Boolean.class).single();
    }

    private IssuedCode read(ResultSet row, int number) throws SQLException {
        var used = row.getObject("used_at", OffsetDateTime.class);
        var until = row.getObject("open_until", OffsetDateTime.class).toInstant();
        if (used != null) {
            return new IssuedCode(State.USED, used.toInstant());
        }
        return new IssuedCode(clock.instant().isBefore(until) ? State.OPEN : State.LAPSED, until);
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
