package org.madoguchi.accesslog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Append-only: the table itself refuses changes and deletions. */
@Component
public class AccessLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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
        var at = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        entries.forEach(entry -> write(entry, at));
    }

    private void write(AccessEntry entry, OffsetDateTime at) {
        jdbc.sql("""
                        insert into access_entry (at, actor, subject, capacity, aspect, reason)
                        values (:at, :actor, :subject, :capacity, :aspect, :reason)
                        """)
                .param("at", at)
                .param("actor", entry.actor() == null ? null : entry.actor().value())
                .param("subject", entry.subject().value())
                .param("capacity", entry.capacity())
                .param("aspect", entry.aspect())
                .param("reason", entry.reason())
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

    private static KeptEntry read(ResultSet row, int number) throws SQLException {
        var actor = row.getObject("actor", UUID.class);
        return new KeptEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new AccessEntry(
                        actor == null ? null : new MemberRef(actor),
                        new MemberRef(row.getObject("subject", UUID.class)),
                        row.getString("capacity"),
                        row.getString("aspect"),
                        row.getString("reason")));
    }
}
