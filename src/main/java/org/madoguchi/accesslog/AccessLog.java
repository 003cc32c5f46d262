package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Append-only: the table itself refuses changes and deletions, and the portal's account may not even try. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final SigningKey key;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, SigningKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Writes the entries; they are committed when this returns, all or none.
     *
     * @throws org.springframework.dao.DataAccessException or another runtime exception where they could not be kept:
     *     then nothing may be shown
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(List<AccessEntry> entries) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var numbers = numbers(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            write(numbers.get(i), at, entries.get(i));
        }
    }

    /** Drawn beforehand, because the signature is over the number too. */
    private List<Long> numbers(int count) {
        return jdbc.sql("""
                        select nextval(pg_get_serial_sequence('access_entry', 'id')) from generate_series(1, :count)
                        """)
                .param("count", count).query(Long.class).list();
    }

    private void write(long id, Instant at, AccessEntry entry) {
        jdbc.sql("""
                        insert into access_entry (id, at, actor, subject, capacity, aspect, reason, signature)
                        overriding system value
                        values (:id, :at, :actor, :subject, :capacity, :aspect, :reason, :signature)
                        """)
                .param("id", id)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("actor", entry.actor())
                .param("subject", entry.subject().value())
                .param("capacity", entry.capacity())
                .param("aspect", entry.aspect())
                .param("reason", entry.reason())
                .param("signature", key.sign(EntryHash.of(id, at, entry)))
                .update();
    }

    /**
     * The looks at a member's data, newest first.
     *
     * @param from included
     * @param until not included
     */
    public List<KeptEntry> of(MemberRef subject, Instant from, Instant until) {
        return jdbc.sql("""
                        select id, at, actor, subject, capacity, aspect, reason from access_entry
                        where subject = :subject and at >= :from and at < :until order by id desc
                        """)
                .param("subject", subject.value())
                .param("from", OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                .param("until", OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                .query(AccessLog::read)
                .list();
    }

    static KeptEntry read(ResultSet row, int number) throws SQLException {
        return new KeptEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AccessEntry(
                        row.getObject("actor", UUID.class),
                        new MemberRef(row.getObject("subject", UUID.class)),
                        row.getString("capacity"),
                        row.getString("aspect"),
                        row.getString("reason")));
    }
}
