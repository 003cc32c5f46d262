package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.insured;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.madoguchi.feed.Feed.State;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.Insurers;

/** The way of a feed: which states follow on which, and who may move it. */
class FeedStatesTest extends FeedWayTest {

    private static final FeedOptions FULL = FeedOptions.full(OCTOBER);

    @Test
    void aFeedMovesAlongItsTableAndNoOtherWay() {
        var feed = receive(FULL, people(1));
        var states = FeedStore.in(dataSource).states();
        for (var from : State.values()) {
            for (var to : State.values()) {
                put(feed, from);
                boolean may = to.reachedFrom().contains(from);
                assertEquals(may, states.move(feed.id(), to), () -> from + " to " + to);
                assertEquals(may ? to : from, stateOf(feed));
            }
        }
    }

    @Test
    void onlyWhatIsOpenCanBeReachedFromWhatIsOpenOrUndone() {
        for (var to : State.values()) {
            for (var from : to.reachedFrom()) {
                assertTrue(from.isOpen() || from == State.RECEIVING && to == State.RECEIVED
                        || from == State.APPLIED && to == State.UNDONE, () -> from + " to " + to);
            }
        }
    }

    @Test
    void everyVerbDoesItsPartFromEveryState() {
        var feed = receive(FULL, people(1));
        for (var from : State.values()) {
            assertVerbs(feed, from);
        }
    }

    private void assertVerbs(Feed feed, State from) {
        var verbs = Map.<String, Predicate<Feed>>of(
                "decide", it -> feeds.decide(it, operator),
                "allow", it -> feeds.allow(it, operator, true, true),
                "drop", it -> feeds.drop(it, operator),
                "check again", feeds::checkAgain,
                "undo", it -> feeds.undo(it, operator));
        verbs.forEach((verb, does) -> {
            put(feed, State.READY);
            keepAPiece(feed);
            var seen = now(feed);
            jdbc.sql("update feed set state = ? where id = ?").params(from.name(), feed.id()).update();
            var to = verbTo(verb, from);
            assertEquals(to.isPresent(), does.test(seen), verb);
            assertEquals(to.orElse(from), stateOf(feed), verb);
        });
    }

    private static Optional<State> verbTo(String verb, State from) {
        return switch (verb) {
            case "decide" -> Optional.of(from).filter(it -> it == State.READY);
            case "allow" -> Optional.of(State.RECEIVED).filter(to -> from == State.HELD);
            case "drop" -> Optional.of(State.DROPPED).filter(to -> to.reachedFrom().contains(from));
            case "undo" -> Optional.of(State.UNDONE).filter(to -> to.reachedFrom().contains(from));
            default -> Optional.of(State.RECEIVED).filter(to -> from == State.INTERRUPTED);
        };
    }

    @Test
    void theWorkerTakesWhatWaitsForItAndLeavesTheRest() {
        for (var from : State.values()) {
            var feed = receive(new FeedOptions(OCTOBER, FeedKind.DELTA, null, false, false), insured("00" + from.ordinal()));
            put(feed, from);
            feeds.workOff();
            assertEquals(from == State.RECEIVED ? State.READY : from, stateOf(feed));
            put(feed, from);
            jdbc.sql("update feed set unasked = true, decided_by = ? where id = ?").params(operator, feed.id()).update();
            FeedStore.in(dataSource).records().isCheckedNow(feed.id());
            feeds.workOff();
            var applied = from == State.RECEIVED || from == State.READY;
            assertEquals(applied ? State.APPLIED : from, stateOf(feed));
            put(feed, State.DROPPED);
        }
    }

    @Test
    void whatNobodyWorksOnAnyMoreIsBrokenOff() {
        var feed = receive(FULL, people(1));
        for (var from : State.values()) {
            put(feed, from);
            feeds.settleBrokenOff();
            assertEquals(from.isWork() ? State.INTERRUPTED : from, stateOf(feed));
            assertTrue(isKept(feed));
        }
    }

    @Test
    void aGoodFeedIsCheckedAndAppliedWhenSomebodyDecides() {
        var feed = receive(FULL, people(3));
        assertEquals(State.RECEIVED, feed.state());
        assertTrue(isKept(feed));
        feeds.workOff();
        var ready = now(feed);
        assertEquals(State.READY, ready.state());
        assertEquals(new Feed.Changes(3, 0, 0, 0), ready.changes());
        assertEquals(3L, ready.rows());
        assertTrue(isKept(feed));
        assertTrue(rows().isEmpty(), "a check changes nothing");
        feeds.workOff();
        assertEquals(State.READY, now(feed).state(), "nobody has decided");
        var applied = decided(ready, false, false);
        assertEquals(State.APPLIED, applied.state());
        assertEquals(new Feed.Changes(3, 0, 0, 0), applied.changes());
        assertEquals(3, rows().size());
        assertFalse(isKept(feed));
        assertNotNull(applied.decidedBy());
        assertNotNull(applied.settledAt());
        assertEquals(Optional.of(applied), feeds.newest(INSURER));
        assertEquals(List.of(applied), all());
        assertTrue(feeds.with(InsurerNumber.of("06990014"), feed.id()).isEmpty());
    }

    @Test
    void anUnaskedJobsFeedIsAppliedByItself() throws IOException {
        var feed = byAJob(FULL, people(2));
        feeds.workOff();
        assertEquals(State.APPLIED, now(feed).state());
        assertEquals(2, rows().size());
    }

    @Test
    void anUnaskedJobsFeedWithAProblemWaitsForSomebody() throws IOException {
        var feed = byAJob(FULL, insured("0000001").with("Sex1", "x"));
        feeds.workOff();
        feeds.workOff();
        assertEquals(State.HELD, now(feed).state());
        assertTrue(isKept(feed));
    }

    @Test
    void aJobsFeedWhoseWorkBrokeOffIsTakenUpAgainByItselfButNotForEver() throws IOException {
        var feed = byAJob(FULL, people(2));
        for (int time = 1; time <= 3; time++) {
            jdbc.sql("update feed set state = 'CHECKING' where id = ?").param(feed.id()).update();
            feeds.settleBrokenOff();
            assertEquals(State.INTERRUPTED, now(feed).state());
            assertTrue(now(feed).unasked());
        }
        feeds.workOff();
        assertEquals(State.INTERRUPTED, now(feed).state(), "somebody has to look at it");
        assertTrue(feeds.checkAgain(feed));
        feeds.workOff();
        assertEquals(State.READY, now(feed).state());
        jdbc.sql("update feed set state = 'INTERRUPTED', broken_off = 2, unasked = true where id = ?").param(feed.id()).update();
        feeds.workOff();
        assertEquals(State.APPLIED, now(feed).state());
        assertEquals(2, rows().size());
    }

    @Test
    void anOperatorsFeedThatBrokeOffWaitsForTheOperator() {
        var feed = receive(FULL, people(1));
        put(feed, State.INTERRUPTED);
        feeds.workOff();
        assertEquals(State.INTERRUPTED, now(feed).state());
    }

    @Test
    void aDeltaWaitsForTheOneBeforeItAndIsAppliedOnceThatOneIsDecidedOn() throws IOException {
        full(people(2));
        var held = delta(OCTOBER.plusDays(1), insured("0000000").with("Sex1", "x"));
        var next = delta(OCTOBER.plusDays(2), insured("0000001").with("Sex1", "2"));
        feeds.workOff();
        assertEquals(State.HELD, now(held).state());
        assertEquals(State.READY, now(next).state());
        assertEquals(Optional.of(held.id()), feeds.olderOpen(now(next)).map(Feed::id));
        assertEquals(OCTOBER, feeds.newest(INSURER).orElseThrow().asOf());
        assertTrue(feeds.drop(held, operator));
        feeds.workOff();
        assertEquals(State.APPLIED, now(next).state());
        assertEquals(Optional.empty(), feeds.olderOpen(now(next)));
    }

    @Test
    void whoeverDecidesThatALaterDeltaComesFirstHasItFirst() throws IOException {
        full(people(2));
        delta(OCTOBER.plusDays(1), insured("0000000").with("Sex1", "x"));
        var next = delta(OCTOBER.plusDays(2), insured("0000001").with("Sex1", "2"));
        feeds.workOff();
        assertTrue(feeds.decide(now(next), operator));
        feeds.workOff();
        assertEquals(State.APPLIED, now(next).state());
    }

    @Test
    void aDeltaDoesNotWaitForOneThatCanNotBeAppliedAnyMore() throws IOException {
        full(people(2));
        var held = delta(OCTOBER.plusDays(1), insured("0000000").with("Sex1", "x"));
        feeds.workOff();
        applied(FeedOptions.full(OCTOBER.plusDays(2)), people(3));
        var next = delta(OCTOBER.plusDays(3), insured("0000001").with("Sex1", "2"));
        feeds.workOff();
        assertEquals(State.HELD, now(held).state());
        assertEquals(State.APPLIED, now(next).state());
    }

    @Test
    void aDeltaThatWaitsIsNotAppliedOverALaterFileOfTheSameDay() throws IOException {
        full(people(2));
        var held = delta(OCTOBER.plusDays(1), insured("0000000").with("Sex1", "x"));
        var waiting = delta(OCTOBER.plusDays(1), insured("0000001").with("Sex1", "2"));
        feeds.workOff();
        var remedy = applied(FeedOptions.full(OCTOBER.plusDays(1)), people(2));
        assertTrue(feeds.drop(now(held), operator));
        feeds.workOff();
        assertEquals(State.READY, now(waiting).state());
        assertFalse(now(waiting).unasked());
        assertTrue(now(waiting).anew());
        assertEquals(remedy.id(), feeds.newest(INSURER).orElseThrow().id());
    }

    @Test
    void whatSomebodyDropsIsNotAppliedByItsTwinThatWaits() throws IOException {
        full(people(2));
        var held = delta(OCTOBER.plusDays(1), insured("0000000").with("Sex1", "x"));
        var one = delta(OCTOBER.plusDays(2), insured("0000001").with("Sex1", "2"));
        var twin = delta(OCTOBER.plusDays(2), insured("0000001").with("Sex1", "2"));
        feeds.workOff();
        assertTrue(feeds.drop(now(one), operator));
        assertTrue(feeds.drop(now(held), operator));
        feeds.workOff();
        assertEquals(State.READY, now(twin).state());
        assertFalse(now(twin).unasked());
        assertFalse(now(twin).anew(), "nobody has decided on it yet");
        assertEquals(Optional.of(one.id()), feeds.takenBack(now(twin)).map(Feed::id));
    }

    @Test
    void whatWaitsForAnotherOneIsNotForgotten() throws IOException {
        full(people(2));
        var held = delta(OCTOBER.plusDays(1), insured("0000000").with("Sex1", "x"));
        var waiting = delta(OCTOBER.plusDays(2), insured("0000001").with("Sex1", "2"));
        feeds.workOff();
        assertEquals(1, feeds.dropForgotten(CLOCK.instant().plus(Duration.ofDays(999))));
        assertEquals(State.DROPPED, now(held).state());
        feeds.workOff();
        assertEquals(State.APPLIED, now(waiting).state());
    }

    @Test
    void twoOfTheSameAtOnceAreOneAndTheSame() throws Exception {
        var one = checked(FULL, people(2));
        var other = checked(FULL, people(2));
        assertEquals(new Feed.Changes(2, 0, 0, 0), other.changes());
        assertTrue(feeds.decide(one, operator));
        assertTrue(feeds.decide(other, operator));
        var work = new FeedWork(FeedStore.in(dataSource), CLOCK);
        whileComparing(one, () -> work.advance(now(one)), it -> {});
        assertEquals(State.APPLIED, now(one).state());
        feeds.workOff();
        assertEquals(State.SAME, now(other).state());
        assertNull(now(other).changes());
        assertEquals(new FeedDifference(Map.of(), Map.of(), Map.of()), feeds.difference(now(other)));
        assertTrue(feeds.undo(now(one), operator));
        assertTrue(rows().isEmpty());
    }

    /** Each has looked, and found that the register has nothing of it, before the other one has brought it in. */
    @Test
    void soAreTwoCommandsAtOnce() throws Exception {
        List<CompletableFuture<FeedReport>> commands;
        try (var blocking = dataSource.getConnection()) {
            blocking.setAutoCommit(false);
            lockInsurer(blocking);
            commands = Stream.generate(() -> CompletableFuture.supplyAsync(() -> full(people(2)), task -> Thread.ofVirtual().start(task))).limit(2).toList();
            while (jdbc.sql("select count(*) from feed where stage = 'COMPARING'").query(Integer.class).single() < 2) {
                Thread.sleep(5);
            }
            blocking.rollback();
        }
        for (var command : commands) {
            command.get(30, TimeUnit.SECONDS);
        }
        assertEquals(1, all().stream().filter(feed -> feed.state() == State.APPLIED).count());
        assertEquals(1, all().stream().filter(feed -> feed.state() == State.SAME).count());
        assertTrue(feeds.undo(feeds.newest(INSURER).orElseThrow(), operator));
        assertTrue(rows().isEmpty());
    }

    private Feed delta(LocalDate asOf, FeedFile.Row... rows) throws IOException {
        return byAJob(new FeedOptions(asOf, FeedKind.DELTA, null, false, false), rows);
    }

    /** To be applied unasked. */
    private Feed byAJob(FeedOptions options, FeedFile.Row... rows) throws IOException {
        return feeds.receive(new ByteArrayInputStream(FeedFile.of(rows).text().getBytes(UTF_8)), INSURER, options,
                Sender.job("nightly", true));
    }

    @Test
    void whatSomebodyHasUndoneIsNotAppliedAgainUnasked() throws IOException {
        var first = byAJob(FULL, people(2));
        feeds.workOff();
        assertTrue(feeds.undo(now(first), operator));
        var again = byAJob(FULL, people(2));
        feeds.workOff();
        assertEquals(State.READY, now(again).state());
        assertFalse(now(again).unasked());
        assertEquals(Optional.of(first.id()), feeds.takenBack(now(again)).map(Feed::id));
        assertEquals(State.APPLIED, decided(again, false, false).state());
    }

    @Test
    void whatIsStillArrivingIsNowhereAndHoldsNoConnection() throws Exception {
        var arriving = new PipedOutputStream();
        try (var file = new PipedInputStream(arriving, 1 << 20)) {
            var received = CompletableFuture.supplyAsync(() -> {
                try {
                    return feeds.receive(file, INSURER, FULL, Sender.operator(operator));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
            arriving.write(FeedFile.of(people(1)).text().getBytes(UTF_8));
            while (!jdbc.sql("select exists (select from feed where state = 'RECEIVING')").query(Boolean.class).single()) {
                Thread.sleep(5);
            }
            assertEquals(List.of(), all());
            assertEquals(0, ((HikariDataSource) dataSource).getHikariPoolMXBean().getActiveConnections());
            feeds.workOff();
            feeds.settleBrokenOff();
            arriving.close();
            assertEquals(State.RECEIVED, received.get(30, TimeUnit.SECONDS).state());
            assertEquals(1, all().size());
        }
    }

    @Test
    void ofWhatHasStoppedArrivingNothingIsKept() {
        var feed = receive(FULL, people(1));
        jdbc.sql("update feed set state = 'RECEIVING', received_at = now() - interval '11 minutes' where id = ?").param(feed.id()).update();
        feeds.settleBrokenOff();
        assertEquals(0, jdbc.sql("select (select count(*) from feed) + (select count(*) from feed_piece)").query(Integer.class).single());
    }

    @Test
    void aFeedWithProblemsIsHeldAndSaysThem() {
        var held = checked(FULL, insured("0000001"), insured("0000002").with("Sex1", "x"));
        assertEquals(State.HELD, held.state());
        assertEquals(1, held.problems());
        assertEquals(List.of(problem(3, "Sex1", FeedReason.NOT_A_CODE)), feeds.problems(held, 20));
        assertNull(held.changes());
        assertEquals(new FeedDifference(Map.of(), Map.of(), Map.of()), feeds.difference(held));
        assertTrue(isKept(held));
    }

    @Test
    void aHeldFeedIsTakenWithoutItsBadRowsWhereSomebodySaysSo() {
        var held = checked(FULL, insured("0000001"), insured("0000002").with("Sex1", "x"));
        var shown = decided(held, true, false);
        assertEquals(State.READY, shown.state(), "what it would change is shown before it is applied");
        assertEquals(new Feed.Changes(1, 0, 0, 0), shown.changes());
        assertTrue(rows().isEmpty());
        var taken = decided(shown, false, false);
        assertEquals(State.APPLIED, taken.state());
        assertEquals(shown.changes(), taken.changes());
        assertEquals(1, taken.leftOut());
        assertEquals(1, taken.problems());
        assertFalse(isKept(held));
    }

    /** Nobody may keep it until somebody decides. */
    @Test
    void ofAFeedWithAnIndividualNumberNothingIsKept() {
        var refused = checked(FULL, insured("0000001"), insured("0000002").with("Address", "123456789018"));
        assertEquals(State.REFUSED, refused.state());
        assertEquals(List.of(problem(3, "Address", FeedReason.INDIVIDUAL_NUMBER)), feeds.problems(refused, 20));
        assertFalse(isKept(refused));
    }

    @Test
    void norWhereAThousandOtherProblemsComeFirst() {
        var rows = IntStream.range(0, 1100).mapToObj(n -> insured("%07d".formatted(n)).with("Sex1", "x")).toArray(FeedFile.Row[]::new);
        rows[1099] = rows[1099].with("Address", "123456789018");
        var refused = checked(FULL, rows);
        assertEquals(State.REFUSED, refused.state());
        assertFalse(isKept(refused));
    }

    @Test
    void aHeldFeedMayEndManyWhereSomebodySaysSo() {
        full(people(10));
        var held = checked(FULL, people(5));
        assertEquals(List.of(problem(0, null, FeedReason.ENDS_TOO_MANY)), feeds.problems(held, 20));
        assertEquals(State.HELD, held.state());
        var shown = decided(held, false, true);
        assertEquals(State.READY, shown.state());
        assertEquals(new Feed.Changes(0, 0, 5, 5), shown.changes());
        var taken = decided(shown, false, false);
        assertEquals(State.APPLIED, taken.state());
        assertEquals(shown.changes(), taken.changes());
    }

    @Test
    void whoDecidesOnAHeldFeedWithoutSayingMoreHasItHeldAgain() {
        var held = checked(FULL, insured("0000001"), insured("0000002").with("Sex1", "x"));
        assertEquals(State.HELD, decided(held, false, false).state());
        assertEquals(State.HELD, decided(held, false, true).state());
        assertTrue(rows().isEmpty());
        assertEquals(1, now(held).problems());
    }

    @Test
    void theNewestFeedOnceMoreIsTheSame() {
        full(people(2));
        var before = rows();
        var same = checked(FULL, people(2));
        assertEquals(State.SAME, same.state());
        assertFalse(isKept(same));
        assertEquals(before, rows());
        assertFalse(feeds.decide(same, operator));
    }

    @Test
    void theNewestFeedOnceMoreIsTheSameByTheCommandToo() {
        applied(FULL, people(2));
        assertAccepted(0, 0, 2, 0, full(people(2)));
    }

    /** Two feeds of one day: the one applied last is the newest, whichever came first. */
    @Test
    void theOneAppliedLastIsTheNewestOfItsDay() {
        var early = checked(FULL, insured("0000001").with("Sex1", "2"));
        var late = checked(FULL, insured("0000001"));
        assertEquals(State.APPLIED, decided(late, false, false).state());
        assertEquals(State.READY, decided(early, false, false).state());
        assertEquals(State.APPLIED, decided(early, false, false).state());
        assertEquals(early.id(), feeds.newest(INSURER).orElseThrow().id());
        assertFalse(feeds.undo(late, operator));
        assertEquals(State.READY, checked(FULL, insured("0000001")).state(), "not the same as what the register has");
        assertTrue(feeds.undo(early, operator));
        assertEquals(late.id(), feeds.newest(INSURER).orElseThrow().id());
        assertEquals("1", jdbc.sql("select sex from member").query(String.class).single());
    }

    @Test
    void whatWasShownHoldsOnlyWhileNoOtherFeedIsApplied() {
        var shown = checked(FULL, people(3));
        assertEquals(new Feed.Changes(3, 0, 0, 0), shown.changes());
        full(people(2));
        var before = rows();
        var again = decided(shown, false, false);
        assertEquals(State.READY, again.state());
        assertEquals(new Feed.Changes(1, 0, 2, 0), again.changes());
        assertFalse(again.unasked());
        assertEquals(before, rows());
        assertEquals(State.APPLIED, decided(again, false, false).state());
        assertEquals(3, rows().size());
    }

    @Test
    void whatWasShownHoldsNoMoreWhenTheNewestIsUndone() {
        var first = applied(FULL, people(2));
        var shown = checked(FULL, people(3));
        feeds.undo(first, operator);
        var again = decided(shown, false, false);
        assertEquals(State.READY, again.state());
        assertEquals(new Feed.Changes(3, 0, 0, 0), again.changes());
    }

    @Test
    void aFeedThatHasBecomeOlderThanTheNewestIsHeld() {
        var shown = checked(FeedOptions.full(SEPTEMBER), people(3));
        full(people(2));
        var before = rows();
        var held = decided(shown, false, false);
        assertEquals(State.HELD, held.state());
        assertEquals(List.of(problem(0, null, FeedReason.OLDER_THAN_NEWEST)), feeds.problems(held, 20));
        assertNull(held.changes(), "what it would change is not known any more");
        assertEquals(new FeedDifference(Map.of(), Map.of(), Map.of()), feeds.difference(held));
        assertEquals(before, rows());
        assertEquals(State.HELD, decided(held, true, true).state(), "nobody can allow it");
        assertEquals(before, rows());
        assertTrue(feeds.drop(held, operator));
        assertFalse(isKept(held));
    }

    @Test
    void anotherInsurersFeedIsHeldThoughItIsTheNewestOfThatInsurer() throws IOException {
        var other = InsurerNumber.of("06990014");
        new Insurers(jdbc).put(new Insurer(other, "別の見本健康保険組合", "03-0000-0001"));
        full(people(1));
        var feed = feeds.receive(new ByteArrayInputStream(FeedFile.of(people(1)).text().getBytes(UTF_8)), other, FULL,
                Sender.operator(operator));
        feeds.workOff();
        var held = feeds.with(other, feed.id()).orElseThrow();
        assertEquals(State.HELD, held.state());
        assertEquals(List.of(problem(2, "InsurerNumber", FeedReason.OTHER_INSURER)), feeds.problems(held, 20));
    }

    @Test
    void aDroppedFeedIsNotKeptAndNotApplied() {
        var feed = checked(FULL, people(1));
        assertTrue(feeds.decide(feed, operator));
        assertTrue(feeds.drop(feed, operator));
        feeds.workOff();
        assertEquals(State.DROPPED, now(feed).state());
        assertFalse(isKept(feed));
        assertTrue(rows().isEmpty());
        assertFalse(feeds.drop(feed, operator));
    }

    @Test
    void whoHasDecidedIsAskedNoSecondTime() {
        var feed = checked(FULL, people(1));
        assertTrue(feeds.decide(feed, operator));
        assertFalse(feeds.decide(feed, operator));
        assertFalse(feeds.allow(feed, operator, true, true));
        assertFalse(now(feed).goodRows());
    }

    @Test
    void aBrokenOffFeedIsCheckedOnceMoreAndSomebodyDecidesOnceMore() {
        var feed = checked(FULL, people(1));
        assertTrue(feeds.decide(feed, operator));
        put(feed, State.APPLYING);
        feeds.settleBrokenOff();
        assertTrue(feeds.checkAgain(feed));
        feeds.workOff();
        assertEquals(State.READY, now(feed).state());
        assertTrue(rows().isEmpty());
        assertEquals(State.APPLIED, decided(feed, false, false).state());
    }

    @Test
    void aCommandsFeedIsNeverKeptWhateverBecomesOfIt() {
        full(people(1));
        full(insured("0000002").with("Sex1", "x"));
        assertEquals(List.of(State.REFUSED, State.APPLIED), all().stream().map(Feed::state).toList());
        assertEquals(0, jdbc.sql("select count(*) from feed_piece").query(Integer.class).single());
    }

    @Test
    void anArrivalThatBreaksOffLeavesNothing() {
        var half = new ByteArrayInputStream(new byte[3 << 20]);
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        };
        assertThrows(IOException.class, () -> feeds.receive(new SequenceInputStream(half, broken), INSURER, FULL,
                Sender.operator(operator)));
        assertEquals(List.of(), all());
        assertEquals(0, jdbc.sql("select count(*) from feed_piece").query(Integer.class).single());
    }

    @Test
    void onWhatNobodyDecidesForAWeekIsDropped() {
        var states = new EnumMap<State, Feed>(State.class);
        for (var state : State.values()) {
            states.put(state, receive(FULL, people(1)));
            put(states.get(state), state);
        }
        var now = CLOCK.instant();
        var kept = receive(FULL, people(1));
        var young = now.minus(Duration.ofDays(7)).plusSeconds(60);
        var old = now.minus(Duration.ofDays(7)).minusSeconds(60);
        jdbc.sql("update feed set received_at = cast(? as timestamptz)").param(old.toString()).update();
        jdbc.sql("update feed set received_at = cast(? as timestamptz) where id = ?").params(young.toString(), kept.id()).update();
        var forgettable = List.of(State.RECEIVED, State.READY, State.HELD, State.INTERRUPTED);
        assertEquals(forgettable.size(), feeds.dropForgotten(now.minus(Duration.ofDays(7))));
        states.forEach((state, feed) -> {
            assertEquals(forgettable.contains(state) ? State.DROPPED : state, stateOf(feed));
            assertEquals(!forgettable.contains(state), isKept(feed));
        });
        assertEquals(State.RECEIVED, now(kept).state());
    }

    @Test
    void twoInstancesNeverWorkOnOneFeedAtOnce() throws Exception {
        var feed = receive(FULL, people(5));
        var other = new Feeds(dataSource, CLOCK);
        whileComparing(feed, feeds::workOff, it -> {
            other.workOff();
            other.settleBrokenOff();
            assertEquals(State.CHECKING, now(it).state());
            assertEquals(Optional.of(FeedStage.COMPARING), other.progress(now(it)).map(FeedProgress::stage));
            assertFalse(other.drop(it, operator));
            assertFalse(other.checkAgain(it));
            assertFalse(other.decide(it, operator));
            assertEquals(0, other.dropForgotten(CLOCK.instant().plus(Duration.ofDays(9999))));
        });
        assertEquals(State.READY, now(feed).state());
        assertTrue(feeds.decide(now(feed), operator));
        whileComparing(feed, feeds::workOff, it -> {
            other.workOff();
            other.settleBrokenOff();
            assertEquals(State.APPLYING, now(it).state());
            assertFalse(other.drop(it, operator));
            assertTrue(rows().isEmpty());
        });
        assertEquals(State.APPLIED, now(feed).state());
        assertEquals(5, rows().size());
    }

    /** The other instance has looked before, and comes to it when all is done. */
    @Test
    void whatAnotherInstanceHasDoneMeanwhileIsNotDoneAgain() {
        var work = new FeedWork(FeedStore.in(dataSource), CLOCK);
        var received = receive(FULL, people(3));
        feeds.workOff();
        assertFalse(work.advance(received));
        full(people(2));
        assertTrue(feeds.decide(now(received), operator));
        var decided = now(received);
        assertTrue(work.advance(decided));
        assertEquals(State.READY, now(received).state(), "another difference than the one that was decided on");
        assertFalse(work.advance(decided));
        assertEquals(State.READY, now(received).state());
        assertEquals(2, rows().size());
    }

    /** As when it was taken for broken off by mistake. */
    @Test
    void whoLosesTheFeedInTheMiddleChangesNothing() throws Exception {
        var feed = checked(FULL, people(5));
        assertTrue(feeds.decide(feed, operator));
        assertThrows(RuntimeException.class, () ->
                whileComparing(feed, feeds::workOff, it -> put(it, State.INTERRUPTED)));
        assertEquals(State.INTERRUPTED, now(feed).state());
        assertTrue(rows().isEmpty());
        assertTrue(isKept(feed));
    }

    /** Somebody else has the insurer until it is done, so the work waits where it begins to compare. */
    private void whileComparing(Feed feed, Runnable work, Consumer<Feed> meanwhile) throws Exception {
        CompletableFuture<Void> working;
        try (var blocking = dataSource.getConnection()) {
            blocking.setAutoCommit(false);
            lockInsurer(blocking);
            working = CompletableFuture.runAsync(work);
            awaitComparing(feed, working);
            meanwhile.accept(feed);
            blocking.rollback();
        }
        try {
            working.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw (Exception) failed.getCause();
        }
    }

    private static void lockInsurer(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select from insurer for no key update");
        }
    }

    private void awaitComparing(Feed feed, CompletableFuture<Void> working) throws InterruptedException {
        while (!working.isDone() && !feeds.progress(now(feed)).map(FeedProgress::stage).equals(Optional.of(FeedStage.COMPARING))) {
            Thread.sleep(5);
        }
        assertFalse(working.isDone());
    }

    private void keepAPiece(Feed feed) {
        jdbc.sql("insert into feed_piece values (?, 0, '') on conflict do nothing").param(feed.id()).update();
    }

    /** Also of one that is still arriving, which nobody is told of. */
    private State stateOf(Feed feed) {
        return State.valueOf(jdbc.sql("select state from feed where id = ?").param(feed.id()).query(String.class).single());
    }

    private void put(Feed feed, State state) {
        jdbc.sql("update feed set state = ?, unasked = false, settled_at = now() where id = ?")
                .params(state.name(), feed.id()).update();
    }
}
