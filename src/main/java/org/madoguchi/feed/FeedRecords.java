package org.madoguchi.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code feed}. */
final class FeedRecords {

    private static final String FEEDS = """
            select f.*, receiver.number as receiver, decider.number as decider, undoer.number as undoer
            from feed f
            left join staff receiver on receiver.id = f.received_by
            left join staff decider on decider.id = f.decided_by
            left join staff undoer on undoer.id = f.undone_by
            """;

    private static final String NEWEST_OF_SAME = """
            select newest.id from feed newest
            join feed this on this.insurer_number = newest.insurer_number and this.id = ?
            where newest.state = 'APPLIED' order by newest.as_of desc, newest.settled_at desc limit 1
            """;

    private static final String SAME_AS_NEWEST = """
            select f.insurer_number, f.added + f.changed + f.unchanged from feed f
            where f.content_sha256 = ? and f.charset = ? and f.kind = ? and f.as_of = ?
              and f.insurer_number = coalesce(?, f.insurer_number) and f.state = 'APPLIED' and f.left_out = 0
              and not exists (select from feed later
                              where later.insurer_number = f.insurer_number and later.state = 'APPLIED'
                                and (later.as_of, later.settled_at) > (f.as_of, f.settled_at))
            """;

    private static final String RECEIVE = """
            insert into feed (insurer_number, state, origin, received_by, unasked, kind, as_of, charset, allow_ending,
                              good_rows)
            values (:insurer, 'RECEIVED', :origin, :staff, :unasked, :kind, :asOf, :charset, :allowEnding, :goodRows)
            returning id
            """;

    private final JdbcClient jdbc;

    FeedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Feed receive(InsurerNumber insurer, FeedOptions options, Sender sender) {
        return jdbc.sql(RECEIVE)
                .param("insurer", insurer.digits())
                .param("origin", sender.origin().name())
                .param("staff", sender.staff(), Types.OTHER)
                .param("unasked", sender.unasked())
                .param("kind", options.kind().name())
                .param("asOf", options.asOf())
                .param("charset", options.charset() == null ? null : options.charset().name(), Types.VARCHAR)
                .param("allowEnding", options.allowEnding())
                .param("goodRows", options.goodRows())
                .query(Long.class).optional().flatMap(this::with).orElseThrow();
    }

    void measure(long feed, long bytes) {
        jdbc.sql("update feed set bytes = ? where id = ?").params(bytes, feed).update();
    }

    /** Until the end of the transaction; whether nobody else works on it. */
    boolean lock(long feed) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('feed'), ?::int)").param(feed)
                .query(Boolean.class).single();
    }

    /** Whether it was in a state from which it can go there; else it stays where it is. */
    boolean move(long feed, Feed.State to) {
        var from = to.reachedFrom().stream().map(Enum::name).toArray(String[]::new);
        return jdbc.sql("""
                        update feed
                        set state = :to,
                            work_began_at = case when :works then clock_timestamp() else work_began_at end,
                            stage = case when :works then null else stage end,
                            settled_at = case when :works then settled_at else clock_timestamp() end,
                            unasked = unasked and :to <> 'HELD' and not (:to = 'READY' and state = 'APPLYING')
                        where id = :feed and state = any(:from)
                        """)
                .param("to", to.name()).param("works", to.isWork()).param("feed", feed).param("from", from)
                .update() == 1;
    }

    Optional<Feed> with(long id) {
        return jdbc.sql(FEEDS + "where f.id = ?").param(id).query(FeedRecords::read).optional();
    }

    /** The newest first. */
    List<Feed> of(InsurerNumber insurer, int most) {
        return jdbc.sql(FEEDS + "where f.insurer_number = ? order by f.id desc limit ?")
                .params(insurer.digits(), most).query(FeedRecords::read).list();
    }

    /** The applied one of the newest day; of several of that day the one that was applied last. */
    Optional<Feed> newest(InsurerNumber insurer) {
        return applied(insurer, 0);
    }

    Optional<Feed> beforeNewest(InsurerNumber insurer) {
        return applied(insurer, 1);
    }

    private Optional<Feed> applied(InsurerNumber insurer, int offset) {
        return jdbc.sql(FEEDS + """
                        where f.insurer_number = ? and f.state = 'APPLIED' order by f.as_of desc, f.settled_at desc
                        limit 1 offset ?
                        """)
                .params(insurer.digits(), offset).query(FeedRecords::read).optional();
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

    /** What it would change was counted on what the newest applied feed has left. */
    void isCheckedNow(long feed) {
        jdbc.sql("update feed set checked_after = coalesce((%s), 0) where id = ?".formatted(NEWEST_OF_SAME))
                .params(feed, feed).update();
    }

    /** What it would change is not known, only what is wrong with it. */
    void isNotComparable(long feed) {
        jdbc.sql("""
                update feed set checked_after = null, added = null, changed = null, unchanged = null, ended = null, left_out = 0
                where id = ?
                """)
                .param(feed).update();
    }

    /** Never so where it was not compared. */
    boolean isCheckedAfterNewest(long feed) {
        return jdbc.sql("select coalesce(checked_after, -1) = coalesce((%s), 0) from feed where id = ?".formatted(NEWEST_OF_SAME))
                .params(feed, feed).query(Boolean.class).single();
    }

    /** Whether there is still something to decide. What was shown of a ready one was with what it had been allowed. */
    boolean decide(long feed, UUID staff, boolean goodRows, boolean allowEnding) {
        return jdbc.sql("""
                        update feed set unasked = true, decided_by = ?,
                                        good_rows = ? or good_rows and state = 'READY',
                                        allow_ending = ? or allow_ending and state = 'READY'
                        where id = ? and state in ('READY', 'HELD') and not unasked
                        """)
                .params(staff, goodRows, allowEnding, feed).update() == 1;
    }

    void isDecidedBy(long feed, @Nullable UUID staff) {
        jdbc.sql("update feed set decided_by = :staff where id = :feed")
                .param("staff", staff, Types.OTHER).param("feed", feed).update();
    }

    /** Whether it was broken off with nothing lost. */
    boolean receiveAgain(long feed) {
        return jdbc.sql("""
                        update feed set state = 'RECEIVED', unasked = false
                        where id = ? and state = 'INTERRUPTED' and exists (select from feed_piece where feed = id)
                        """)
                .param(feed).update() == 1;
    }

    /**
     * Who was what before is kept of the one applied last alone, though that one be undone itself, and of none whose bytes
     * were not counted yet.
     */
    boolean canBeUndone(long feed) {
        return jdbc.sql("""
                        select exists (select from feed f where id = ? and state = 'APPLIED' and bytes is not null
                          and not exists (select from feed later
                                          where later.insurer_number = f.insurer_number
                                            and later.state in ('APPLIED', 'UNDONE') and later.settled_at > f.settled_at))
                        """)
                .param(feed).query(Boolean.class).single();
    }

    void undo(long feed, @Nullable UUID staff) {
        jdbc.sql("update feed set state = 'UNDONE', undone_by = :staff, undone_at = clock_timestamp() where id = :feed")
                .param("staff", staff, Types.OTHER).param("feed", feed).update();
    }

    /** The oldest of those with which something is to be done and nobody is at it. */
    Optional<Feed> toDo() {
        return jdbc.sql(FEEDS + """
                        where f.state = 'RECEIVED' and exists (select from feed_piece where feed = f.id)
                           or f.state in ('READY', 'HELD') and f.unasked
                        order by f.id limit 1
                        """)
                .query(FeedRecords::read).optional();
    }

    List<Feed> openSince(Instant before) {
        return jdbc.sql(FEEDS + """
                        where f.state in ('RECEIVED', 'READY', 'HELD', 'INTERRUPTED') and f.received_at < ? order by f.id
                        """)
                .param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC)).query(FeedRecords::read).list();
    }

    /**
     * Those on which somebody works, or worked before the process was gone. A command works on what it has received at once:
     * where it doesn't, it was ended in between.
     */
    List<Feed> inWork() {
        return jdbc.sql(FEEDS + """
                        where f.state in ('CHECKING', 'APPLYING')
                           or f.state = 'RECEIVED' and f.received_at < now() - interval '1 minute'
                              and not exists (select from feed_piece where feed = f.id)
                        order by f.id
                        """)
                .query(FeedRecords::read).list();
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

    private static Feed read(ResultSet row, int number) throws SQLException {
        var sha256 = row.getBytes("content_sha256");
        return new Feed(
                row.getLong("id"),
                InsurerNumber.of(row.getString("insurer_number")),
                Feed.State.valueOf(row.getString("state")),
                FeedKind.valueOf(row.getString("kind")),
                row.getObject("as_of", LocalDate.class),
                Feed.Origin.valueOf(row.getString("origin")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("receiver", Integer.class),
                row.getObject("bytes", Long.class),
                row.getString("charset"),
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                row.getObject("rows", Long.class),
                changes(row),
                row.getLong("left_out"),
                row.getLong("problems"),
                row.getBoolean("allow_ending"),
                row.getBoolean("good_rows"),
                row.getBoolean("unasked"),
                row.getObject("decider", Integer.class),
                instant(row, "settled_at"),
                row.getObject("undoer", Integer.class),
                instant(row, "undone_at"));
    }

    private static Feed.@Nullable Changes changes(ResultSet row) throws SQLException {
        long added = row.getLong("added");
        return row.wasNull()
                ? null
                : new Feed.Changes(added, row.getLong("changed"), row.getLong("unchanged"), row.getLong("ended"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
