package org.madoguchi.feed;

import java.time.LocalDate;
import java.util.Optional;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feeds that were taken in: whose, of which day, and how much they changed; nothing of a person. */
final class AcceptedFeeds {

    private static final String SAME_AS_NEWEST = """
            select f.insurer_number, f.added + f.changed + f.unchanged from feed f
            where f.content_sha256 = ? and f.charset = ? and f.kind = ? and f.as_of = ?
              and not exists (select from feed later
                              where later.insurer_number = f.insurer_number
                                and (later.as_of, later.id) > (f.as_of, f.id))
            """;

    private static final String ADD = """
            insert into feed (insurer_number, kind, as_of, charset, content_sha256, added, changed, unchanged, ended)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    AcceptedFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> newest(InsurerNumber insurer) {
        return jdbc.sql("select max(as_of) from feed where insurer_number = ?")
                .param(insurer.digits())
                .query(LocalDate.class)
                .optional();
    }

    /** What to report of a feed that is the newest one once more: it changes nothing. */
    Optional<FeedReport> again(FeedContent content, FeedOptions options) {
        return jdbc.sql(SAME_AS_NEWEST)
                .params(content.sha256(), content.charset().name(), options.kind().name(), options.asOf())
                .query((row, n) -> (FeedReport)
                        new FeedReport.Accepted(InsurerNumber.of(row.getString(1)), 0, 0, row.getInt(2), 0))
                .optional();
    }

    void add(FeedReport.Accepted report, FeedContent content, FeedOptions options) {
        jdbc.sql(ADD)
                .params(report.insurer().digits(), options.kind().name(), options.asOf())
                .params(content.charset().name(), content.sha256())
                .params(report.added(), report.changed(), report.unchanged(), report.ended())
                .update();
    }
}
