package org.madoguchi.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.madoguchi.almanac.Japan;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurers;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The insurers' feeds: each is taken in as a whole or not at all. */
@Component
public class Feeds {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final AcceptedFeeds accepted;
    private final Insurers insurers;
    private final Clock clock;

    public Feeds(DataSource dataSource, Clock clock) {
        template = new JdbcTemplate(dataSource);
        jdbc = JdbcClient.create(template);
        transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        accepted = new AcceptedFeeds(jdbc);
        insurers = new Insurers(jdbc);
        this.clock = clock;
    }

    /**
     * Reads the feed twice, so its source must give the same bytes each time.
     *
     * @throws UncheckedIOException where the source can't be read; then nothing has changed
     */
    public FeedReport takeIn(InputStreamSource feed, FeedOptions options) {
        try {
            var content = FeedContent.of(feed, options.charset());
            return transaction.execute(status ->
                    accepted.again(content, options).orElseGet(() -> new Intake(content, options).run()));
        } catch (FeedRefused refused) {
            return refused.report();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One feed, in one transaction. */
    private final class Intake {

        private final FeedContent content;
        private final FeedOptions options;
        private final FeedProblems problems = new FeedProblems();

        Intake(FeedContent content, FeedOptions options) {
            this.content = content;
            this.options = options;
        }

        FeedReport run() {
            refuseFuture();
            var insurer = copyRows();
            insurers.lock(insurer);
            refuseOlderThanNewest(insurer);
            var check = new FeedCheck(jdbc, problems);
            check.nobodyTwice();
            var merge = new FeedMerge(jdbc, insurer, options);
            merge.match();
            check.nobodyByTheKeyOfAnother();
            check.oneInsuredInEachHousehold(insurer, options.kind());
            var report = merge.apply(problems);
            accepted.add(report, content, options);
            return report;
        }

        private void refuseFuture() {
            if (options.asOf().isAfter(Japan.today(clock))) {
                problems.add(FeedReason.AS_OF_IN_FUTURE);
            }
            problems.refuseIfAny();
        }

        private InsurerNumber copyRows() {
            var check = new RowCheck(insurers.numbers(), Japan.today(clock), problems);
            template.execute((ConnectionCallback<Void>) connection -> {
                try (var text = content.open();
                        var table = FeedTable.create(connection)) {
                    new FeedRows(problems).read(text, row -> {
                        check.check(row);
                        if (!problems.any()) {
                            table.add(row);
                        }
                    });
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
                return null;
            });
            return check.insurer();
        }

        private void refuseOlderThanNewest(InsurerNumber insurer) {
            if (accepted.newest(insurer).filter(options.asOf()::isBefore).isPresent()) {
                problems.add(FeedReason.OLDER_THAN_NEWEST);
            }
            problems.refuseIfAny();
        }
    }
}
