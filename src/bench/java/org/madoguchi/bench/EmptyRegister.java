package org.madoguchi.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.madoguchi.demo.EmbeddedPostgres;
import org.madoguchi.feed.SyntheticFeed;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.Insurers;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new database: the register's schema, an insurer without members, and tables like the one of the members. */
final class EmptyRegister {

    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    /** In the order in which a synthetic feed has them. */
    private static final String COLUMNS = """
            member_key, insurer_number, symbol, number, branch, family_classification, name, name_kana, sex, birthdate,
            post_number, address, qualified_on, disqualified_on, issued_on, copayment_percent, elderly_from, elderly_to,
            card_enrollment, card_enrollment_on, certificate_expiry, unusable_from, card_expiry, residence_expiry,
            confirmation_issued_on, confirmation_valid_to, non_disclosure, self_information_blocked""";

    private final HikariDataSource database = new HikariDataSource();
    private final JdbcClient jdbc;

    EmptyRegister(EmbeddedPostgres postgres, String name) {
        postgres.createDatabase(name);
        database.setJdbcUrl(postgres.jdbcUrl(name));
        database.setUsername(postgres.username());
        database.setPassword(postgres.password());
        database.setMaximumPoolSize(3);
        jdbc = JdbcClient.create(database);
        Flyway.configure().dataSource(database).placeholders(Map.of("portal", postgres.username())).load().migrate();
        new Insurers(jdbc).put(new Insurer(SyntheticFeed.INSURER, "見本健康保険組合", "03-0000-0000"));
    }

    /**
     * In a JVM of its own, with little memory.
     *
     * @return seconds
     */
    double takeIn(Path feed, LocalDate asOf) throws Exception {
        jdbc.sql("checkpoint").update();
        return FreshFeeds.takeIn(feed, asOf, database);
    }

    /** As it is some time after a feed: tidied up, and its statistics taken. */
    JdbcClient settled() {
        jdbc.sql("vacuum (analyze) member").update();
        jdbc.sql("checkpoint").update();
        return jdbc;
    }

    /** @return seconds */
    double copyIntoPlainTable(Path feed) throws Exception {
        jdbc.sql("create table plain (like member)").update();
        return copy(feed, "plain");
    }

    /** @return seconds */
    double copyIntoIndexedTable(Path feed) throws Exception {
        jdbc.sql("create table indexed (like member including all)").update();
        return copy(feed, "indexed");
    }

    private double copy(Path feed, String table) throws Exception {
        // A feed's month is YYYYMM, which is no date to COPY.
        jdbc.sql("alter table " + table + " alter ref set default gen_random_uuid(), alter unusable_from type text")
                .update();
        jdbc.sql("checkpoint").update();
        return Seconds.of(() -> copyRows(feed, table));
    }

    private void copyRows(Path feed, String table) throws SQLException, IOException {
        try (var connection = database.getConnection(); var csv = Files.newInputStream(feed)) {
            connection.unwrap(PGConnection.class).getCopyAPI()
                    .copyIn("copy " + table + " (" + COLUMNS + ") from stdin (format csv, header)", csv, 1 << 16);
        }
    }
}
