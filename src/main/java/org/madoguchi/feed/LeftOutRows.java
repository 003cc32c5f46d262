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
            select line, unclear, symbol, number, branch, member_key from feed_row with no data
            """;

    private static final String LEAVE_OUT = """
            with gone as (delete from feed_row r where %s returning line, unclear, symbol, number, branch, member_key)
            insert into left_out_row select * from gone
            """;

    /**
     * Whether a row of {@code member m} may be in a row that was left out: anybody in one
     * that does not tell whose it is, and with a key the household that the register has of it, whose number can have changed.
     */
    static final String MAY_CONCERN = """
            (exists (select from left_out_row where unclear)
             or exists (select from left_out_row l where (l.symbol, l.number) = (m.symbol, m.number))
             or exists (select from left_out_row l where l.member_key = m.member_key)
             or exists (select from left_out_row l join member k using (member_key)
                        where k.insurer_number = :insurer and k.missing_from is null
                          and (k.symbol, k.number) = (m.symbol, m.number)))
            """;

    /** The household of a row, and the row that has the same key. */
    private static final String ALONG = LEAVE_OUT.formatted("""
            exists (select from left_out_row l where (l.symbol, l.number) = (r.symbol, r.number))
            or exists (select from left_out_row l where l.member_key = r.member_key)
            """);

    /** Who would get the number of somebody who stays. */
    private static final String TAKING = LEAVE_OUT.formatted("""
            exists (select from member m
                    where m.insurer_number = :insurer and m.missing_from is null and m.ref is distinct from r.ref
                      and (m.symbol, m.number, m.branch) = (r.symbol, r.number, r.branch)
                      and not exists (select from feed_row own where own.ref = m.ref) and %s)
            """.formatted(MAY_CONCERN));

    private final JdbcClient jdbc;
    private final InsurerNumber insurer;
    private boolean any;
    private boolean matched;

    LeftOutRows(JdbcClient jdbc, InsurerNumber insurer) {
        this.jdbc = jdbc;
        this.insurer = insurer;
        jdbc.sql(CREATE).update();
    }

    /** The rows that are bad by themselves. */
    void leaveOutBad() {
        along(jdbc.sql(LEAVE_OUT.formatted("bad")).update());
    }

    void leaveOut(List<Long> lines) {
        if (!lines.isEmpty()) {
            along(jdbc.sql(LEAVE_OUT.formatted("line = any(?)"))
                    .param(lines.toArray(Long[]::new)).update());
        }
    }

    /** Once it is known of each row whom of the register it is. */
    void leaveOutWhoTakes() {
        matched = true;
        along(0);
    }

    long count() {
        return any ? jdbc.sql("select count(*) from left_out_row").query(Long.class).single() : 0;
    }

    private void along(int leftOut) {
        any |= leftOut > 0;
        while (any && more() > 0) {
            // Each that is left out can take others along.
        }
    }

    private int more() {
        int along = jdbc.sql(ALONG).update();
        return matched ? along + jdbc.sql(TAKING).param("insurer", insurer.digits()).update() : along;
    }
}
