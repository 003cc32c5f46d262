package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.insured;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.madoguchi.feed.Feed.State;
import org.madoguchi.feed.FeedFile.Row;
import org.madoguchi.register.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process that is killed with SIGKILL in the middle of a feed leaves the old state or the new one, and it is told which. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FeedKillTest extends FeedWayTest {

    private static final int ROWS = 20_000;
    private static final FeedOptions FULL = FeedOptions.full(OCTOBER);

    /** The last row of the file. */
    private static final String LAST = "%07d".formatted(ROWS - 1);

    @TempDir
    Path folder;

    private JdbcClient owner;
    private List<Map<String, Object>> before;
    private List<Map<String, Object>> keptBefore;

    @BeforeEach
    void someWhoChange() {
        owner = JdbcClient.create(TestDatabase.owned(dataSource));
        full(people(50));
        full(Arrays.stream(people(50)).map(row -> row.with("Sex1", "3")).toArray(Row[]::new));
        before = rows();
        keptBefore = kept();
        assertEquals(50, keptBefore.size());
    }

    /** Where the work stands still until the process is killed. */
    enum Point {
        DECODING("select pg_advisory_xact_lock(4711)"),
        READING("select pg_advisory_xact_lock(4711)"),
        COMPARING("select from insurer for no key update"),
        CHANGING("select from member where number = '0000049' for update"),
        ADDING("insert into member (insurer_number, symbol, number, branch, family_classification, name, name_kana, sex,"
                + " birthdate, qualified_on) values ('06990022', '12', '" + LAST + "', '00', 1, 'x', 'x', 1, now(), now())"),
        BEFORE_COMMIT("select pg_advisory_xact_lock(4711)"),
        AT_COMMIT("select pg_advisory_xact_lock(4711)");

        private final String blocking;

        Point(String blocking) {
            this.blocking = blocking;
        }
    }

    @ParameterizedTest
    @EnumSource(value = Point.class, names = {"DECODING", "READING"})
    void aCheckIsBrokenOff(Point point) throws Exception {
        var feed = receive(FULL, next());
        kill(point, "worker");
        assertBrokenOff(feed);
        assertTrue(isKept(feed));
    }

    @ParameterizedTest
    @EnumSource(value = Point.class, names = {"COMPARING", "CHANGING", "ADDING", "BEFORE_COMMIT", "AT_COMMIT"})
    void anApplicationIsThereWholeOrNotAtAll(Point point) throws Exception {
        var feed = checked(FULL, next());
        assertEquals(new Feed.Changes(ROWS - 50, 50, 0, 0), feed.changes());
        feeds.decide(now(feed), operator);
        kill(point, "worker");
        if (point == Point.AT_COMMIT) {
            assertApplied(feed);
        } else {
            assertBrokenOff(feed);
            assertTrue(isKept(feed));
        }
        if (point == Point.ADDING) {
            again(feed);
        }
    }

    @Test
    void aCommandThatWritesIsThereNotAtAll() throws Exception {
        kill(Point.ADDING, "command", file().toString(), "0");
        var feed = all().getFirst();
        assertBrokenOff(feed);
        assertFalse(feeds.checkAgain(feed), "nothing of it is kept");
    }

    @Test
    void aCommandThatCommitsIsThereWhole() throws Exception {
        kill(Point.AT_COMMIT, "command", file().toString(), "0");
        assertApplied(all().getFirst());
        takeInAgain(true);
    }

    @Test
    void aCommandThatReadsIsBrokenOff() throws Exception {
        killReading(3);
        assertBrokenOff(all().getFirst());
        takeInAgain(false);
    }

    @Test
    void aCommandThatHasNotBegunLeavesNoTrace() throws Exception {
        int feedsBefore = all().size();
        killReading(1);
        assertEquals(feedsBefore, all().size());
        assertEquals(before, rows());
    }

    private void killReading(int reading) throws Exception {
        var process = start("command", file().toString(), Integer.toString(reading));
        try (var said = process.inputReader()) {
            assertEquals(KilledFeed.STANDS_STILL, said.readLine());
            kill(process);
        }
        awaitGone();
    }

    /** Only while it stands at that point; what blocks it is gone afterwards. */
    private void kill(Point point, String... arguments) throws Exception {
        block(point);
        try (var blocking = owned()) {
            blocking.setAutoCommit(false);
            execute(blocking, point.blocking);
            var process = start(arguments);
            await("the process stands still", () -> waiting() > 0 || !process.isAlive());
            assertTrue(process.isAlive(), () -> "ended with " + process.exitValue());
            var feed = all().getFirst();
            assertTrue(feed.state().isWork());
            kill(process);
            if (point != Point.DECODING && point != Point.READING) {
                feeds.settleBrokenOff();
                assertEquals(feed.state(), now(feed).state(), "the database does not know yet");
            }
            blocking.rollback();
        }
        awaitGone();
        owner.sql("drop trigger if exists stop on feed").update();
    }

    /** Where no row can be locked that stops it: as a stage begins, behind the last statement, and within the commit. */
    private void block(Point point) {
        owner.sql("""
                create or replace function stop() returns trigger language plpgsql as $$
                begin perform pg_advisory_xact_lock(4711); return new; end $$
                """).update();
        var trigger = switch (point) {
            case DECODING, READING -> "trigger stop after update on feed "
                    + "for each row when (old.stage is distinct from new.stage and new.stage = '%s')".formatted(point);
            case BEFORE_COMMIT -> "trigger stop after update on feed for each row when (new.state = 'APPLIED')";
            case AT_COMMIT -> """
                    constraint trigger stop after update on feed deferrable initially deferred
                    for each row when (new.state = 'APPLIED')
                    """;
            default -> "trigger stop after update on feed for each row when (false)";
        };
        owner.sql("create " + trigger + " execute function stop()").update();
    }

    private Process start(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                KilledFeed.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        var database = (PGSimpleDataSource) ((HikariDataSource) dataSource).getDataSource();
        process.environment().putAll(Map.of("FEED_URL", database.getUrl(), "FEED_USER", database.getUser(),
                "FEED_PASSWORD", database.getPassword()));
        return process.start();
    }

    /** SIGKILL. */
    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        assertEquals(128 + 9, process.waitFor());
    }

    private int waiting() {
        return owner.sql("select count(*) from pg_stat_activity where application_name = ? and wait_event_type = 'Lock'")
                .param(KilledFeed.NAME).query(Integer.class).single();
    }

    private void awaitGone() throws InterruptedException {
        await("the database knows that it is gone", () -> owner.sql("select count(*) from pg_stat_activity where application_name = ?")
                .param(KilledFeed.NAME).query(Integer.class).single() == 0);
    }

    private static void await(String what, java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, what);
            Thread.sleep(10);
        }
    }

    private void assertBrokenOff(Feed feed) {
        assertTrue(now(feed).state().isWork(), "nobody has told yet");
        feeds.settleBrokenOff();
        assertEquals(State.INTERRUPTED, now(feed).state());
        assertEquals(before, rows());
        assertEquals(keptBefore, kept());
        assertNothingInBetween();
    }

    private void assertApplied(Feed feed) {
        assertEquals(State.APPLIED, now(feed).state());
        feeds.settleBrokenOff();
        assertEquals(State.APPLIED, now(feed).state());
        assertEquals(new Feed.Changes(ROWS - 50, 50, 0, 0), now(feed).changes());
        assertEquals(ROWS, jdbc.sql("select count(*) from member where sex = 1 and missing_from is null").query(Integer.class).single());
        assertEquals(50, kept().size());
        assertFalse(isKept(feed));
        assertNothingInBetween();
    }

    private void assertNothingInBetween() {
        assertEquals(0, owner.sql("select count(*) from pg_class where relname in ('feed_row', 'left_out_row')")
                .query(Integer.class).single());
        assertEquals(0, owner.sql("select count(*) from pg_locks where locktype = 'advisory'").query(Integer.class).single());
    }

    private void again(Feed feed) {
        assertTrue(feeds.checkAgain(now(feed)));
        feeds.workOff();
        assertEquals(new Feed.Changes(ROWS - 50, 50, 0, 0), now(feed).changes());
        assertEquals(State.APPLIED, decided(now(feed), false, false).state());
        assertApplied(feed);
    }

    private void takeInAgain(boolean same) throws IOException {
        assertAccepted(same ? 0 : ROWS - 50, same ? 0 : 50, same ? ROWS : 0, 0,
                feeds.takeIn(new FileSystemResource(file()), FULL));
        assertApplied(feeds.newest(INSURER).orElseThrow());
    }

    private List<Map<String, Object>> kept() {
        return jdbc.sql("select * from feed_before order by ref").query().listOfRows();
    }

    private Path file() throws IOException {
        var file = folder.resolve("feed.csv");
        return Files.exists(file) ? file : Files.write(file, next());
    }

    private static byte[] next() {
        return FeedFile.of(people(ROWS)).text().getBytes(UTF_8);
    }

    private Feed checked(FeedOptions options, byte[] bytes) {
        var feed = receive(options, bytes);
        feeds.workOff();
        return now(feed);
    }

    private Connection owned() throws SQLException {
        return TestDatabase.owned(dataSource).getConnection();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
