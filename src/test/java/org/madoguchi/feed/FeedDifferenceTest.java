package org.madoguchi.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.madoguchi.almanac.Japan;
import org.madoguchi.feed.FeedFile.Row;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.standing.Answer;
import org.madoguchi.standing.Standing;

/** What an operator is shown of a feed before it is applied is what happens when it is. */
class FeedDifferenceTest extends FeedWayTest {

    private static final String[] EXPIRIES = {"", "20260101", "20260901", "20261031", "20261225", "20270215", "20290101"};

    @ParameterizedTest
    @CsvSource({"FULL,false,1", "FULL,false,2", "FULL,true,3", "DELTA,false,4", "DELTA,true,5", "DELTA,true,6", "FULL,true,7"})
    void whatIsShownIsWhatHappens(FeedKind kind, boolean goodRows, long seed) {
        var random = new Random(seed);
        fullAndEnding(some(random, 60, false));
        fullAndEnding(some(random, 50, false));
        someExpiries();
        var before = state();
        var answers = answers();
        var shown = checked(new FeedOptions(OCTOBER, kind, null, true, goodRows), some(random, 55, goodRows));
        assertEquals(Feed.State.READY, shown.state(), () -> feeds.problems(shown, 9).toString());
        assertEquals(before, state());
        assertEquals(goodRows, shown.leftOut() > 0);
        var difference = feeds.difference(shown);
        var applied = decided(shown, goodRows, true);
        assertEquals(Feed.State.APPLIED, applied.state());
        assertEquals(shown.changes(), applied.changes());
        assertEquals(difference, feeds.difference(applied));
        assertEquals(changes(before, applied), applied.changes());
        assertEquals(fields(before), difference.fields());
        assertEquals(answers, difference.before());
        assertEquals(answers(), difference.after());
    }

    @Test
    void ofAFirstFeedEverybodyIsNew() {
        var shown = checked(FeedOptions.full(OCTOBER), people(3));
        assertEquals(Map.of(), feeds.difference(shown).fields());
        assertEquals(Map.of(), feeds.difference(shown).before());
        decided(shown, false, false);
        assertEquals(answers(), feeds.difference(shown).after());
    }

    @Test
    void whoIsBackIsCounted() {
        full(people(10));
        fullAndEnding(people(7));
        var shown = checked(FeedOptions.full(OCTOBER), people(10));
        assertEquals(Map.of(FeedDifference.BACK, 3L), feeds.difference(shown).fields());
        assertEquals(new Feed.Changes(0, 3, 7, 0), shown.changes());
    }

    /** Some of the members of a large register, each in some of their states. */
    private static Row[] some(Random random, int count, boolean bad) {
        return random.ints(0, 80).distinct().limit(count).boxed().flatMap(n -> {
            var number = "%07d".formatted(n);
            var one = changed(random, insured(number)).with("MemberKey", n % 3 == 0 ? "" : "K" + n);
            var other = changed(random, dependent(number, "01"));
            one = bad && n % 10 == 0 ? one.with("Sex1", "x") : one;
            return random.nextBoolean() ? Arrays.stream(new Row[] {one, other}) : Arrays.stream(new Row[] {one});
        }).toArray(Row[]::new);
    }

    private static Row changed(Random random, Row row) {
        return row.with("CertificateExpiry", EXPIRIES[random.nextInt(EXPIRIES.length)])
                .with("CardEnrollment", new String[] {"", "0", "1", "1", "1", "2"}[random.nextInt(6)])
                .with("DisqualificationDate", random.nextInt(8) == 0 ? "20261001" : "")
                .with("Address", random.nextInt(8) == 0 ? "見本県" + random.nextInt(3) : "")
                .with("EligibilityConfirmationIssued", random.nextInt(4) == 0 ? "20251001" : "")
                .with("EligibilityConfirmationValidEnd", random.nextInt(4) == 0 ? "20300930" : "")
                .with("SelfInformationBlocked", new String[] {"", "0", "1"}[random.nextInt(3)])
                .with("UnusableFrom", random.nextInt(8) == 0 ? "202610" : "");
    }

    private void someExpiries() {
        jdbc.sql("insert into entered_expiry select ref, '2026-12-01', '2026-11-01' from member where number like '%3'").update();
    }

    private Map<UUID, Map<String, Object>> state() {
        var state = new HashMap<UUID, Map<String, Object>>();
        people().forEach(row -> state.put((UUID) row.get("ref"), row));
        return state;
    }

    private Feed.Changes changes(Map<UUID, Map<String, Object>> before, Feed applied) {
        long added = 0;
        long changed = 0;
        long ended = 0;
        for (var person : people()) {
            var then = before.get((UUID) person.get("ref"));
            if (then == null) {
                added++;
            } else if (!then.equals(person) && person.get("missing_from") == null) {
                changed++;
            }
            ended += then != null && isInForce(then) && !isInForce(person) ? 1 : 0;
        }
        return new Feed.Changes(added, changed, applied.rows() - applied.leftOut() - added - changed, ended);
    }

    private static boolean isInForce(Map<String, Object> person) {
        var lost = person.get("disqualified_on");
        return person.get("missing_from") == null && (lost == null || lost.toString().compareTo(OCTOBER.toString()) > 0);
    }

    private Map<String, Long> fields(Map<UUID, Map<String, Object>> before) {
        var fields = new HashMap<String, Long>();
        for (var person : people()) {
            var then = before.get((UUID) person.get("ref"));
            if (then == null || then.equals(person) || person.get("missing_from") != null) {
                continue;
            }
            if (then.get("missing_from") != null) {
                fields.merge(FeedDifference.BACK, 1L, Long::sum);
            }
            for (var column : FeedColumn.values()) {
                if (!Objects.equals(then.get(column.tableColumn()), person.get(column.tableColumn()))) {
                    fields.merge(column.header(), 1L, Long::sum);
                }
            }
        }
        return fields;
    }

    /** Member by member, as their own pages would say. */
    private Map<Answer, Long> answers() {
        var today = Japan.today(CLOCK);
        var answers = new EnumMap<Answer, Long>(Answer.class);
        for (var person : people()) {
            if (person.get("missing_from") == null) {
                answers.merge(answer(members.with(new MemberRef((UUID) person.get("ref"))).orElseThrow(), today), 1L, Long::sum);
            }
        }
        return answers;
    }

    private static Answer answer(RegisteredMember member, java.time.LocalDate today) {
        return Standing.on(today, member.certificate(), member.enrollment(), member.eligibility(), member.confirmation()).answer();
    }
}
