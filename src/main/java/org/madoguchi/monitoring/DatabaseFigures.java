package org.madoguchi.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.madoguchi.almanac.Japan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in the database: counted when it is asked for, every ten seconds at most, and not a number while it is away. */
@Component
class DatabaseFigures {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Asked<Figures> asked = new Asked<>("figures", this::read, Figures.UNKNOWN, FRESH);
    private volatile Consumer<Figures> listener = read -> {};

    DatabaseFigures(DataSource database, Clock clock) {
        var brief = new JdbcTemplate(database);
        brief.setQueryTimeout((int) PATIENCE.toSeconds());
        this.jdbc = JdbcClient.create(brief);
        this.clock = clock;
    }

    Figures now() {
        return asked.within(PATIENCE);
    }

    /** For metrics whose labels come from the database. */
    void whenRead(Consumer<Figures> listener) {
        this.listener = listener;
    }

    private Figures read() {
        var read = counted();
        listener.accept(read);
        return read;
    }

    private Figures counted() {
        return jdbc.sql("""
                        select (select count(*) from outgoing_mail) as mails,
                               (select min(queued_at) from outgoing_mail) as oldest_mail,
                               (select count(*) from unsealed_access_entry) as unsealed,
                               (select at from access_entry where id = (select min(id) from unsealed_access_entry))
                                   as oldest_unsealed,
                               (select sealed_at from access_seal order by number desc limit 1) as newest_seal,
                               (select count(*) from spring_session where expiry_time > extract(epoch from now()) * 1000) as sessions
                        """)
                .query((row, number) -> figures(row))
                .single();
    }

    private Figures figures(ResultSet row) throws SQLException {
        long unsealed = row.getLong("unsealed");
        return new Figures(
                row.getLong("mails"), age(row, "oldest_mail", 0),
                unsealed, age(row, "oldest_unsealed", 0), age(row, "newest_seal", Double.NaN),
                row.getLong("sessions"),
                feeds(), newest());
    }

    /** @param none where there is nothing that could be old */
    private double age(ResultSet row, String column, double none) throws SQLException {
        var since = row.getObject(column, OffsetDateTime.class);
        return since == null ? none : seconds(since.toInstant());
    }

    private double seconds(Instant since) {
        return Math.max(0, Duration.between(since, clock.instant()).toMillis() / 1000.0);
    }

    private Map<String, Double> feeds() {
        return jdbc.sql("select state, count(*) from feed group by state")
                .query((row, number) -> Map.entry(row.getString(1), row.getDouble(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<NewestFeed> newest() {
        return jdbc.sql("""
                        select distinct on (insurer_number) insurer_number, as_of, added, changed, unchanged, ended, left_out
                        from feed where state = 'APPLIED' order by insurer_number, as_of desc, id desc
                        """)
                .query((row, number) -> newest(row)).list();
    }

    private NewestFeed newest(ResultSet row) throws SQLException {
        var asOf = row.getObject("as_of", LocalDate.class).atStartOfDay(Japan.ZONE);
        return new NewestFeed(row.getString("insurer_number"), seconds(asOf.toInstant()), Map.of(
                "added", row.getDouble("added"), "changed", row.getDouble("changed"), "unchanged", row.getDouble("unchanged"),
                "ended", row.getDouble("ended"), "left-out", row.getDouble("left_out")));
    }
}
