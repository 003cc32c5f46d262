package org.madoguchi.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.madoguchi.feed.FeedFile.dependent;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.feed.FeedFile.Row;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.Insurers;
import org.madoguchi.register.TestDatabase;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What arrives broken is refused with its line and its reason; nothing of it gets into the register, a log or a report. */
class FeedBadInputTest extends FeedWayTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String LOOKS_LIKE_INDIVIDUAL_NUMBER = "123456789018";

    /** Each value of a row of {@link #secret}, or a part that says enough. */
    private static final List<String> SECRETS = List.of("秘密", "ヒミツ", "秘番号", "19770707", "KEY-", LOOKS_LIKE_INDIVIDUAL_NUMBER);

    private static final int ROWS = 40;

    @TempDir
    Path folder;

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> log = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            var thrown = event.getThrowableProxy();
            logged.add(event.getFormattedMessage() + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
        }
    };
    private Level before;

    @BeforeEach
    void listen() {
        before = root().getLevel();
        root().setLevel(Level.DEBUG);
        root().iteratorForAppenders().forEachRemaining(appender -> appender.addFilter(new Filter<>() {
            @Override
            public FilterReply decide(ILoggingEvent event) {
                return event.getLevel().isGreaterOrEqual(before)
                        ? FilterReply.NEUTRAL : FilterReply.DENY;
            }
        }));
        log.start();
        root().addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        root().detachAppender(log);
        root().iteratorForAppenders().forEachRemaining(appender -> appender.clearAllFilters());
        root().setLevel(before);
    }

    private static Stream<Broken> broken() {
        var whole = bytes(secret(ROWS));
        int last = lastRow(whole);
        var address = secret(ROWS);
        address[ROWS - 1] = address[ROWS - 1].with("Address", "\"秘密町1-2\n秘密ビル\"");
        var quoted = bytes(address);
        return Stream.of(
                broken("cut in a row", cut(whole, last + 12), problem(ROWS + 1, null, FeedReason.FIELD_COUNT)),
                broken("cut in a letter", cut(whole, indexOf(whole, "秘密", last) + 1),
                        problem(ROWS + 1, null, FeedReason.UNREADABLE_BYTE)),
                broken("cut in a quoted field", cut(quoted, quoted.length - 8),
                        problem(ROWS + 1, null, FeedReason.UNREADABLE_REST)),
                broken("cut in the last date", cut(bytes(FeedFile.of(secretWithoutMore()).text()), -3),
                        problem(2, "QualificationDate", FeedReason.NOT_A_DATE)),
                broken("cut behind the header", cut(whole, indexOf(whole, "\n", 0) + 1),
                        problem(0, null, FeedReason.NO_ROWS)),
                broken("cut in the header", cut(whole, 80), null),
                broken("nothing at all", new byte[0], problem(0, null, FeedReason.NO_HEADER)),
                broken("UTF-8, then Windows-31J", mixed(ROWS / 2, UTF_8, WINDOWS_31J),
                        problem(ROWS / 2 + 2, null, FeedReason.UNREADABLE_BYTE)),
                broken("mostly UTF-8, then Windows-31J", mixed(ROWS - 1, UTF_8, WINDOWS_31J),
                        problem(ROWS + 1, null, FeedReason.UNREADABLE_BYTE)),
                broken("a little UTF-8, then Windows-31J", mixed(1, UTF_8, WINDOWS_31J),
                        problem(3, null, FeedReason.UNREADABLE_BYTE)),
                broken("Windows-31J, then UTF-8", mixed(ROWS / 2, WINDOWS_31J, UTF_8),
                        problem(2, null, FeedReason.UNREADABLE_BYTE)),
                broken("UTF-16", FeedFile.of(secret(3)).text().getBytes(Charset.forName("UTF-16")), null),
                broken("a quote never closed", bytes(with(20, "Name", "\"秘密")),
                        problem(22, null, FeedReason.UNREADABLE_REST)),
                broken("a quote closed too early", bytes(with(20, "Name", "\"秘密\"花子")),
                        problem(22, null, FeedReason.UNREADABLE_REST)),
                broken("10 MB in one field", bytes(with(20, "Address", "秘密".repeat(5 << 20))),
                        problem(22, null, FeedReason.UNREADABLE_REST)),
                broken("10 MB in one quoted field", bytes(with(20, "Address", "\"" + "秘密,\n".repeat(2 << 20) + "\"")),
                        problem(22, null, FeedReason.UNREADABLE_REST)),
                broken("a long field", bytes(with(20, "Address", "秘密".repeat(1000))),
                        problem(22, "Address", FeedReason.TOO_LONG)),
                broken("the same row twice", bytes(rows(secret(ROWS), secret(ROWS)[7])),
                        problem(ROWS + 2, "InsuredIdentificationNumber", FeedReason.REPEATED_NUMBER)),
                broken("a household without its insured", bytes(rows(secret(ROWS), dependent("秘番号99", "01"))),
                        problem(ROWS + 2, "PersonalFamilyClassification", FeedReason.HOUSEHOLD_WITHOUT_INSURED)),
                broken("too many gone", bytes(secret(ROWS * 3 / 4)), problem(0, null, FeedReason.ENDS_TOO_MANY)),
                broken("an individual number", bytes(with(3, "Address", "秘密町 " + LOOKS_LIKE_INDIVIDUAL_NUMBER)),
                        problem(5, "Address", FeedReason.INDIVIDUAL_NUMBER)),
                broken("an individual number as a key", bytes(with(3, "MemberKey", LOOKS_LIKE_INDIVIDUAL_NUMBER)),
                        problem(5, "MemberKey", FeedReason.INDIVIDUAL_NUMBER)),
                broken("a column of individual numbers", bytes(with(3, "個人番号", LOOKS_LIKE_INDIVIDUAL_NUMBER)),
                        problem(1, "個人番号", FeedReason.INDIVIDUAL_NUMBER)),
                broken("no header", withoutFirstLine(whole), problem(1, null, FeedReason.NO_HEADER)),
                broken("the header's line end lost", bytes(text(whole).replaceFirst("\n", "")), null),
                broken("the header's line end a space", bytes(text(whole).replaceFirst("\n", " ")), null),
                broken("all line ends lost", bytes(text(whole).replace("\n", "")), null),
                broken("line ends of a mainframe", bytes(text(whole).replace("\n", "\u0085")), null),
                broken("a quote in the header", bytes(text(bytes(with(0, "Name", "\"秘密\"")))
                        .replaceFirst("QualificationDate", "\"QualificationDate")
                        .replaceFirst("\"秘密\"", "秘密\"")), null),
                broken("a NUL in the header", bytes(text(whole).replaceFirst("Sex1", "Sex\u0000")), null),
                broken("semicolons", bytes(text(whole).replace(',', ';')), problem(1, null, FeedReason.NO_HEADER)),
                broken("NULs", bytes(with(3, "Name", "秘密\u0000")), problem(5, "Name", FeedReason.CONTROL_CHARACTER)),
                broken("a table of a page", bytes("<html><body>秘密 秘番号</body></html>"),
                        problem(1, null, FeedReason.NO_HEADER)));
    }

    @Test
    void aBrokenFileIsRefusedAndToldWithoutAWordOfIt() {
        fullAndEnding(secret(ROWS));
        logged.clear();
        var before = rows();
        assertAll(broken().map(file -> () -> assertRefused(before, file.bytes, file.first, file.name)));
    }

    private record Broken(String name, byte[] bytes, FeedProblem first) {}

    private static Broken broken(String name, byte[] bytes, FeedProblem first) {
        return new Broken(name, bytes, first);
    }

    private void assertRefused(List<Map<String, Object>> before, byte[] bytes, FeedProblem first, String name) throws IOException {
        var refused = assertInstanceOf(FeedReport.Refused.class,
                feeds.takeIn(new ByteArrayResource(bytes), FeedOptions.full(OCTOBER)), name);
        assertNoSecret(refused.toString());
        var held = receive(FeedOptions.full(OCTOBER), bytes);
        feeds.workOff();
        held = now(held);
        boolean individual = refused.problems().stream().anyMatch(it -> it.reason() == FeedReason.INDIVIDUAL_NUMBER);
        assertEquals(individual ? Feed.State.REFUSED : Feed.State.HELD, held.state(), name);
        assertEquals(!individual, isKept(held), name);
        assertEquals(held.problems(), refused.total());
        assertEquals(refused.problems(), feeds.problems(held, 1000));
        assertTrue(refused.total() > 0);
        if (first != null) {
            assertEquals(first, refused.problems().getFirst(), name);
        }
        assertNoSecret(jdbc.sql("select string_agg(p::text, ' ') from feed_problem p").query(String.class).single());
        assertNoSecret(jdbc.sql("select string_agg(f::text, ' ') from feed f").query(String.class).single());
        assertNoSecret(command(bytes));
        assertEquals(before, rows(), name);
        logged.forEach(FeedBadInputTest::assertNoSecret);
    }

    @Test
    void anotherInsurersFileIsRefusedOnceForAll() throws IOException {
        new Insurers(jdbc).put(new Insurer(InsurerNumber.of("06990014"), "別の見本健康保険組合", "03-0000-0001"));
        var feed = feeds.receive(new ByteArrayInputStream(bytes(secret(ROWS))), InsurerNumber.of("06990014"),
                FeedOptions.full(OCTOBER), Sender.operator(operator));
        feeds.workOff();
        var held = feeds.with(InsurerNumber.of("06990014"), feed.id()).orElseThrow();
        assertEquals(Feed.State.HELD, held.state());
        assertEquals(1, held.problems());
        assertEquals(List.of(problem(2, "InsurerNumber", FeedReason.OTHER_INSURER)), feeds.problems(held, 9));
        feeds.allow(held, operator, true, true);
        feeds.workOff();
        assertEquals(Feed.State.HELD, feeds.with(InsurerNumber.of("06990014"), feed.id()).orElseThrow().state());
        assertTrue(rows().isEmpty());
    }

    @Test
    void anOlderFeedIsRefusedWhoeverSendsIt() {
        full(secret(3));
        assertEquals(List.of(problem(0, null, FeedReason.OLDER_THAN_NEWEST)),
                problems(FeedFile.of(secret(2)).source(), FeedOptions.full(SEPTEMBER)));
        var held = checked(FeedOptions.full(SEPTEMBER), secret(2));
        assertEquals(List.of(problem(0, null, FeedReason.OLDER_THAN_NEWEST)), feeds.problems(held, 9));
    }

    /** Nothing in the file tells it; what does is the number of those who would leave. */
    @ParameterizedTest
    @ValueSource(ints = {33, 10})
    void aFileCutAtALinesEndLooksLikePeopleWhoLeft(int rows) {
        fullAndEnding(secret(ROWS));
        var feed = checked(FeedOptions.full(OCTOBER), secret(rows));
        if (rows == 33) {
            assertEquals(new Feed.Changes(0, 0, 33, 7), feed.changes());
        } else {
            assertEquals(List.of(problem(0, null, FeedReason.ENDS_TOO_MANY)), feeds.problems(feed, 9));
        }
    }

    @Test
    void aFeedInWindows31jIsTakenForWhatItIs() throws IOException {
        var text = new StringWriter();
        new SyntheticFeed(20_000, 7, OCTOBER, INSURER).write(text);
        var reading = Reading.of(FeedFile.source(text.toString(), WINDOWS_31J), UTF_8, Progress.UNSEEN);
        assertFalse(reading.isLikely());
        assertEquals(0, reading.soundLines());
        assertTrue(reading.brokenLines() > 19_000, () -> reading.brokenLines() + " lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ﾅｶ ﾀﾂ", "サトウ　タロウ", "ｻﾄｳ ﾀﾛｳ"})
    void aFewMembersInWindows31jAreEnough(String kana) {
        var text = FeedFile.of(secret(1)[0].with("NameKana", kana)).text();
        assertAccepted(1, 0, 0, 0, feeds.takeIn(FeedFile.source(text, WINDOWS_31J), FeedOptions.full(OCTOBER)));
        assertEquals(kana, jdbc.sql("select name_kana from member").query(String.class).single());
    }

    /** A message of the database would name the values of the row that it refuses; the portal asks for none. */
    @Test
    void whatTheDatabaseSaysOfARowIsSaidToNobody() {
        fullAndEnding(secret(3));
        JdbcClient.create(TestDatabase.owned(dataSource))
                .sql("alter table member add constraint unforeseen check (sex <> 3)").update();
        logged.clear();
        var rows = secret(3);
        rows[1] = rows[1].with("Sex1", "3");
        Throwable thrown = assertThrows(RuntimeException.class, () ->
                new Feeds(asThePortalHasIt(), CLOCK).takeIn(FeedFile.of(rows).source(), FeedOptions.full(OCTOBER)));
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            assertNoSecret(cause.toString());
        }
        assertEquals(Feed.State.INTERRUPTED, all().getFirst().state());
        logged.forEach(FeedBadInputTest::assertNoSecret);
    }

    private DataSource asThePortalHasIt() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yml"));
        var detail = "spring.datasource.hikari.data-source-properties.logServerErrorDetail";
        var kept = (PGSimpleDataSource) ((HikariDataSource) dataSource).getDataSource();
        var portal = new PGSimpleDataSource();
        portal.setUrl(kept.getUrl());
        portal.setUser(kept.getUser());
        portal.setPassword(kept.getPassword());
        portal.setLogServerErrorDetail(!Boolean.FALSE.equals(yaml.getObject().get(detail)));
        return portal;
    }

    private String command(byte[] bytes) throws IOException {
        var words = new ResourceBundleMessageSource();
        words.setBasename("i18n/feed");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var out = new ByteArrayOutputStream();
        var file = Files.write(folder.resolve("import.csv"), bytes);
        assertEquals(FeedCommand.REFUSED, new FeedCommand(feeds, words).run(
                new DefaultApplicationArguments("--import=" + file, "--as-of=2026-10-31"), new PrintStream(out, true, UTF_8)));
        return out.toString(UTF_8);
    }

    private static void assertNoSecret(String text) {
        for (var secret : SECRETS) {
            assertFalse(text.contains(secret), () -> secret + " in " + text.substring(0, Math.min(2000, text.length())));
        }
    }

    private static Row[] secret(int count) {
        var rows = people(count);
        for (int n = 0; n < count; n++) {
            rows[n] = rows[n].with("InsuredIdentificationNumber", "秘番号%02d".formatted(n)).with("MemberKey", "KEY-" + n)
                    .with("Name", "秘密　花子").with("NameKana", "ヒミツ").with("Birthdate", "19770707").with("Address", "秘密町1-2");
        }
        return rows;
    }

    private static Row secretWithoutMore() {
        return people(1)[0].with("Name", "秘密").with("Birthdate", "19770707").with("QualificationDate", "19770707");
    }

    private static Row[] with(int index, String column, String value) {
        var rows = secret(ROWS);
        rows[index] = rows[index].with(column, value);
        return rows;
    }

    private static Row[] rows(Row[] rows, Row more) {
        var all = new ArrayList<>(Arrays.asList(rows));
        all.add(more);
        return all.toArray(Row[]::new);
    }

    private static byte[] bytes(Row... rows) {
        return bytes(FeedFile.of(rows).text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    /** @param end from the end where negative */
    private static byte[] cut(byte[] bytes, int end) {
        return Arrays.copyOf(bytes, end < 0 ? bytes.length + end : end);
    }

    private static int lastRow(byte[] bytes) {
        int start = bytes.length - 1;
        while (bytes[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static int indexOf(byte[] bytes, String text, int from) {
        for (int n = from; ; n++) {
            if (Arrays.mismatch(bytes, n, n + bytes(text).length, bytes(text), 0, bytes(text).length) < 0) {
                return n;
            }
        }
    }

    private static byte[] withoutFirstLine(byte[] bytes) {
        return Arrays.copyOfRange(bytes, indexOf(bytes, "\n", 0) + 1, bytes.length);
    }

    /** @param rows how many stand in the first charset */
    private static byte[] mixed(int rows, Charset first, Charset then) {
        var out = new ByteArrayOutputStream();
        var lines = FeedFile.of(secret(ROWS)).text().lines().map(line -> line + "\n").toList();
        for (int n = 0; n < lines.size(); n++) {
            out.writeBytes(lines.get(n).getBytes(n <= rows ? first : then));
        }
        return out.toByteArray();
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
