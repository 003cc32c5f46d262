package org.madoguchi.feed;

import java.time.LocalDate;
import java.util.Map;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the rows of a feed into the register, touching only what differs. */
final class FeedMerge {

    private static final String HAS_NOT_LOST = "m.disqualified_on is null or m.disqualified_on > :today";

    /** A full feed ends who is not in it; any feed ends whose number it gives to somebody else. */
    private static final String MISSING = """
            create temporary table missing_member on commit drop as
            select m.ref, (%s) as ends from member m
            where m.insurer_number = :insurer and m.missing_from is null
              and not exists (select from feed_row same where same.ref = m.ref)
              and (:full or exists (select from feed_row taken
                                    where (taken.symbol, taken.number, taken.branch) = (m.symbol, m.number, m.branch)
                                      and (taken.ref is null or taken.differs)))
              and not %s
            """.formatted(HAS_NOT_LOST, LeftOutRows.MAY_CONCERN);

    private static final String END = """
            update member m set missing_from = :asOf from missing_member gone where gone.ref = m.ref
            """;

    /** Frees the numbers that change hands within the feed; with the next statement their holders get new ones. */
    private static final String FREE_NUMBERS = """
            update member m set missing_from = :asOf from feed_row r
            where m.insurer_number = :insurer and m.missing_from is null and r.ref is distinct from m.ref
              and (r.symbol, r.number, r.branch) = (m.symbol, m.number, m.branch) and (r.ref is null or r.differs)
            """;

    private static final String CHANGE = """
            update member m set (missing_from, %s) = (null::date, %s) from feed_row r
            where m.ref = r.ref and r.differs
            """.formatted(FeedColumn.inTable(""), FeedColumn.merged("r.", "m."));

    private static final String KNOW_AGAIN = """
            update member m set known_as_of = null from feed_row r where r.ref = m.ref and m.known_as_of is not null
            """;

    /**
     * What is said of whoever was left out is no newer than the feed before. Of a row that does not tell whose it is, a full feed
     * shows by who is not in it whom it may concern; in one of changes it may concern anybody, and nobody is the older for it.
     */
    private static final String STAY_BEHIND = """
            update member m set known_as_of = newest.as_of
            from (select max(as_of) as as_of from feed where insurer_number = :insurer and state = 'APPLIED') newest
            where newest.as_of < :asOf
              and m.insurer_number = :insurer and m.missing_from is null and m.known_as_of is null
              and not exists (select from feed_row r where r.ref = m.ref)
              and (:full and exists (select from left_out_row where unclear) or %s)
            """.formatted(LeftOutRows.CONCERNS);

    /** With who each of them was before, kept for as long as this is the newest feed. */
    private static final String KEEPING_BEFORE = """
            with touched as (%1$s returning old.*),
                 kept as (insert into feed_before (feed, ref, missing_from, known_as_of, added_by, %2$s)
                          select :feed, ref, missing_from, known_as_of, added_by, %2$s from touched
                          on conflict do nothing)
            select count(*) from touched
            """;

    private static final String ADD = """
            insert into member (added_by, %1$s) select :feed, %1$s from feed_row
            where ref is null and line between :first and :last
            """.formatted(FeedColumn.inTable(""));

    /** As many lines of the file at once, so that it can be told how far the writing is. */
    private static final int LINES_AT_ONCE = 100_000;

    private static final String IN_FORCE = """
            select count(*) from member m where m.insurer_number = :insurer and m.missing_from is null and (%s)
            """.formatted(HAS_NOT_LOST);

    /** Who is in force today before the feed and is not with it, because they are missing or by their day of loss. */
    private static final String ENDED = """
            select (select count(*) from missing_member where ends)
                 + (select count(*) from feed_row r join member m using (ref)
                    where r.disqualified_on <= :today and m.missing_from is null and (%s))
            """.formatted(HAS_NOT_LOST);

    /** The share of the members that a feed may end without being told so. */
    private static final double LARGEST_END = 0.2;

    /** The share of the members after whose change the planner of the queries must hear of it before the next one. */
    private static final double LARGE_CHANGE = 0.1;

    private final JdbcClient jdbc;
    private final InsurerNumber insurer;
    private final FeedOptions options;
    private final LocalDate today;
    private long inForce;

    /** @param today the day in Japan, from which on members see what the feed says */
    FeedMerge(JdbcClient jdbc, InsurerNumber insurer, FeedOptions options, LocalDate today) {
        this.today = today;
        this.jdbc = jdbc;
        this.insurer = insurer;
        this.options = options;
    }

    /** Finds who is missing, and tells how many are no longer members. Only after {@link FeedMatch#match}. */
    long end(FeedProblems problems) {
        statement(MISSING).update();
        inForce = statement(IN_FORCE).query(Long.class).single();
        long ended = statement(ENDED).query(Long.class).single();
        if (!options.allowEnding() && ended > inForce * LARGEST_END) {
            problems.add(FeedReason.ENDS_TOO_MANY);
            problems.refuseIfAny();
        }
        return ended;
    }

    /** Only after {@link #end}. */
    Written write(long feed, boolean leavesOut, Progress progress) {
        statement("delete from feed_before where insurer_number = :insurer").update();
        keepingBefore(END, feed);
        keepingBefore(FREE_NUMBERS, feed);
        long changed = keepingBefore(CHANGE, feed);
        keepingBefore(KNOW_AGAIN, feed);
        if (leavesOut) {
            keepingBefore(STAY_BEHIND, feed);
        }
        var written = new Written(changed, add(feed, progress));
        if (written.added() + written.changed() > inForce * LARGE_CHANGE) {
            jdbc.sql("analyze member").update();
        }
        return written;
    }

    record Written(long changed, long added) {}

    private long add(long feed, Progress progress) {
        long last = jdbc.sql("select coalesce(max(line), 0) from feed_row where ref is null").query(Long.class).single();
        long added = 0;
        for (long line = 0; line <= last; line += LINES_AT_ONCE) {
            added += statement(ADD)
                    .param("feed", feed).param("first", line).param("last", line + LINES_AT_ONCE - 1).update();
            progress.reach(added);
        }
        return added;
    }

    private long keepingBefore(String sql, long feed) {
        return statement(KEEPING_BEFORE.formatted(sql, FeedColumn.inTable("")))
                .param("feed", feed).query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql).params(Map.of("insurer", insurer.digits(), "asOf", options.asOf(), "today", today, "full", options.kind() == FeedKind.FULL));
    }
}
