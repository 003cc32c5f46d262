package org.madoguchi.assistance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.madoguchi.viewing.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each search of the staff, also one that found nobody; never what was typed. */
@Component
public class SearchNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    SearchNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param facts by which it was searched, as a stable name */
    public void note(Actor.Staff staff, String facts, int found) {
        jdbc.sql("""
                        insert into assistance_search (staff, insurer_number, at, facts, found)
                        values (:staff, :insurer, :at, :facts, :found)
                        """)
                .param("staff", staff.id())
                .param("insurer", staff.insurer().digits())
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("facts", facts)
                .param("found", found)
                .update();
    }
}
