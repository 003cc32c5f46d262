package org.madoguchi.feed;

import static org.madoguchi.feed.FeedColumn.FAMILY_CLASSIFICATION;
import static org.madoguchi.feed.FeedColumn.MEMBER_KEY;
import static org.madoguchi.feed.FeedColumn.NUMBER;

import java.util.ArrayList;
import java.util.List;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be said of the rows of a feed only together, and together with the register. */
final class FeedCheck {

    private static final String REPEATED_NUMBERS = """
            select line from feed_row
            join (select symbol, number, branch, min(line) as first from feed_row
                  group by symbol, number, branch having count(*) > 1) repeated using (symbol, number, branch)
            where line > first order by line
            """;

    private static final String REPEATED_MEMBER_KEYS = """
            select line from feed_row
            join (select member_key, min(line) as first from feed_row where member_key is not null
                  group by member_key having count(*) > 1) repeated using (member_key)
            where line > first order by line
            """;

    /** People change their name, and birthdates are corrected; who differs in both is somebody else. */
    private static final String MEMBER_KEYS_OF_OTHERS = """
            select r.line from feed_row r join member m using (ref)
            where r.differs and r.member_key = m.member_key and r.birthdate <> m.birthdate and r.name <> m.name
            order by r.line
            """;

    /**
     * The households of the feed as they will be, with the members that are left alone and with the households that
     * somebody leaves. Each has one insured.
     */
    private static final String HOUSEHOLDS = """
            select count(*) filter (where insured) as insured,
                   coalesce(max(line) filter (where insured), min(line)) as line
            from (select symbol, number, family_classification = 1 as insured, line from feed_row
                  union all
                  select symbol, number, family_classification = 1, null from member m
                  where insurer_number = :insurer and missing_from is null and (:delta or %s)
                    and not exists (select from feed_row r where r.ref = m.ref)
                    and not exists (select from feed_row r
                                    where (r.symbol, r.number, r.branch) = (m.symbol, m.number, m.branch))
                  union all
                  select m.symbol, m.number, null, r.line from feed_row r join member m using (ref)
                  where r.differs and m.missing_from is null and (r.symbol, r.number) <> (m.symbol, m.number)) as person
            group by symbol, number
            having min(line) is not null and count(insured) > 0 and count(*) filter (where insured) <> 1
            order by 2
            """.formatted(LeftOutRows.MAY_CONCERN);

    /** So that the memory taken does not grow with the problems. */
    private static final int FETCHED_AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final FeedProblems problems;
    private final LeftOutRows leftOut;

    FeedCheck(JdbcClient jdbc, FeedProblems problems, LeftOutRows leftOut) {
        this.jdbc = jdbc;
        this.problems = problems;
        this.leftOut = leftOut;
    }

    void nobodyTwice() {
        var lines = report(REPEATED_NUMBERS, NUMBER, FeedReason.REPEATED_NUMBER);
        lines.addAll(report(REPEATED_MEMBER_KEYS, MEMBER_KEY, FeedReason.REPEATED_MEMBER_KEY));
        problems.refuseIfAny();
        leftOut.leaveOut(lines);
    }

    /** A wrong key would show one member's record to another. */
    void nobodyByTheKeyOfAnother() {
        var lines = report(MEMBER_KEYS_OF_OTHERS, MEMBER_KEY, FeedReason.MEMBER_KEY_OF_ANOTHER);
        problems.refuseIfAny();
        leftOut.leaveOut(lines);
    }

    /** A household that is left out can take the insured from another one, so it looks until all have one. */
    void oneInsuredInEachHousehold(InsurerNumber insurer, FeedKind kind) {
        var lines = withoutOneInsured(insurer, kind);
        problems.refuseIfAny();
        while (!lines.isEmpty()) {
            leftOut.leaveOut(lines);
            lines = withoutOneInsured(insurer, kind);
        }
    }

    private List<Long> withoutOneInsured(InsurerNumber insurer, FeedKind kind) {
        return report(
                jdbc.sql(HOUSEHOLDS).param("insurer", insurer.digits()).param("delta", kind == FeedKind.DELTA),
                household -> problems.add(
                        household.getLong("line"),
                        FAMILY_CLASSIFICATION,
                        household.getInt("insured") == 0
                                ? FeedReason.HOUSEHOLD_WITHOUT_INSURED
                                : FeedReason.HOUSEHOLD_WITH_TWO_INSURED));
    }

    private List<Long> report(String lines, FeedColumn column, FeedReason reason) {
        return report(jdbc.sql(lines), row -> problems.add(row.getLong("line"), column, reason));
    }

    /** @return the lines, none where the feed is refused anyway */
    private List<Long> report(JdbcClient.StatementSpec statement, RowCallbackHandler each) {
        var lines = new ArrayList<Long>();
        statement.withFetchSize(FETCHED_AT_ONCE).query(row -> {
            each.processRow(row);
            if (!problems.refuse()) {
                lines.add(row.getLong("line"));
            }
        });
        return lines;
    }
}
