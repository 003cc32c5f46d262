package org.madoguchi.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.madoguchi.feed.FeedFile.Row;
import org.springframework.core.io.ByteArrayResource;

/** However a file is broken, it is taken as it stands there or not at all. */
class FeedFuzzTest extends FeedWayTest {

    /** Another time more: -Dmadoguchi.fuzz=10000. */
    private static final int FILES = Integer.getInteger("madoguchi.fuzz", 1500);

    private static final String SUM = "select md5(coalesce(string_agg(%s, '|' order by ref), '')) from member m";
    private static final String WITH_WHO_WROTE = SUM.formatted("m.xmin::text || m.ctid::text || m::text");
    private static final String VALUES = SUM.formatted("m::text");

    private static final String HELD_OPEN = """
            select (select count(*) from pg_stat_activity
                    where datname = current_database() and state like 'idle in transaction%')
                 + (select count(*) from pg_locks where locktype = 'advisory'
                      and database = (select oid from pg_database where datname = current_database()))
                 + (select count(*) from pg_class where relname in ('feed_row', 'left_out_row'))
            """;

    private final Map<String, Integer> ends = new TreeMap<>();

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void aFileIsTakenWholeOrNotAtAll() {
        fullAndEnding(october());
        var feed = FeedFile.of(november()).text();
        for (int seed = 0; seed < FILES; seed++) {
            try {
                take(seed, new MutatedFeed(seed).of(feed));
            } catch (RuntimeException | CharacterCodingException | AssertionError wrong) {
                throw new AssertionError("with seed " + seed, wrong);
            }
        }
        assertEquals(0, jdbc.sql(HELD_OPEN).query(Integer.class).single());
        assertTrue(ends.getOrDefault("APPLIED", 0) > FILES / 10 && ends.getOrDefault("REFUSED", 0) > FILES / 10, ends::toString);
    }

    private void take(int seed, byte[] bytes) throws CharacterCodingException {
        var kind = seed % 3 == 0 ? FeedKind.DELTA : FeedKind.FULL;
        var options = new FeedOptions(OCTOBER, kind, null, seed % 5 > 0, seed % 8 == 7);
        var before = sum(WITH_WHO_WROTE);
        var values = sum(VALUES);
        var people = live();
        var taken = seed % 8 == 6 ? asAnOperator(options, bytes) : feeds.takeIn(new ByteArrayResource(bytes), options);
        ends.merge(taken instanceof FeedReport.Accepted ? "APPLIED" : "REFUSED", 1, Integer::sum);
        if (taken instanceof FeedReport.Refused refused) {
            assertTrue(refused.total() > 0);
            assertEquals(before, sum(WITH_WHO_WROTE), "a refused feed changes nothing");
        } else {
            var feed = feeds.newest(INSURER).orElseThrow();
            if (!options.goodRows()) {
                assertTaken(kind, people, bytes, Charset.forName(feed.charset()));
            }
            assertTrue(feeds.undo(feed, operator));
            assertEquals(values, sum(VALUES), "an undone feed has changed nothing");
        }
        if (seed % 100 == 0) {
            assertEquals(0, jdbc.sql(HELD_OPEN).query(Integer.class).single());
        }
    }

    private FeedReport asAnOperator(FeedOptions options, byte[] bytes) {
        var feed = receive(options, bytes);
        feeds.workOff();
        var shown = now(feed);
        if (shown.state() == Feed.State.HELD) {
            assertTrue(feeds.drop(shown, operator));
            return new FeedReport.Refused(feeds.problems(shown, 9), shown.problems());
        }
        var applied = decided(shown, false, false);
        assertEquals(Feed.State.APPLIED, applied.state());
        assertEquals(shown.changes(), applied.changes(), "what was shown is what happens");
        return new FeedReport.Accepted(INSURER, 0, 0, 0, 0, 0);
    }

    private void assertTaken(FeedKind kind, List<Map<String, String>> before, byte[] bytes, Charset charset)
            throws CharacterCodingException {
        var file = PlainReader.rows(bytes, charset).stream().map(FeedFuzzTest::stored).toList();
        var left = new ArrayList<>(live());
        for (var row : file) {
            assertTrue(left.removeIf(person -> is(row, person)), () -> "missing: " + row + " in " + live());
        }
        if (kind == FeedKind.FULL) {
            assertEquals(List.of(), left, "nobody is in the register who is not in the file");
        } else {
            assertTrue(before.containsAll(left), "who is not in the file is as before");
            var stay = before.stream().filter(person -> file.stream().noneMatch(row -> concerns(row, person))).toList();
            assertTrue(left.containsAll(stay), "who is not in the file stays");
        }
    }

    private static boolean concerns(Map<String, String> row, Map<String, String> person) {
        return person.get("member_key") != null && person.get("member_key").equals(row.get("member_key"))
                || number(row).equals(number(person));
    }

    private static List<String> number(Map<String, String> row) {
        return List.of(row.get("symbol"), row.get("number"), row.get("branch"));
    }

    /** What the file does not say: nothing, but of a restriction or a key what was known before. */
    private static boolean is(Map<String, String> row, Map<String, String> person) {
        return person.entrySet().stream().allMatch(value -> row.get(value.getKey()) == null
                ? value.getValue() == null || value.getKey().matches("member_key|non_disclosure|self_information_blocked")
                : row.get(value.getKey()).equals(value.getValue()));
    }

    private static Map<String, String> stored(Map<String, String> row) {
        var stored = new HashMap<String, String>();
        for (var column : FeedColumn.values()) {
            var value = row.get(column.header());
            if (value != null && (!value.isEmpty() || column == FeedColumn.SYMBOL)) {
                stored.put(column.tableColumn(), switch (column) {
                    case BIRTHDATE, QUALIFIED_ON, DISQUALIFIED_ON, CERTIFICATE_EXPIRY -> value.replace("-", "");
                    case UNUSABLE_FROM -> value + "01";
                    case COPAYMENT -> value.substring(1);
                    default -> value;
                });
            }
        }
        return stored;
    }

    private List<Map<String, String>> live() {
        return jdbc.sql("select %s from member where missing_from is null".formatted(FeedColumn.inTable("")))
                .query((row, n) -> {
                    Map<String, String> person = new HashMap<>();
                    for (var column : FeedColumn.values()) {
                        var value = row.getObject(column.tableColumn());
                        person.put(column.tableColumn(), switch (value) {
                            case null -> null;
                            case Boolean flag -> flag ? "1" : "0";
                            case java.sql.Date day -> day.toString().replace("-", "");
                            default -> value.toString();
                        });
                    }
                    return person;
                }).list();
    }

    private String sum(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private static Row[] october() {
        return new Row[] {
            insured("0000001").with("MemberKey", "A"), dependent("0000001", "01").with("MemberKey", "B"),
            insured("0000002").with("MemberKey", "C").with("Address", "\"見本県1-2, \"\"窓口\"\"\"").with("NonDisclosure", "1"),
            insured("0000003"), dependent("0000003", "01"), dependent("0000003", "02").with("Birthdate", "20100102"),
            insured("0000004").with("Name", "𠮷野　一").with("CertificateExpiry", "20270510"), insured("0000005"),
            insured("0000006").with("InsuredCardSymbol", ""), insured("0000007").with("MemberKey", "G")};
    }

    private static Row[] november() {
        var rows = october();
        rows[0] = rows[0].with("CertificateExpiry", "2028-05-10").with("InsuredPartialContributionRatio", "020");
        rows[3] = rows[3].with("Name", "髙橋　三").with("UnusableFrom", "202704");
        rows[6] = insured("0000008").with("MemberKey", "H").with("Birthdate", "1991-02-03").with("CardEnrollment", "1");
        rows[7] = insured("0000009").with("MemberKey", "G");
        rows[9] = insured("0000007").with("MemberKey", "I").with("SelfInformationBlocked", "0").with("DisqualificationDate", "20270101");
        return rows;
    }
}
