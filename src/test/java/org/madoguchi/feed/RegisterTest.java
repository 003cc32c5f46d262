package org.madoguchi.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Insurer;
import org.madoguchi.register.Insurers;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.register.TestDatabase;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register with one insurer and nobody in it, on 2026-11-21 in Japan. */
public abstract class RegisterTest {

    protected static final InsurerNumber INSURER = InsurerNumber.of("06990022");
    protected static final LocalDate OCTOBER = LocalDate.parse("2026-10-31");
    protected static final LocalDate SEPTEMBER = LocalDate.parse("2026-09-30");
    protected static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T15:00:00Z"), Japan.ZONE);
    protected static final LocalDate SATOS_BIRTHDAY = LocalDate.parse("1980-05-10");

    protected DataSource dataSource;
    protected JdbcClient jdbc;
    protected Feeds feeds;
    protected Members members;

    @BeforeEach
    protected void register() {
        dataSource = TestDatabase.fresh();
        jdbc = JdbcClient.create(dataSource);
        new Insurers(jdbc).put(new Insurer(INSURER, "見本健康保険組合", "03-0000-0000"));
        feeds = new Feeds(dataSource, CLOCK);
        members = new Members(jdbc);
    }

    protected FeedReport full(FeedFile.Row... rows) {
        return feeds.takeIn(FeedFile.of(rows).source(), FeedOptions.full(OCTOBER));
    }

    protected FeedReport delta(FeedFile.Row... rows) {
        return feeds.takeIn(FeedFile.of(rows).source(), new FeedOptions(OCTOBER, FeedKind.DELTA, null, false, false));
    }

    protected FeedReport fullAndEnding(FeedFile.Row... rows) {
        return feeds.takeIn(FeedFile.of(rows).source(), new FeedOptions(OCTOBER, FeedKind.FULL, null, true, false));
    }

    protected List<FeedProblem> problems(String text) {
        return problems(FeedFile.source(text, StandardCharsets.UTF_8), FeedOptions.full(OCTOBER));
    }

    protected List<FeedProblem> problems(FeedFile.Row... rows) {
        return problems(FeedFile.of(rows).source(), FeedOptions.full(OCTOBER));
    }

    protected List<FeedProblem> problems(InputStreamSource feed, FeedOptions options) {
        var before = rows();
        var refused = assertInstanceOf(FeedReport.Refused.class, feeds.takeIn(feed, options));
        assertEquals(before, rows(), "a refused feed changes nothing");
        return refused.problems();
    }

    protected static void assertAccepted(int added, int changed, int unchanged, int ended, FeedReport report) {
        assertEquals(new FeedReport.Accepted(INSURER, added, changed, unchanged, ended, 0), report);
    }

    protected static FeedProblem problem(long line, String column, FeedReason reason) {
        return new FeedProblem(line, column, reason);
    }

    protected Optional<MemberRef> refOf(String number, String branch, LocalDate birthdate) {
        return members.with(new InsuredNumber(INSURER, "12", number, branch), birthdate);
    }

    protected RegisteredMember sato(String number) {
        return refOf(number, "00", SATOS_BIRTHDAY).flatMap(members::with).orElseThrow();
    }

    /** Every row with the transaction that wrote it. */
    protected List<Map<String, Object>> rows() {
        return jdbc.sql("select xmin::text, ctid::text, * from member order by ref").query().listOfRows();
    }
}
