package org.madoguchi.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.FeedFile.Row;
import org.madoguchi.member.MemberRef;

/** The newest feed taken back: the register is as if it had never come. */
class FeedUndoTest extends FeedWayTest {

    private static final FeedOptions NOVEMBER = new FeedOptions(LocalDate.parse("2026-11-20"), FeedKind.FULL, null, true, false);

    /** Of the tables that refer to members without a reference that the schema knows. */
    private static final String LOOK = """
            insert into access_entry (at, actor, subject, capacity, aspect) values (now(), :actor, :subject, 'SELF', 'CARD')
            """;

    @Test
    void everyColumnOfEverybodyIsAsItWasBefore() {
        october();
        var before = people();
        var feed = applied(NOVEMBER, november());
        assertEquals(Feed.State.APPLIED, feed.state());
        assertEquals(new Feed.Changes(2, 6, 0, 2), feed.changes());
        assertTrue(feeds.undo(feed, operator));
        assertEquals(before, people());
        var undone = now(feed);
        assertEquals(Feed.State.UNDONE, undone.state());
        assertEquals(feed.decidedBy(), undone.undoneBy());
        assertEquals(OCTOBER, sato("0000001").asOf());
        assertEquals(0, jdbc.sql("select count(*) from feed_before").query(Integer.class).single());
    }

    @Test
    void theSameFeedCanBeSentAgainAndDoesTheSame() {
        october();
        var feed = applied(NOVEMBER, november());
        var after = withoutFeed();
        feeds.undo(feed, operator);
        var again = applied(NOVEMBER, november());
        assertEquals(Feed.State.APPLIED, again.state());
        assertEquals(feed.changes(), again.changes());
        assertEquals(after, withoutFeed());
        assertTrue(feeds.undo(again, operator));
    }

    @Test
    void whoCameAndIsKnownToThePortalByNowIsMissingFromTheDayOfTheFeedBefore() {
        full(people(2));
        var before = people();
        var feed = applied(NOVEMBER, people(7));
        var known = List.of(ref("0000002"), ref("0000003"), ref("0000004"), ref("0000005"));
        jdbc.sql(LOOK).param("actor", operator).param("subject", known.get(0).value()).update();
        jdbc.sql("insert into sign_in_link values ('https://idp.example', 'x', ?, now())")
                .param(known.get(1).value()).update();
        jdbc.sql("insert into entered_expiry values (?, '2027-01-01', '2026-11-20')").param(known.get(2).value()).update();
        jdbc.sql(LOOK).param("actor", known.get(3).value()).param("subject", ref("0000000").value()).update();
        assertTrue(feeds.undo(feed, operator));
        var left = people();
        assertEquals(6, left.size());
        assertTrue(left.containsAll(before));
        for (var ref : known) {
            assertEquals(OCTOBER, members.with(ref).orElseThrow().eligibility().lostOn());
        }
        assertTrue(find("0000006").isEmpty());
        var again = applied(NOVEMBER, people(7));
        assertEquals(new Feed.Changes(1, 4, 2, 0), again.changes());
        assertEquals(known.get(1), ref("0000003"), "the same person with the same sign-in");
        assertTrue(feeds.undo(again, operator));
        assertEquals(left, people());
    }

    /** The number is free for whoever had it before. */
    @Test
    void whoCameWithANumberOfSomebodyGivesItBack() {
        full(insured("0000001").with("MemberKey", "A"));
        var before = people();
        var feed = applied(NOVEMBER, insured("0000001").with("MemberKey", "B").with("Birthdate", "19910203"));
        var stranger = refOf("0000001", "00", LocalDate.parse("1991-02-03")).orElseThrow();
        jdbc.sql(LOOK).param("actor", null, java.sql.Types.OTHER).param("subject", stranger.value()).update();
        assertTrue(feeds.undo(feed, operator));
        assertTrue(people().containsAll(before));
        assertEquals(OCTOBER, members.with(stranger).orElseThrow().eligibility().lostOn());
    }

    @Test
    void theFirstFeedEverIsUndoneToAnEmptyRegister() {
        var feed = applied(FeedOptions.full(OCTOBER), people(3));
        assertTrue(feeds.undo(feed, operator));
        assertTrue(people().isEmpty());
        assertEquals(Optional.empty(), feeds.newest(INSURER));
        assertEquals(Feed.State.APPLIED, applied(FeedOptions.full(SEPTEMBER), people(3)).state(), "an older one may come again");
    }

    @Test
    void aDeltaAndGoodRowsAreUndoneToo() {
        full(people(4));
        var before = people();
        var feed = applied(new FeedOptions(OCTOBER, FeedKind.DELTA, null, false, true),
                insured("0000001").with("Sex1", "3"), insured("0000002").with("Sex1", "x"), insured("0000009"));
        assertEquals(new Feed.Changes(1, 1, 0, 0), feed.changes());
        assertTrue(feeds.undo(feed, operator));
        assertEquals(before, people());
    }

    @Test
    void onlyTheNewestIsUndoneAndOnce() {
        var first = applied(FeedOptions.full(OCTOBER), people(3));
        var second = applied(NOVEMBER, people(2));
        var after = people();
        assertFalse(feeds.undo(first, operator));
        assertEquals(after, people());
        assertTrue(feeds.undo(second, operator));
        var undone = people();
        assertFalse(feeds.undo(second, operator));
        assertEquals(undone, people());
    }

    /** Who was what before the first one is kept no longer. */
    @Test
    void theOneBeforeAnUndoneOneIsUndoneNoMore() {
        full(people(3));
        var first = applied(NOVEMBER, insured("0000001").with("Sex1", "3"));
        var second = applied(NOVEMBER, people(2));
        assertTrue(feeds.undo(second, operator));
        var after = people();
        assertEquals(first.id(), feeds.newest(INSURER).orElseThrow().id());
        assertFalse(feeds.undo(first, operator));
        assertEquals(after, people());
        assertEquals(Feed.State.APPLIED, now(first).state());
        var third = applied(NOVEMBER, people(3));
        assertTrue(feeds.undo(third, operator));
        assertEquals(after, people());
    }

    /** As they are after the schema has learnt to undo. */
    @Test
    void aFeedFromBeforeThereWasAnUndoIsNotUndone() {
        var feed = applied(FeedOptions.full(OCTOBER), people(3));
        jdbc.sql("update feed set bytes = null").update();
        assertFalse(feeds.undo(feed, operator));
        assertEquals(3, people().size());
    }

    @Test
    void whoIsAsTheyWereKeepsTheirRow() {
        full(people(10));
        var before = rows();
        var feed = applied(NOVEMBER, FeedFile.of(people(10)).rows().stream()
                .map(row -> row.values().get("InsuredIdentificationNumber").endsWith("3") ? row.with("Sex1", "3") : row)
                .toArray(Row[]::new));
        assertTrue(feeds.undo(feed, operator));
        assertEquals(9, rows().stream().filter(before::contains).count());
    }

    /** Else each newcomer that goes is looked for in the whole table. */
    @Test
    void whateverRefersToAMemberIsFoundByTheMember() {
        assertEquals(List.of(), jdbc.sql("""
                        select conrelid::regclass || '.' || attname
                        from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
                        where contype = 'f' and confrelid = 'member'::regclass
                          and not exists (select from pg_index where indrelid = conrelid and indkey[0] = attnum and indpred is null)
                        union all
                        select 'access_entry.' || attname from pg_attribute
                        where attrelid = 'access_entry'::regclass and attname in ('subject', 'actor')
                          and not exists (select from pg_index where indrelid = attrelid and indkey[0] = attnum)
                        """)
                .query(String.class).list());
    }

    @Test
    void whoWasLeftOutIsKnownAsOfTheSameDayAsBefore() {
        full(insured("0000001"), insured("0000002"));
        var before = people();
        var feed = applied(new FeedOptions(NOVEMBER.asOf(), FeedKind.FULL, null, false, true),
                insured("0000001").with("Sex1", "x"), insured("0000002").with("Sex1", "2"));
        assertEquals(2, feeds.touched(feed));
        assertEquals(List.of(OCTOBER), jdbc.sql("select known_as_of from member where known_as_of is not null").query(LocalDate.class).list());
        assertTrue(feeds.undo(feed, operator));
        assertEquals(before, people());
    }

    /** A column that comes to member comes to feed_before, and to what is put back, unless it is computed from others. */
    @Test
    void whatIsKeptOfAMemberIsEveryColumnOfTheTable() {
        var member = columns("member");
        assertEquals(member, columns("feed_before").stream().filter(column -> !column.startsWith("feed ")).sorted().toList());
        var restored = new ArrayList<>(List.of("ref", "missing_from", "known_as_of", "added_by"));
        for (var column : FeedColumn.values()) {
            restored.add(column.tableColumn());
        }
        assertEquals(restored.stream().sorted().toList(),
                member.stream().map(column -> column.substring(0, column.indexOf(' '))).toList());
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select attname || ' ' || format_type(atttypid, atttypmod) || ' ' || attnotnull || ' ' || attcollation
                        from pg_attribute where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped
                          and attgenerated = '' order by 1
                        """)
                .param(table).query(String.class).list();
    }

    /** New, changed, ended, returned, unchanged, with swapped and with changed numbers, and one who gives a key at last. */
    private void october() {
        fullAndEnding(insured("0000006"), insured("0000007"));
        fullAndEnding(insured("0000001").with("MemberKey", "A"), insured("0000002").with("MemberKey", "B"),
                insured("0000003").with("CertificateExpiry", "20270510"), dependent("0000003", "01"),
                insured("0000004"), insured("0000005").with("Address", "見本県1-2").with("NonDisclosure", "1"),
                insured("0000006"));
    }

    private static Row[] november() {
        return new Row[] {
            insured("0000002").with("MemberKey", "A"), insured("0000001").with("MemberKey", "B"),
            insured("0000003").with("CertificateExpiry", "20280510"), dependent("0000003", "01").with("Sex1", "2"),
            dependent("0000003", "02").with("Birthdate", "20261001").with("QualificationDate", "20261001"),
            insured("0000005").with("NonDisclosure", "1").with("MemberKey", "E").with("Address", "見本県1-2"),
            insured("0000006").with("Birthdate", "19910203"), insured("0000007")};
    }

    private List<Map<String, Object>> withoutFeed() {
        return people().stream().peek(row -> {
            row.remove("ref");
            row.remove("added_by");
        }).sorted(java.util.Comparator.comparing(Object::toString)).toList();
    }

    private MemberRef ref(String number) {
        return find(number).orElseThrow();
    }

    private Optional<MemberRef> find(String number) {
        return refOf(number, "00", SATOS_BIRTHDAY);
    }
}
