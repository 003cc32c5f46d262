package org.madoguchi.feed;

import java.util.Map;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the rows of a feed into the register, touching only what differs. */
final class FeedMerge {

    /** The insurer's own key survives a change of number. */
    private static final String MATCH_BY_KEY = """
            update feed_row r set ref = m.ref from member m
            where m.insurer_number = :insurer and m.member_key = r.member_key
            """;

    /**
     * Without a key on either side a person is the number and the birthdate together: a number given to somebody else
     * must not show the former holder's data.
     */
    private static final String MATCH_BY_NUMBER = """
            update feed_row r set ref = m.ref, member_key = coalesce(r.member_key, m.member_key) from (%s) m
            where r.ref is null
              and (m.symbol, m.number, m.branch, m.birthdate) = (r.symbol, r.number, r.branch, r.birthdate)
              and (m.member_key is null or r.member_key is null)
              and not exists (select from feed_row taken where taken.ref = m.ref)
            """;

    private static final String HOLDERS = """
            select * from member where insurer_number = :insurer and missing_from is null
            """;

    /** Of several who left with the same number and birthdate the last one. */
    private static final String FORMER_HOLDERS = """
            select distinct on (symbol, number, branch, birthdate) * from member
            where insurer_number = :insurer and missing_from is not null
            order by symbol, number, branch, birthdate, missing_from desc
            """;

    /** A full feed ends who is not in it; any feed ends whose number it gives to somebody else. */
    private static final String MISSING = """
            (not exists (select from feed_row r where r.ref = m.ref)
             and (:full or exists (select from feed_row r
                                   where (r.symbol, r.number, r.branch) = (m.symbol, m.number, m.branch))))
            """;

    private static final String END = """
            update member m set missing_from = :asOf
            where insurer_number = :insurer and missing_from is null and %s
            """.formatted(MISSING);

    /** Frees the numbers that change hands within the feed; with the next statement their holders get new ones. */
    private static final String FREE_NUMBERS = """
            update member m set missing_from = :asOf from feed_row r
            where m.insurer_number = :insurer and m.missing_from is null and r.ref is distinct from m.ref
              and (r.symbol, r.number, r.branch) = (m.symbol, m.number, m.branch)
            """;

    private static final String CHANGE = """
            update member m set (missing_from, %1$s) = (null::date, %2$s) from feed_row r
            where m.ref = r.ref and (m.missing_from, %3$s) is distinct from (null::date, %2$s)
            """.formatted(FeedColumn.inTable(""), FeedColumn.merged("r.", "m."), FeedColumn.inTable("m."));

    private static final String ADD = """
            insert into member (%1$s) select %1$s from feed_row where ref is null
            """.formatted(FeedColumn.inTable(""));

    private static final String IN_FORCE = """
            select count(*) from member m
            where insurer_number = :insurer and missing_from is null
              and (disqualified_on is null or disqualified_on > :asOf)
            """;

    /** Who is in force before the feed and is not with it, because they are missing or by their day of loss. */
    private static final String ENDED = IN_FORCE + """
              and (exists (select from feed_row r where r.ref = m.ref and r.disqualified_on <= :asOf) or %s)
            """.formatted(MISSING);

    /** The share of the members that a feed may end without being told so. */
    private static final double LARGEST_END = 0.2;

    private final JdbcClient jdbc;
    private final InsurerNumber insurer;
    private final FeedOptions options;

    FeedMerge(JdbcClient jdbc, InsurerNumber insurer, FeedOptions options) {
        this.jdbc = jdbc;
        this.insurer = insurer;
        this.options = options;
    }

    /** Finds who of the register each row is. */
    void match() {
        update(MATCH_BY_KEY);
        update(MATCH_BY_NUMBER.formatted(HOLDERS));
        update(MATCH_BY_NUMBER.formatted(FORMER_HOLDERS));
    }

    FeedReport.Accepted apply(FeedProblems problems) {
        int before = count(IN_FORCE);
        int ended = count(ENDED);
        if (!options.allowEnding() && ended > before * LARGEST_END) {
            problems.add(FeedReason.ENDS_TOO_MANY);
            problems.refuseIfAny();
        }
        update(END);
        update(FREE_NUMBERS);
        int changed = update(CHANGE);
        int added = update(ADD);
        int unchanged = count("select count(*) from feed_row") - changed - added;
        return new FeedReport.Accepted(insurer, added, changed, unchanged, ended);
    }

    private int update(String sql) {
        return statement(sql).update();
    }

    private int count(String sql) {
        return statement(sql).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql).params(Map.of(
                "insurer", insurer.digits(), "asOf", options.asOf(), "full", options.kind() == FeedKind.FULL));
    }
}
