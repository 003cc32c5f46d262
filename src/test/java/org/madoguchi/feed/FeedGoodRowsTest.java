package org.madoguchi.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;
import static org.madoguchi.feed.FeedFile.insured;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.feed.FeedFile.Row;

/** A feed taken without its bad rows: they, their households, and whom they may be about stay as they are. */
class FeedGoodRowsTest extends FeedWayTest {

    private static final String LOOKS_LIKE_INDIVIDUAL_NUMBER = "123456789018";
    private static final LocalDate NOVEMBER = LocalDate.parse("2026-11-10");

    @ParameterizedTest
    @EnumSource(FeedKind.class)
    void aHouseholdWithABadRowStaysAsItIs(FeedKind kind) {
        full(insured("1"), dependent("1", "01"), dependent("1", "02"), insured("2"));
        var before = household("1");
        assertGood(kind, 0, 1, 0, 0, 3,
                insured("1").with("Name", "鈴木"), dependent("1", "01").with("Sex1", "x"), dependent("1", "02").with("Sex1", "3"),
                insured("2").with("Sex1", "3"));
        assertEquals(before, household("1"));
        assertEquals(List.of(3), sexes("2"));
    }

    @Test
    void whoIsNotInALeftOutHouseholdAnyMoreStaysToo() {
        full(insured("1"), dependent("1", "01"), insured("2"));
        var before = household("1");
        assertGood(FeedKind.FULL, 0, 0, 1, 0, 1, insured("1").with("Sex1", "x"), insured("2"));
        assertEquals(before, household("1"));
    }

    @Test
    void whomALeftOutRowWouldMoveStaysWithTheWholeHouseholdItWouldMoveTo() {
        full(insured("1").with("MemberKey", "A"), dependent("1", "01").with("MemberKey", "B"), insured("2").with("MemberKey", "C"));
        var before = rows();
        assertGood(FeedKind.FULL, 0, 1, 0, 0, 2, insured("1").with("MemberKey", "A").with("Sex1", "3"),
                dependent("2", "01").with("MemberKey", "B").with("Sex1", "x"),
                insured("2").with("MemberKey", "C").with("Sex1", "3"));
        assertEquals(2, rows().stream().filter(before::contains).count());
        assertEquals(List.of(3, 1), sexes("1"));
    }

    /** Of whoever was left out the page must not say that it is as new as the feed. */
    @Test
    void whoIsLeftOutIsKnownAsOfTheFeedBeforeUntilTheNextOne() {
        full(insured("1"), insured("2"));
        var good = new FeedOptions(NOVEMBER, FeedKind.FULL, null, false, true);
        feeds.takeIn(FeedFile.of(insured("1").with("Sex1", "x"), insured("2")).source(), good);
        assertEquals(OCTOBER, asOf("1"));
        assertEquals(NOVEMBER, asOf("2"));
        feeds.takeIn(FeedFile.of(insured("1").with("Sex1", "x"), insured("2")).source(),
                new FeedOptions(NOVEMBER.plusDays(2), FeedKind.FULL, null, false, true));
        assertEquals(OCTOBER, asOf("1"));
        feeds.takeIn(FeedFile.of(insured("1"), insured("2")).source(), FeedOptions.full(NOVEMBER.plusDays(3)));
        assertEquals(NOVEMBER.plusDays(3), asOf("1"));
        assertTrue(feeds.undo(feeds.newest(INSURER).orElseThrow(), operator));
        assertEquals(OCTOBER, asOf("1"));
        assertEquals(NOVEMBER.plusDays(2), asOf("2"));
    }

    /** Whose it is nobody knows, and a million members are not the older for it. */
    @Test
    void aRowOfADeltaThatDoesNotTellWhoseItIsMakesNobodyOlder() {
        full(insured("1"), insured("2"), insured("3"));
        feeds.takeIn(FeedFile.of(insured("").with("Sex1", "x"), insured("2").with("Sex1", "2")).source(),
                new FeedOptions(NOVEMBER, FeedKind.DELTA, null, false, true));
        assertEquals(NOVEMBER, asOf("1"));
        assertEquals(NOVEMBER, asOf("2"));
    }

    @Test
    void whoIsOnlyKnownAnewHasNotChanged() {
        full(insured("1"), insured("2"));
        feeds.takeIn(FeedFile.of(insured("1").with("Sex1", "x"), insured("2")).source(),
                new FeedOptions(NOVEMBER, FeedKind.FULL, null, false, true));
        assertAccepted(0, 0, 2, 0, feeds.takeIn(FeedFile.of(insured("1"), insured("2")).source(), FeedOptions.full(NOVEMBER.plusDays(1))));
        assertEquals(NOVEMBER.plusDays(1), asOf("1"));
    }

    /** Each that stays keeps the number that the one before it would get. */
    @Test
    void aWholeChainOfNewNumbersStaysWhereItsFirstLinkIsBad() {
        int length = 300;
        full(IntStream.range(0, length).mapToObj(n -> insured("%04d".formatted(n)).with("MemberKey", "K" + n)).toArray(Row[]::new));
        var before = rows();
        var moved = IntStream.range(0, length).mapToObj(n -> insured("%04d".formatted(n + 1)).with("MemberKey", "K" + n)).toArray(Row[]::new);
        moved[length - 1] = moved[length - 1].with("Sex1", "x");
        assertGood(FeedKind.FULL, 0, 0, 0, 0, length, moved);
        assertEquals(before, rows());
    }

    private LocalDate asOf(String number) {
        return members.with(refOf(number, "00", SATOS_BIRTHDAY).orElseThrow()).orElseThrow().asOf();
    }

    @Test
    void nobodyGetsTheNumberOfWhoStays() {
        full(insured("1").with("MemberKey", "A"), insured("2").with("MemberKey", "B"));
        var before = rows();
        assertGood(FeedKind.FULL, 0, 0, 1, 0, 2, insured("9").with("MemberKey", "A").with("Sex1", "x"),
                insured("1").with("MemberKey", "N").with("Birthdate", "19910203"), insured("2").with("MemberKey", "B"));
        assertEquals(before, rows());
    }

    @Test
    void nobodyWithoutAKeyIsTakenForWhoStays() {
        full(insured("1").with("MemberKey", "A"), insured("2").with("MemberKey", "B"));
        var before = rows();
        assertGood(FeedKind.FULL, 0, 0, 1, 0, 2, insured("9").with("MemberKey", "A").with("Sex1", "x"),
                insured("1").with("MemberKey", "").with("Name", "鈴木"), insured("2").with("MemberKey", "B"));
        assertEquals(before, rows());
    }

    @Test
    void nobodyWithoutAKeyIsTakenForWhoLeftAndIsInABadRow() {
        full(insured("1").with("MemberKey", "A"), insured("2").with("MemberKey", "B"));
        fullAndEnding(insured("2").with("MemberKey", "B"));
        var before = rows();
        assertGood(FeedKind.FULL, 0, 0, 1, 0, 2, insured("9").with("MemberKey", "A").with("Sex1", "x"),
                insured("1").with("MemberKey", "").with("Name", "鈴木"), insured("2").with("MemberKey", "B"));
        assertEquals(before, rows());
    }

    /** Anybody could be in that row, so nobody has left. */
    @ParameterizedTest
    @CsvSource({"InsuredIdentificationNumber,''", "InsuredIdentificationNumber," + LOOKS_LIKE_INDIVIDUAL_NUMBER,
            "InsuredCardSymbol," + LOOKS_LIKE_INDIVIDUAL_NUMBER, "MemberKey," + LOOKS_LIKE_INDIVIDUAL_NUMBER})
    void nobodyIsEndedWhereItCannotBeToldWhoseARowIs(String column, String value) {
        full(keyed(12));
        var before = rows();
        var rows = new ArrayList<>(List.of(keyed(12)));
        rows.removeLast();
        rows.set(3, rows.get(3).with("InsuredIdentificationNumber", "99").with(column, value));
        assertGood(FeedKind.FULL, 0, 0, 10, 0, 1, rows.toArray(Row[]::new));
        assertEquals(before, rows());
    }

    @Test
    void nobodyIsEndedWhereALineIsNoRow() {
        full(people(12));
        var before = rows();
        var text = FeedFile.of(people(11)).text() + "06990022,12\n";
        var report = feeds.takeIn(FeedFile.source(text, java.nio.charset.StandardCharsets.UTF_8), goodRows(FeedKind.FULL));
        assertEquals(new FeedReport.Accepted(INSURER, 0, 0, 11, 0, 1), report);
        assertEquals(before, rows());
    }

    /** Else the former holder would be ended, who may be in the row that can't be told. */
    @ParameterizedTest
    @EnumSource(FeedKind.class)
    void aNumberIsNotGivenOnWhereItsHolderMayBeInABadRow(FeedKind kind) {
        full(insured("1").with("MemberKey", "A"), insured("2").with("MemberKey", "B"), insured("3").with("MemberKey", "C"));
        var before = rows();
        assertGood(kind, 0, 0, 2, 0, 2, insured("9").with("MemberKey", LOOKS_LIKE_INDIVIDUAL_NUMBER),
                insured("1").with("MemberKey", "N").with("Birthdate", "19910203"),
                insured("2").with("MemberKey", "B"), insured("3").with("MemberKey", "C"));
        assertEquals(before, rows());
    }

    @Test
    void numbersAreSwappedAllTheSame() {
        full(keyed(6));
        var rows = keyed(6);
        rows[0] = rows[0].with("InsuredIdentificationNumber", "0000001");
        rows[1] = rows[1].with("InsuredIdentificationNumber", "0000000");
        rows[5] = rows[5].with("MemberKey", LOOKS_LIKE_INDIVIDUAL_NUMBER);
        assertGood(FeedKind.FULL, 0, 2, 3, 0, 1, rows);
        assertEquals("K0", jdbc.sql("select member_key from member where number = '0000001'").query(String.class).single());
    }

    /** Who stays because nobody can tell is counted with the household. */
    @Test
    void aHouseholdHasOneInsuredWithWhoStaysBecauseNobodyCanTell() {
        full(insured("1"), insured("2"), insured("3"));
        var before = rows();
        assertGood(FeedKind.FULL, 0, 0, 1, 0, 2, insured("1").with("InsuredBranchNumber", "05").with("Birthdate", "19910203"),
                insured("2"), insured("9").with("InsuredIdentificationNumber", ""));
        assertEquals(before, rows());
    }

    @Test
    void ofDuplicatesByNumberTheHouseholdIsLeftOut() {
        full(insured("1"), insured("2"));
        var before = household("1");
        assertGood(FeedKind.FULL, 0, 1, 0, 0, 3, insured("1").with("Sex1", "2"), dependent("1", "01"), insured("1").with("Sex1", "3"),
                insured("2").with("Sex1", "3"));
        assertEquals(before, household("1"));
    }

    @Test
    void ofDuplicatesByKeyBothHouseholdsAreLeftOut() {
        full(keyed(4));
        var before = rows();
        var rows = keyed(4);
        for (int n = 0; n < 4; n++) {
            rows[n] = rows[n].with("Sex1", "3");
        }
        rows[2] = rows[2].with("MemberKey", "K1");
        assertGood(FeedKind.FULL, 0, 2, 0, 0, 2, rows);
        var after = rows();
        assertEquals(2, after.stream().filter(before::contains).count());
        assertEquals(List.of(1), sexes("0000001"));
        assertEquals(List.of(1), sexes("0000002"));
    }

    @Test
    void aKeyOfSomebodyElseLeavesBothAsTheyAre() {
        full(keyed(4));
        var before = rows();
        var rows = keyed(4);
        rows[0] = rows[0].with("MemberKey", "");
        rows[2] = rows[2].with("MemberKey", "K0").with("Name", "鈴木").with("Birthdate", "19910203");
        assertGood(FeedKind.FULL, 0, 0, 2, 0, 2, rows);
        assertEquals(before, rows());
    }

    @ParameterizedTest
    @EnumSource(FeedKind.class)
    void whereTheInsuredMovesAwayAloneTheyStay(FeedKind kind) {
        full(insured("1").with("MemberKey", "A"), dependent("1", "01").with("MemberKey", "B"), insured("2").with("MemberKey", "C"));
        var before = rows();
        assertGood(kind, 0, 0, 2, 0, 1, insured("9").with("MemberKey", "A"), dependent("1", "01").with("MemberKey", "B"),
                insured("2").with("MemberKey", "C"));
        assertEquals(before, rows());
    }

    @Test
    void whoWouldNeedAnInsuredWhoIsLeftOutIsLeftOutToo() {
        full(insured("1").with("MemberKey", "A"), dependent("1", "01").with("MemberKey", "B"), insured("3").with("MemberKey", "C"));
        var before = rows();
        assertGood(FeedKind.FULL, 0, 0, 1, 0, 3,
                insured("2").with("MemberKey", "A"), dependent("2", "02").with("Sex1", "x"),
                insured("1").with("InsuredBranchNumber", "01").with("MemberKey", "B").with("Birthdate", "19810602"),
                insured("3").with("MemberKey", "C"));
        assertEquals(before, rows());
    }

    @Test
    void theLimitOfAFifthHoldsForTheRest() {
        full(people(10));
        var before = rows();
        var seven = Arrays.copyOf(people(10), 7);
        seven[0] = seven[0].with("Sex1", "x");
        var refused = assertInstanceOf(FeedReport.Refused.class, feeds.takeIn(FeedFile.of(seven).source(), goodRows(FeedKind.FULL)));
        assertTrue(refused.problems().contains(problem(0, null, FeedReason.ENDS_TOO_MANY)), refused.toString());
        assertEquals(before, rows());
        var held = checked(FeedOptions.full(OCTOBER), seven);
        assertEquals(Feed.State.HELD, decided(held, true, false).state());
        assertEquals(before, rows());
        var taken = decided(held, true, true);
        assertEquals(new Feed.Changes(0, 0, 6, 3), taken.changes());
        assertEquals(1, taken.leftOut());
    }

    @ParameterizedTest
    @CsvSource({"NO_HEADER,a b", "UNKNOWN_COLUMN,'Kigo,InsuredCardSymbol'", "MISSING_COLUMN,InsurerNumber"})
    void aWrongHeaderCannotBeLeftOut(FeedReason reason, String header) {
        var refused = assertInstanceOf(FeedReport.Refused.class, feeds.takeIn(
                FeedFile.source(header + "\n", java.nio.charset.StandardCharsets.UTF_8), goodRows(FeedKind.FULL)));
        assertEquals(reason, refused.problems().getFirst().reason());
    }

    @Test
    void aQuoteThatNeverClosesCannotBeLeftOut() {
        full(people(3));
        var before = rows();
        var rows = people(3);
        rows[2] = rows[2].with("Name", "\"佐藤");
        assertInstanceOf(FeedReport.Refused.class, feeds.takeIn(FeedFile.of(rows).source(), goodRows(FeedKind.FULL)));
        assertEquals(before, rows());
    }

    @Test
    void ofAFeedOfBadRowsAloneNothingIsTaken() {
        full(people(3));
        var before = rows();
        assertGood(FeedKind.FULL, 0, 0, 0, 0, 1, insured("0000001").with("Sex1", "x").with("InsuredIdentificationNumber", ""));
        assertEquals(before, rows());
    }

    @Test
    void whatASentFeedWasAllowedItIsAllowedWhenSomebodyDecidesOnItsDifference() {
        full(people(3));
        var bad = people(4);
        bad[1] = bad[1].with("Sex1", "x");
        var ready = checked(goodRows(FeedKind.FULL), bad);
        assertEquals(Feed.State.READY, ready.state());
        assertEquals(1, ready.leftOut());
        assertEquals(Feed.State.APPLIED, decided(ready, false, false).state());
        assertEquals(4, rows().size());
    }

    @Test
    void theSameFeedWithoutLeavingOutIsAnotherOne() {
        var bad = people(4);
        bad[1] = bad[1].with("Sex1", "x");
        assertNotEquals(Feed.State.SAME, applied(goodRows(FeedKind.FULL), bad).state());
        assertEquals(Feed.State.HELD, checked(FeedOptions.full(OCTOBER), bad).state());
    }

    private void assertGood(FeedKind kind, int added, int changed, int unchanged, int ended, int leftOut, Row... rows) {
        var before = rows();
        var options = goodRows(kind);
        var ready = checked(options, rows);
        assertEquals(Feed.State.READY, ready.state(), () -> feeds.problems(ready, 9).toString());
        assertEquals(new Feed.Changes(added, changed, unchanged, ended), ready.changes(), "as shown");
        assertEquals(leftOut, ready.leftOut());
        feeds.drop(ready, operator);
        assertEquals(before, rows());
        assertEquals(new FeedReport.Accepted(INSURER, added, changed, unchanged, ended, leftOut),
                feeds.takeIn(FeedFile.of(rows).source(), options));
    }

    private static FeedOptions goodRows(FeedKind kind) {
        return new FeedOptions(OCTOBER, kind, null, false, true);
    }

    private static Row[] keyed(int count) {
        var rows = people(count);
        for (int n = 0; n < count; n++) {
            rows[n] = rows[n].with("MemberKey", "K" + n);
        }
        return rows;
    }

    private List<Map<String, Object>> household(String number) {
        return jdbc.sql("select xmin::text, ctid::text, * from member where number = ? order by ref").param(number)
                .query().listOfRows();
    }

    private List<Integer> sexes(String number) {
        return jdbc.sql("select sex from member where number = ? and missing_from is null order by branch").param(number)
                .query(Integer.class).list();
    }
}
