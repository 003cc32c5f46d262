package org.madoguchi.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.register.TestDatabase;
import org.madoguchi.register.Village;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody types what is wrong, again and again. */
class MissesTests {

    private static final Misses.Limit GATE = new Misses.Limit("GATE", 3, Duration.ofMinutes(10));
    private static final Misses.Limit SAFE = new Misses.Limit("SAFE", 3, Duration.ofMinutes(10));

    private final Village village = new Village("2026-11-21T10:00:00");
    private final Misses misses = new Misses(village.jdbc, village);

    @Test
    void eachMissTakesOneTryUntilNoneIsLeft() {
        var somebody = "each miss";
        IntStream.of(3, 2, 1, 0, 0).forEach(left -> {
            assertThat(misses.left(GATE, somebody)).isEqualTo(left);
            misses.miss(GATE, somebody);
        });
    }

    @Test
    void theMissesOfOneAreNobodyElsesAndOfNothingElse() {
        misses.miss(GATE, "one");
        assertThat(misses.left(GATE, "another")).isEqualTo(3);
        assertThat(misses.left(SAFE, "one")).isEqualTo(3);
        assertThat(misses.left(GATE, "one")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T10:14:59, 0", "2026-11-21T10:15:00, 3"})
    void allAreForgottenOnceTheTimeSinceTheLastHasPassed(String moment, int left) {
        var somebody = "until " + moment;
        IntStream.rangeClosed(3, 5).forEach(minute -> {
            village.itIs("2026-11-21T10:0%d:00".formatted(minute));
            misses.miss(GATE, somebody);
        });
        village.itIs(moment);
        assertThat(misses.left(GATE, somebody)).isEqualTo(left);
    }

    @Test
    void aLimitLetsEverybodyTryAndHoldsThem() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Misses.Limit("GATE", 0, Duration.ofDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Misses.Limit("GATE", 1, Duration.ZERO));
    }

    /** Until then each kind had a table of its own. */
    @Test
    void whoWasLockedOutBeforeAllWereKeptInOnePlaceStillIs() {
        var database = TestDatabase.owned(TestDatabase.fresh());
        migrate(database, "12");
        var before = JdbcClient.create(database);
        before.sql("""
                set search_path to earlier;
                insert into insurer (number, name, phone) values ('06990014', 'A', '0');
                insert into member (ref, insurer_number, symbol, number, branch, family_classification, name, name_kana,
                                    sex, birthdate, qualified_on)
                values ('00000000-0000-4000-8000-000000000001', '06990014', '1', '1', '00', 1, 'X', 'X', 1,
                        '1951-01-01', '2020-01-01');
                insert into linking_attempt values ('https://provider.example', 'kato', 5, '2026-11-21 09:00+09');
                insert into delegation_code_attempt
                values ('00000000-0000-4000-8000-000000000001', 4, '2026-11-21 09:30+09')
                """).update();
        migrate(database, "latest");
        assertThat(before.sql("select what, who, misses, last_miss_at at time zone 'Asia/Tokyo' from earlier.missed_attempt order by what")
                .query((row, n) -> "%s %s %s %s".formatted(
                        row.getString(1), row.getString(2), row.getInt(3), row.getString(4))).list())
                .containsExactly(
                        "DELEGATION_CODE 00000000-0000-4000-8000-000000000001 4 2026-11-21 09:30:00",
                        "LINKING https://provider.example kato 5 2026-11-21 09:00:00");
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).defaultSchema("earlier").placeholders(Map.of("portal", "portal"))
                .target(version).load().migrate();
    }
}
