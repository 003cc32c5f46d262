package org.madoguchi.feed;

import java.util.List;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of a feed that are not taken although the others are, in the table {@code left_out_row} of the transaction: bad
 * ones, and with them their whole household. Whoever of the register is in one of them stays as they are.
 */
final class LeftOutRows {

    private static final String CREATE = """
            create temporary table left_out_row on commit drop as
            select line, unclear, symbol, number, branch, member_key, null::integer as pass from feed_row with no data
            """;

    private static final String LEAVE_OUT = """
            with gone as (delete from feed_row r where %s
                          returning line, unclear, symbol, number, branch, member_key, cast(:pass as integer))
            insert into left_out_row select * from gone
            """;

    /** What follows looks around the few rows of the pass before, however many there are altogether. */
    private static final List<String> INDEXES = List.of(
            "create index on feed_row (symbol, number)", "create index on feed_row (member_key)",
            "create index on feed_row (ref)");

    /**
     * Whether a row of {@code member m} is in the household of a left out one, or has its key; or is in the household that the
     * register has of the key, whose number can have changed.
     */
    static final String CONCERNS = """
            (exists (select from left_out_row l where (l.symbol, l.number) = (m.symbol, m.number))
             or exists (select from left_out_row l where l.member_key = m.member_key)
             or exists (select from left_out_row l join member k using (member_key)
                        where k.insurer_number = :insurer and k.missing_from is null
                          and (k.symbol, k.number) = (m.symbol, m.number)))
            """;

    /** The same, and anybody where one does not tell whose it is. */
    static final String MAY_CONCERN = "(exists (select from left_out_row where unclear) or %s)".formatted(CONCERNS);

    /** The households of the rows since a pass, and the rows that have the same key. */
    private static final String ALONG = LEAVE_OUT.formatted("""
            ctid = any(array(
                select o.ctid from left_out_row l join feed_row o on (o.symbol, o.number) = (l.symbol, l.number) where l.pass >= :since
                union
                select o.ctid from left_out_row l join feed_row o using (member_key) where l.pass >= :since))
            """);

    /** Whom the rows since a pass may concern. */
    private static final String CONCERNED = """
            select m.ref from left_out_row l join member m on (m.symbol, m.number) = (l.symbol, l.number)
            where m.insurer_number = :insurer and m.missing_from is null and l.pass >= :since
            union
            select m.ref from left_out_row l join member m using (member_key)
            where m.insurer_number = :insurer and m.missing_from is null and l.pass >= :since
            union
            select m.ref from left_out_row l join member k using (member_key) join member m on (m.symbol, m.number) = (k.symbol, k.number)
            where k.insurer_number = :insurer and k.missing_from is null
              and m.insurer_number = :insurer and m.missing_from is null and l.pass >= :since
            union
            select ref from member
            where insurer_number = :insurer and missing_from is null
              and exists (select from left_out_row where unclear and pass >= :since)
            """;

    /** Who would get the number of somebody who stays. */
    private static final String TAKING = LEAVE_OUT.formatted("""
            ctid = any(array(
                select o.ctid from (%s) concerned join member m using (ref)
                join feed_row o on (o.symbol, o.number, o.branch) = (m.symbol, m.number, m.branch)
                where m.ref is distinct from o.ref and not exists (select from feed_row own where own.ref = m.ref)))
            """.formatted(CONCERNED));

    private final JdbcClient jdbc;
    private final InsurerNumber insurer;
    private int pass;
    private boolean matched;

    LeftOutRows(JdbcClient jdbc, InsurerNumber insurer) {
        this.jdbc = jdbc;
        this.insurer = insurer;
        jdbc.sql(CREATE).update();
    }

    /** The rows that are bad by themselves. */
    void leaveOutBad() {
        leaveOut(jdbc.sql(LEAVE_OUT.formatted("bad")));
    }

    void leaveOut(List<Long> lines) {
        if (!lines.isEmpty()) {
            leaveOut(jdbc.sql(LEAVE_OUT.formatted("line = any(:lines)")).param("lines", lines.toArray(Long[]::new)));
        }
    }

    /** Once it is known of each row whom of the register it is, and by which key. */
    void leaveOutWhoTakes() {
        matched = true;
        if (pass > 0) {
            along(0);
        }
    }

    long count() {
        return pass > 0 ? jdbc.sql("select count(*) from left_out_row").query(Long.class).single() : 0;
    }

    private void leaveOut(JdbcClient.StatementSpec rows) {
        boolean first = pass == 0;
        if (next(rows) > 0) {
            if (first) {
                INDEXES.forEach(index -> jdbc.sql(index).update());
            }
            along(pass);
        }
    }

    /** Each that is left out can take others along. */
    private void along(int first) {
        for (int since = first; since <= pass; ) {
            int last = pass;
            next(jdbc.sql(ALONG).param("since", since));
            if (matched) {
                next(jdbc.sql(TAKING).param("insurer", insurer.digits()).param("since", since));
            }
            since = last + 1;
        }
    }

    /** @return how many, in a pass of their own */
    private int next(JdbcClient.StatementSpec rows) {
        int leftOut = rows.param("pass", pass + 1).update();
        pass += leftOut > 0 ? 1 : 0;
        return leftOut;
    }
}
