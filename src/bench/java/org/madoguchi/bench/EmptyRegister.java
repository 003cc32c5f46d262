package org.madoguchi.bench;

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
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A new database: the register's schema, an insurer without members, and tables like the one of the members. Feeds and searches
 * come with the rights of the portal's account, so what keeps insurers apart is in their times.
 */
final class EmptyRegister {

    static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    /** In the order in which a synthetic feed has them. */
    private static final String COLUMNS = """
            member_key, insurer_number, symbol, number, branch, family_classification, name, name_kana, sex, birthdate,
            post_number, address, qualified_on, disqualified_on, issued_on, copayment_percent, elderly_from, elderly_to,
            card_enrollment, card_enrollment_on, certificate_expiry, unusable_from, card_expiry, residence_expiry,
            confirmation_issued_on, confirmation_valid_to, non_disclosure, self_information_blocked""";

    private static final String PORTAL = "portal";

    private final EmbeddedPostgres postgres;
    private final String name;
    private final SingleConnectionDataSource database;
    private final JdbcClient jdbc;

    EmptyRegister(EmbeddedPostgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
        postgres.createDatabase(name);
        postgres.createLogin(PORTAL);
        database = new SingleConnectionDataSource(
                postgres.jdbcUrl(name), postgres.username(), postgres.password(), true);
        jdbc = JdbcClient.create(database);
        Flyway.configure().dataSource(database).placeholders(Map.of("portal", PORTAL)).load().migrate();
        new Insurers(jdbc).put(new Insurer(SyntheticFeed.INSURER, "見本健康保険組合", "03-0000-0000"));
    }

    /**
     * In a JVM of its own, with little memory.
     *
     * @return seconds
     */
    double takeIn(Path feed, LocalDate asOf) throws Exception {
        jdbc.sql("checkpoint").update();
        return FreshFeeds.takeIn(feed, asOf, seeing("*"), PORTAL, postgres.createLogin(PORTAL));
    }

    /** As it is some time after a feed, tidied up and its statistics taken, for the staff of the insurer. */
    JdbcClient settled() {
        jdbc.sql("vacuum (analyze) member").update();
        jdbc.sql("checkpoint").update();
        return JdbcClient.create(portal(SyntheticFeed.INSURER.digits()));
    }

    /** @param insurers in sight: the number of one, or * */
    private SingleConnectionDataSource portal(String insurers) {
        return new SingleConnectionDataSource(seeing(insurers), PORTAL, postgres.createLogin(PORTAL), true);
    }

    private String seeing(String insurers) {
        return postgres.jdbcUrl(name) + "?options=-c%20madoguchi.insurers=" + insurers;
    }

    /** @return seconds */
    double copyIntoPlainTable(Path feed) throws Exception {
        jdbc.sql("create table plain as select * from member with no data").update();
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
