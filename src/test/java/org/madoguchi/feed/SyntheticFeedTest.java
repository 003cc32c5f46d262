package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thirty thousand people who do not exist, and are still much like Japan. */
class SyntheticFeedTest extends RegisterTest {

    private static final int MEMBERS = 30_000;

    @Test
    void theSameSeedGivesTheSameFeed() throws IOException {
        assertEquals(feed(2_500, 1), feed(2_500, 1));
        assertNotEquals(feed(2_500, 1), feed(2_500, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 999, 1001})
    void anyCountIsMetAndAccepted(int count) throws IOException {
        assertAccepted(count, 0, 0, 0, takeIn(feed(count, 3)));
    }

    @Test
    void noPeopleAreAHeaderAlone() throws IOException {
        assertEquals(1, feed(0, 3).lines().count());
    }

    @Test
    void agesHouseholdsCardsAndNamesAreThoseOfTheTables() throws IOException {
        assertAccepted(MEMBERS, 0, 0, 0, takeIn(feed(MEMBERS, 42)));
        agesFollowThePopulation();
        householdsHaveOneToSixPeople();
        expiriesFollowTheRenewalCounts();
        everyStateOccurs();
        oneNameInAHundredIsRare();
    }

    /** Seed 002, 年齢・男女別, the column 人口 計, ages below 75. */
    private void agesFollowThePopulation() {
        double[] population = {428, 505, 540, 559, 631, 645, 651, 730, 801, 946, 955, 814, 746, 745, 918};
        var found = counts(
                "select extract(year from age(date '2026-10-31', birthdate))::int / 5 as n, count(*) from member");
        assertEquals(population.length, found.size());
        for (int n = 0; n < population.length; n++) {
            assertEquals(population[n] / 10_614, found.get(n) / MEMBERS, 0.006, "ages from " + n * 5);
        }
    }

    private void householdsHaveOneToSixPeople() {
        var sizes = counts("""
                select size as n, count(*) from (select count(*)::int as size from member group by symbol, number)
                """);
        assertEquals(6, sizes.size());
        assertTrue(sizes.getFirst() > 0 && sizes.getLast() > 0, sizes.toString());
    }

    /** Seed 002, 電子証明書の更新必要件数: fiscal years 2027, and 2023 to 2025 once more five years later. */
    private void expiriesFollowTheRenewalCounts() {
        double[] renewals = {27_593_847, 2_368_824, 10_762_266, 27_686_936};
        var found = counts("""
                select extract(year from certificate_expiry - interval '3 months')::int as n, count(*) from member
                where certificate_expiry between '2027-04-01' and '2031-03-31'
                  and birthdate < date '2026-10-31' - interval '5 years'
                """);
        double all = found.stream().mapToDouble(count -> count).sum();
        for (int n = 0; n < renewals.length; n++) {
            assertEquals(renewals[n] / 68_411_873, found.get(n) / all, 0.02, "fiscal year " + (2027 + n));
        }
    }

    private void everyStateOccurs() {
        assertShare(0.015, "certificate_expiry >= '2026-07-01' and certificate_expiry < '2026-10-31'");
        assertShare(0.015, "certificate_expiry < '2026-07-01' and unusable_from <= '2026-10-31'");
        assertShare(0.04, "card_enrollment = 1 and certificate_expiry is null");
        assertShare(0.12, "card_enrollment = 0 and not self_information_blocked");
        assertShare(0.008, "card_enrollment = 2");
        assertShare(0.002, "self_information_blocked");
    }

    private void oneNameInAHundredIsRare() {
        var common = new ArrayList<String>();
        try (var names = getClass().getResourceAsStream("/synthetic/surnames.csv")) {
            new String(names.readAllBytes(), UTF_8).lines().map(line -> line.split(",")[0]).forEach(common::add);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        long rare = jdbc.sql("select count(*) from member where split_part(name, '　', 1) not in (:common)")
                .param("common", common).query(Long.class).single();
        assertEquals(0.01, (double) rare / MEMBERS, 0.003);
        for (var part : List.of("𠮷", "髙", "\uDB40\uDD00", "﨑", "NGUYEN")) {
            assertTrue(jdbc.sql("select count(*) from member where name like '%' || ? || '%'")
                    .param(part).query(Long.class).single() > 0, part);
        }
    }

    private void assertShare(double expected, String condition) {
        long found = jdbc.sql("select count(*) from member where " + condition).query(Long.class).single();
        assertEquals(expected, (double) found / MEMBERS, Math.max(0.0015, expected * 0.15), condition);
    }

    private List<Double> counts(String sql) {
        return jdbc.sql(sql + " group by n order by n").query((row, n) -> row.getDouble(2)).list();
    }

    private FeedReport takeIn(String feed) {
        return feeds.takeIn(FeedFile.source(feed, UTF_8), FeedOptions.full(OCTOBER));
    }

    private static String feed(int members, long seed) throws IOException {
        var text = new StringWriter();
        new SyntheticFeed(members, seed, OCTOBER, SyntheticFeed.INSURER).write(text);
        return text.toString();
    }
}
