package org.madoguchi.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.FeedFile.Row;

/** A feed without its bad rows does what a feed does from which the test has cut their households, with who was in them as before. */
class FeedGoodRowsPropertyTest extends FeedWayTest {

    private static final int FEEDS = 60;
    private static final int HOUSEHOLDS = 8;

    private static final String VALUES = "select %s, missing_from from member where missing_from is null order by number, branch"
            .formatted(FeedColumn.inTable(""));

    @Test
    void theGoodRowsAreTakenAsIfTheOthersWereAsBefore() {
        fullAndEnding(households().flatMap(FeedGoodRowsPropertyTest::asBefore).toArray(Row[]::new));
        for (long seed = 0; seed < FEEDS; seed++) {
            compare(seed, new Random(seed));
        }
    }

    private void compare(long seed, Random random) {
        var bad = new HashSet<String>();
        var broken = new ArrayList<Row>();
        var cut = new ArrayList<Row>();
        households().forEach(number -> {
            var rows = changed(random, number);
            if (random.nextInt(3) == 0) {
                bad.add(number);
                broken.addAll(mistaken(random, rows));
                asBefore(number).forEach(cut::add);
            } else {
                broken.addAll(rows);
                cut.addAll(rows);
            }
        });
        var before = rowsOf(bad);
        var taken = take(broken, true);
        assertEquals(before, rowsOf(bad), () -> "who was in a bad household is not touched, with seed " + seed);
        var people = jdbc.sql(VALUES).query().listOfRows();
        assertTrue(feeds.undo(feeds.newest(INSURER).orElseThrow(), operator));
        var expected = take(cut, false);
        assertEquals(jdbc.sql(VALUES).query().listOfRows(), people, () -> "with seed " + seed);
        assertTrue(feeds.undo(feeds.newest(INSURER).orElseThrow(), operator));
        assertEquals(List.of(expected.added(), expected.changed(), expected.ended()),
                List.of(taken.added(), taken.changed(), taken.ended()), () -> "with seed " + seed);
        assertEquals(broken.size(), taken.leftOut() + taken.added() + taken.changed() + taken.unchanged());
    }

    private FeedReport.Accepted take(List<Row> rows, boolean goodRows) {
        return assertInstanceOf(FeedReport.Accepted.class, feeds.takeIn(FeedFile.of(rows.toArray(Row[]::new)).source(),
                new FeedOptions(OCTOBER, FeedKind.FULL, null, true, goodRows)));
    }

    private List<Map<String, Object>> rowsOf(Set<String> numbers) {
        return rows().stream().filter(row -> numbers.contains(row.get("number"))).toList();
    }

    private static Stream<String> households() {
        return Stream.iterate(1, n -> n <= HOUSEHOLDS, n -> n + 1).map("%07d"::formatted);
    }

    private static Stream<Row> asBefore(String number) {
        return Stream.of(insured(number).with("MemberKey", "A" + number), dependent(number, "01").with("MemberKey", "B" + number),
                dependent(number, "02").with("Birthdate", "20100102"));
    }

    /** As an insurer's household changes: its facts, who is in it, and which number is whose. */
    private static List<Row> changed(Random random, String number) {
        var rows = asBefore(number).map(row -> random.nextInt(3) == 0 ? row.with("Sex1", "3") : row)
                .collect(Collectors.toCollection(ArrayList::new));
        switch (random.nextInt(6)) {
            case 0 -> rows.remove(1 + random.nextInt(2));
            case 1 -> rows.add(dependent(number, "03").with("Birthdate", "20260102").with("QualificationDate", "20260401"));
            case 2 -> rows.set(1, rows.get(1).with("InsuredBranchNumber", "09"));
            case 3 -> rows.replaceAll(row -> row.with("InsuredIdentificationNumber", "9" + number.substring(1)));
            case 4 -> rows.set(2, rows.get(2).with("Birthdate", "20110102"));
            default -> { }
        }
        return rows;
    }

    private static List<Row> mistaken(Random random, List<Row> rows) {
        var wrong = new ArrayList<Row>(rows);
        int at = random.nextInt(wrong.size());
        var row = wrong.get(at);
        switch (random.nextInt(6)) {
            case 0 -> wrong.set(at, row.with("Sex1", "x"));
            case 1 -> wrong.set(at, row.with("Birthdate", "19800231"));
            case 2 -> wrong.set(at, row.with("InsuredBranchNumber", "x"));
            case 3 -> wrong.add(row.with("Sex1", "2"));
            case 4 -> wrong.set(0, wrong.get(0).with("PersonalFamilyClassification", "2"));
            default -> wrong.set(1, wrong.get(1).with("PersonalFamilyClassification", "1"));
        }
        return wrong;
    }
}
