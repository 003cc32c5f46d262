package org.madoguchi.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurers;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One feed within one transaction: read, compared with the register, written into it. */
final class FeedIntake {

    private final FeedStore store;
    private final JdbcClient jdbc;
    private final InsurerNumber insurer;
    private final FeedContent content;
    private final FeedOptions options;
    private final LocalDate today;
    private final Progress progress;
    private final FeedProblems problems;
    private final FeedMatch match;
    private final FeedMerge merge;
    private long rows;
    private long leftOut;
    private long ended;

    /** @param today the day in Japan on which it is taken in */
    FeedIntake(
            FeedStore store, InsurerNumber insurer, FeedContent content, FeedOptions options, LocalDate today,
            Progress progress) {
        this.store = store;
        this.jdbc = store.jdbc();
        this.insurer = insurer;
        this.content = content;
        this.options = options;
        this.today = today;
        this.progress = progress;
        problems = new FeedProblems(options.goodRows());
        match = new FeedMatch(jdbc, insurer);
        merge = new FeedMerge(jdbc, insurer, options, today);
    }

    /**
     * Reads and checks it, and finds who of the register is in it.
     *
     * @throws FeedRefused where it can't be taken
     */
    void read() {
        if (options.asOf().isAfter(today)) {
            problems.add(FeedReason.AS_OF_IN_FUTURE);
        }
        problems.refuseIfAny();
        // A million rows are joined with a million members; with the usual 4 MB most of both goes to the disk in between.
        jdbc.sql("set local work_mem = '64MB'").update();
        progress.begin(FeedStage.READING, content.lines());
        copyRows();
        progress.begin(FeedStage.COMPARING, 0);
        new Insurers(jdbc).lock(insurer);
        if (store.records().newest(insurer).filter(newest -> options.asOf().isBefore(newest.asOf())).isPresent()) {
            problems.add(FeedReason.OLDER_THAN_NEWEST);
        }
        problems.refuseIfAny();
        compare();
    }

    private void compare() {
        var bad = new LeftOutRows(jdbc, insurer);
        bad.leaveOutBad();
        var check = new FeedCheck(jdbc, problems, bad);
        check.nobodyTwice();
        match.match();
        bad.leaveOutWhoTakes();
        check.nobodyByTheKeyOfAnother();
        check.oneInsuredInEachHousehold(insurer, options.kind());
        leftOut = bad.count();
        ended = merge.end(problems);
    }

    private void copyRows() {
        var check = new RowCheck(insurer, today, problems);
        store.template().execute((ConnectionCallback<Void>) connection -> {
            try (var text = content.open();
                    var table = FeedTable.create(connection)) {
                new FeedRows(problems).read(text, new FeedRows.Sink() {
                    @Override
                    public void accept(FeedRow row) throws IOException {
                        long before = problems.total();
                        check.check(row);
                        put(row, problems.total() == before);
                    }

                    @Override
                    public void acceptUnreadable(long line) throws IOException {
                        put(new FeedRow(line), false);
                    }

                    private void put(FeedRow row, boolean good) throws IOException {
                        if (!problems.refuse()) {
                            table.add(row, good);
                        }
                        progress.reach(++rows);
                    }
                });
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return null;
        });
        // In the order of the file, as the rows lie, so that a part of them is found without looking at all.
        jdbc.sql("create index feed_row_line on feed_row using brin (line) with (pages_per_range = 32)").update();
        jdbc.sql("analyze feed_row").update();
    }

    /** What it would change. Only after {@link #read}. */
    FeedDifference difference() {
        return store.differences().count(insurer, today);
    }

    /** How many it would change, given what {@link #difference} has counted. */
    Feed.Changes wouldChange() {
        var counted = jdbc.sql("""
                        select count(*) filter (where ref is null), count(*) filter (where differs), count(*) from feed_row
                        """)
                .query((row, n) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)}).single();
        return new Feed.Changes(counted[0], counted[1], counted[2] - counted[0] - counted[1], ended);
    }

    /** Brings it into the register. Only after {@link #read}. */
    Feed.Changes write(long feed) {
        progress.begin(FeedStage.WRITING, match.toAdd());
        var written = merge.write(feed, leftOut > 0, progress);
        long good = rows - leftOut;
        return new Feed.Changes(
                written.added(), written.changed(), good - written.added() - written.changed(), ended);
    }

    long rows() {
        return rows;
    }

    long leftOut() {
        return leftOut;
    }

    FeedProblems problems() {
        return problems;
    }
}
