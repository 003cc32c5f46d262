package org.madoguchi.feed;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is known of the feeds, in the table {@code feed}. */
final class FeedRecords {

    /** Grows whenever a feed of the same insurer as {@code f} is applied or undone. */
    private static final String TIMES_CHANGED = """
            (select count(*) + count(undone_at) from feed other
             where other.insurer_number = f.insurer_number and other.state in ('APPLIED', 'UNDONE'))
            """;

    private static final String SAME_AS_NEWEST = """
            select f.insurer_number, f.added + f.changed + f.unchanged from feed f
            where f.content_sha256 = ? and f.charset = ? and f.kind = ? and f.as_of = ?
              and f.insurer_number = coalesce(?, f.insurer_number) and f.state = 'APPLIED' and f.left_out = 0
              and not exists (select from feed later
                              where later.insurer_number = f.insurer_number and later.state = 'APPLIED'
                                and (later.as_of, later.settled_at) > (f.as_of, f.settled_at))
            """;

    private static final String OPEN = """
            f.state in ('RECEIVED', 'CHECKING', 'READY', 'HELD', 'APPLYING')
            or f.state = 'INTERRUPTED' and f.origin <> 'COMMAND'
            """;

    private static final String RECEIVE = """
            insert into feed (insurer_number, state, origin, received_by, program, unasked, kind, as_of, charset,
                              allow_ending, good_rows)
            values (:insurer, :state, :origin, :staff, :program, :unasked, :kind, :asOf, :charset,
                    :allowEnding, :goodRows)
            returning id
            """;

    private final JdbcClient jdbc;

    FeedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param state in which it begins */
    long receive(InsurerNumber insurer, FeedOptions options, Sender sender, Feed.State state) {
        return jdbc.sql(RECEIVE)
                .param("insurer", insurer.digits())
                .param("state", state.name())
                .param("origin", sender.origin().name())
                .param("staff", sender.staff(), Types.OTHER)
                .param("program", sender.program(), Types.VARCHAR)
                .param("unasked", sender.unasked())
                .param("kind", options.kind().name())
                .param("asOf", options.asOf())
                .param("charset", options.charset() == null ? null : options.charset().name(), Types.VARCHAR)
                .param("allowEnding", options.allowEnding())
                .param("goodRows", options.goodRows())
                .query(Long.class).single();
    }

    void measure(long feed, long bytes) {
        jdbc.sql("update feed set bytes = ? where id = ?").params(bytes, feed).update();
    }

    /** Nothing is known any more of one that has not arrived as a whole. */
    void forgetArriving(long feed) {
        jdbc.sql("delete from feed where id = ? and state = 'RECEIVING'").param(feed).update();
    }

    /** Of which nothing has come for so long that whoever received them is gone, or has to send them again. */
    void forgetStalled() {
        jdbc.sql("delete from feed where state = 'RECEIVING' and received_at < now() - interval '10 minutes'").update();
    }

    Optional<Feed> with(long id) {
        return jdbc.sql(StoredFeed.SELECT + "f.id = ?").param(id).query(StoredFeed::read).optional();
    }

    /** On which somebody or something is still to do its part; the newest first. */
    List<Feed> open(InsurerNumber insurer) {
        return jdbc.sql(StoredFeed.SELECT + "f.insurer_number = ? and (%s) order by f.id desc".formatted(OPEN))
                .param(insurer.digits()).query(StoredFeed::read).list();
    }

    /** Of which all is said; the newest first. */
    List<Feed> settled(InsurerNumber insurer, int most) {
        return jdbc.sql(StoredFeed.SELECT + "f.insurer_number = ? and not (%s) order by f.id desc limit ?".formatted(OPEN))
                .params(insurer.digits(), most).query(StoredFeed::read).list();
    }

    /** The applied one of the newest day; of several of that day the one that was applied last. */
    Optional<Feed> newest(InsurerNumber insurer) {
        return applied(insurer, 0);
    }

    Optional<Feed> beforeNewest(InsurerNumber insurer) {
        return applied(insurer, 1);
    }

    private Optional<Feed> applied(InsurerNumber insurer, int offset) {
        return jdbc.sql(StoredFeed.SELECT + """
                        f.insurer_number = ? and f.state = 'APPLIED' order by f.as_of desc, f.settled_at desc
                        limit 1 offset ?
                        """)
                .params(insurer.digits(), offset).query(StoredFeed::read).optional();
    }

    /** What to report of a feed that is the newest one once more: it changes nothing. */
    Optional<FeedReport> again(FeedContent content, FeedOptions options) {
        return again(content, options, null);
    }

    private Optional<FeedReport> again(FeedContent content, FeedOptions options, @Nullable String insurer) {
        return jdbc.sql(SAME_AS_NEWEST)
                .params(content.sha256(), content.charset().name(), options.kind().name(), options.asOf())
                .param(new SqlParameterValue(Types.VARCHAR, insurer))
                .query((row, n) -> (FeedReport)
                        new FeedReport.Accepted(InsurerNumber.of(row.getString(1)), 0, 0, row.getLong(2), 0, 0))
                .optional();
    }

    boolean isNewestAgain(Feed feed, FeedContent content) {
        return again(content, feed.options(), feed.insurer().digits()).isPresent();
    }

    /**
     * An earlier one of the same bytes, day and kind that somebody has undone or dropped: who sends it once more may not know.
     */
    Optional<Feed> takenBack(Feed feed) {
        return jdbc.sql(StoredFeed.SELECT + """
                        exists (select from feed again
                                where again.id = ? and f.id < again.id and f.insurer_number = again.insurer_number
                                  and (f.content_sha256, f.as_of, f.kind) = (again.content_sha256, again.as_of, again.kind))
                        and (f.state = 'UNDONE' or f.state = 'DROPPED' and f.decided_by is not null)
                        order by f.id desc limit 1
                        """)
                .param(feed.id()).query(StoredFeed::read).optional();
    }

    /** Whether one that came later, of no earlier day, is in the register already. */
    boolean isOvertaken(Feed feed) {
        return jdbc.sql("""
                        select exists (select from feed later where later.insurer_number = ? and later.id > ? and later.as_of >= ?
                                       and later.state = 'APPLIED')
                        """)
                .params(feed.insurer().digits(), feed.id(), feed.asOf()).query(Boolean.class).single();
    }

    /** How many members it has changed, who would be as before if it were undone. */
    long touched(long feed) {
        return jdbc.sql("select count(*) from feed_before where feed = ?").param(feed).query(Long.class).single();
    }

    /** What it would change was counted on the register as it is now. */
    void isCheckedNow(long feed) {
        jdbc.sql("update feed f set checked_after = %s where id = ?".formatted(TIMES_CHANGED)).param(feed).update();
    }

    /** What it would change is not known, only what is wrong with it. */
    void isNotComparable(long feed) {
        jdbc.sql("""
                update feed set checked_after = null, added = null, changed = null, unchanged = null, ended = null, left_out = 0
                where id = ?
                """)
                .param(feed).update();
    }

    /** Whether what it would change was counted on the register as it is now. */
    boolean isCheckedSinceNewest(long feed) {
        return jdbc.sql("select coalesce(checked_after, -1) = %s from feed f where id = ?".formatted(TIMES_CHANGED))
                .param(feed).query(Boolean.class).single();
    }

    /** What reading it has brought out. */
    void describe(long feed, FeedContent content, @Nullable Long rows) {
        jdbc.sql("""
                update feed set charset = :charset, content_sha256 = :sha256, bytes = :bytes, rows = :rows where id = :feed
                """)
                .param("charset", content.charset().name()).param("sha256", content.sha256())
                .param("bytes", content.bytes()).param("rows", rows, Types.BIGINT).param("feed", feed)
                .update();
    }

    void count(long feed, Feed.Changes changes, long leftOut) {
        jdbc.sql("""
                update feed set added = :added, changed = :changed, unchanged = :unchanged, ended = :ended,
                                left_out = :leftOut
                where id = :feed
                """)
                .param("added", changes.added()).param("changed", changes.changed())
                .param("unchanged", changes.unchanged()).param("ended", changes.ended())
                .param("leftOut", leftOut).param("feed", feed)
                .update();
    }

    Optional<FeedProgress> progress(long feed, Map<FeedStage, Long> spentBefore) {
        return jdbc.sql("""
                        select state, stage, stage_done, stage_total,
                               extract(epoch from clock_timestamp() - work_began_at) as working,
                               extract(epoch from clock_timestamp() - stage_began_at) as staging
                        from feed where id = ? and state in ('CHECKING', 'APPLYING')
                        """)
                .param(feed).query((row, n) -> new SpentTime(spentBefore).progress(row)).optional();
    }
}
