package org.madoguchi.feed;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the feeds are on their way, who moves them on, and what waits for whom. */
final class FeedStates {

    /** So often a job's feed is taken up again by itself, after it was broken off. */
    private static final int MOST_ATTEMPTS = 3;

    /**
     * The open ones that came before {@code f} and can still be applied. A delta that overtakes one of them would lose it: it is
     * older then than the newest. What a command has left behind is not kept, so nothing waits for it.
     */
    private static final String OLDER_OPEN = """
            o.insurer_number = f.insurer_number and o.id < f.id and o.as_of <= f.as_of and o.origin <> 'COMMAND'
            and o.state in ('RECEIVING', 'RECEIVED', 'CHECKING', 'READY', 'HELD', 'APPLYING', 'INTERRUPTED')
            and not exists (select from feed newer
                            where newer.insurer_number = o.insurer_number and newer.state = 'APPLIED' and newer.as_of > o.as_of)
            """;

    private static final String TO_CHECK = """
            (f.state = 'RECEIVED'
             or f.state = 'INTERRUPTED' and f.origin = 'PUT' and f.decided_by is null and f.broken_off < %d)
            and exists (select from feed_piece where feed = f.id)
            """.formatted(MOST_ATTEMPTS);

    private static final String TO_APPLY = """
            f.state = 'READY' and f.unasked
            and (f.kind = 'FULL' or f.decided_by is not null or not exists (select from feed o where %s))
            """.formatted(OLDER_OPEN);

    private final JdbcClient jdbc;

    FeedStates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction; whether nobody else works on it. */
    boolean lock(long feed) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('feed'), ?::int)").param(feed)
                .query(Boolean.class).single();
    }

    /**
     * Whether it was in a state from which it can go there; else it stays where it is. Somebody has to decide again on what was
     * held, or broken off, or counted anew.
     */
    boolean move(long feed, Feed.State to) {
        var from = to.reachedFrom().stream().map(Enum::name).toArray(String[]::new);
        return jdbc.sql("""
                        update feed
                        set state = :to,
                            work_began_at = case when :works then clock_timestamp() else work_began_at end,
                            stage = case when :works then null else stage end,
                            settled_at = case when :works or :to in ('RECEIVED', 'UNDONE') then settled_at
                                              else clock_timestamp() end,
                            anew = case when :to = 'READY' then state = 'APPLYING' else anew end,
                            broken_off = broken_off + case when :to = 'INTERRUPTED' then 1 else 0 end,
                            unasked = unasked and :to <> 'HELD' and (:to, state) <> ('READY', 'APPLYING')
                                      and (:to, state) <> ('RECEIVED', 'INTERRUPTED')
                        where id = :feed and state = any(:from)
                        """)
                .param("to", to.name()).param("works", to.isWork()).param("feed", feed).param("from", from)
                .update() == 1;
    }

    /** Whether it is still ready, and as it was seen. */
    boolean decide(Feed seen, UUID staff) {
        return jdbc.sql("""
                        update feed set unasked = true, decided_by = ?
                        where id = ? and state = 'READY' and (not unasked or decided_by is null) and settled_at = ?
                        """)
                .params(staff, seen.id(), settled(seen)).update() == 1;
    }

    /** Lets it be checked once more, with what keeps it out allowed; whether it is still held, and as it was seen. */
    boolean allow(Feed seen, UUID staff, boolean goodRows, boolean allowEnding) {
        return jdbc.sql("""
                        update feed set state = 'RECEIVED', decided_by = ?, good_rows = ?, allow_ending = ?
                        where id = ? and state = 'HELD' and settled_at = ?
                        """)
                .params(staff, goodRows, allowEnding, seen.id(), settled(seen)).update() == 1;
    }

    void isDecidedBy(long feed, @Nullable UUID staff) {
        jdbc.sql("update feed set decided_by = :staff where id = :feed")
                .param("staff", staff, Types.OTHER).param("feed", feed).update();
    }

    /** Somebody is to decide on it after all, for the first time. */
    void ask(long feed) {
        jdbc.sql("update feed set unasked = false, anew = false where id = ?").param(feed).update();
    }

    /** Whether it was broken off with nothing lost. */
    boolean receiveAgain(long feed) {
        return jdbc.sql("select exists (select from feed join feed_piece on feed = id where id = ? and state = 'INTERRUPTED')")
                        .param(feed).query(Boolean.class).single()
                && move(feed, Feed.State.RECEIVED);
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

    boolean undo(long feed, UUID staff) {
        return move(feed, Feed.State.UNDONE)
                && jdbc.sql("update feed set undone_by = ?, undone_at = clock_timestamp() where id = ?")
                        .params(staff, feed).update() == 1;
    }

    /** The oldest of those with which something is to be done and nobody is at it. */
    Optional<Feed> toDo() {
        return jdbc.sql(StoredFeed.SELECT + "(%s or %s) order by f.id limit 1".formatted(TO_CHECK, TO_APPLY))
                .query(StoredFeed::read).optional();
    }

    /** The oldest of those that came before it and are not decided on; a delta is not applied before them unasked. */
    Optional<Feed> olderOpen(long feed) {
        return jdbc.sql(StoredFeed.SELECT + """
                        f.id = (select min(o.id) from feed o join feed f on %s where f.id = ?)
                        """.formatted(OLDER_OPEN))
                .param(feed).query(StoredFeed::read).optional();
    }

    /** Nobody is asked about what waits for another one to be decided on. */
    List<Feed> openSince(Instant before) {
        return jdbc.sql(StoredFeed.SELECT + """
                        (f.state in ('RECEIVED', 'HELD', 'INTERRUPTED') or f.state = 'READY' and not f.unasked)
                        and f.received_at < ? order by f.id
                        """)
                .param(OffsetDateTime.ofInstant(before, ZoneOffset.UTC)).query(StoredFeed::read).list();
    }

    /**
     * Those on which somebody works, or worked before the process was gone. A command works on what it has received at once:
     * where it doesn't, it was ended in between.
     */
    List<Feed> inWork() {
        return jdbc.sql(StoredFeed.SELECT + """
                        (f.state in ('CHECKING', 'APPLYING')
                         or f.state = 'RECEIVED' and f.received_at < now() - interval '1 minute'
                            and not exists (select from feed_piece where feed = f.id))
                        order by f.id
                        """)
                .query(StoredFeed::read).list();
    }

    private static OffsetDateTime settled(Feed feed) {
        return OffsetDateTime.ofInstant(feed.settledAt() == null ? Instant.EPOCH : feed.settledAt(), ZoneOffset.UTC);
    }
}
