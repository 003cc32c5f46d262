package org.madoguchi.feed;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first problems of each feed, in the order of their lines. */
final class KeptProblems {

    private final JdbcTemplate template;

    KeptProblems(JdbcTemplate template) {
        this.template = template;
    }

    /** In the place of those that were kept before. */
    void keep(long feed, FeedReport.Refused problems) {
        var first = problems.problems();
        template.update("delete from feed_problem where feed = ?", feed);
        template.update("update feed set problems = ? where id = ?", problems.total(), feed);
        template.batchUpdate(
                "insert into feed_problem (feed, number, line, column_name, reason) values (?, ?, ?, ?, ?)",
                IntStream.range(0, first.size()).mapToObj(n -> row(feed, n, first.get(n))).toList());
    }

    List<FeedProblem> of(long feed, int most) {
        return JdbcClient.create(template).sql("select * from feed_problem where feed = ? order by number limit ?")
                .params(feed, most)
                .query((row, n) -> new FeedProblem(
                        row.getLong("line"), row.getString("column_name"), FeedReason.valueOf(row.getString("reason"))))
                .list();
    }

    private static Object[] row(long feed, int number, FeedProblem problem) {
        return new Object[] {feed, number, problem.line(), problem.column(), problem.reason().name()};
    }
}
