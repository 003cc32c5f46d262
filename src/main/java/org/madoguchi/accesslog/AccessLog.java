package org.madoguchi.accesslog;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
     * Writes the entry; it is committed when this returns.
     *
     * @throws org.springframework.dao.DataAccessException or another runtime exception where it could not be kept:
     *     then nothing may be shown
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void write(AccessEntry entry) {
        jdbc.sql("""
                        insert into access_entry (at, actor, subject, capacity, aspect)
                        values (:at, :actor, :subject, :capacity, :aspect)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("actor", entry.actor().value())
                .param("subject", entry.subject().value())
                .param("capacity", entry.capacity())
                .param("aspect", entry.aspect())
                .update();
    }
}
