package org.madoguchi.retention;

import java.time.Period;

/**
 * One kind of rows that are not kept for ever.
 *
 * @param what as the log names it
 * @param removal a query that removes at most {@code :most} rows that are older than {@code :before}, and tells how many
 */
record Expiring(String what, Period term, String removal) {

    /**
     * Rows that the portal's account may delete. Those that a request or another node has hold of are left for the next time.
     *
     * @param key the columns of the primary key
     * @param condition which rows, by {@code :before} and {@code :now}
     */
    static Expiring rows(String what, Period term, String table, String key, String condition) {
        return new Expiring(what, term, """
                with gone as (
                    delete from %1$s where (%2$s) in (
                        select %2$s from %1$s where %3$s limit :most for update skip locked)
                    returning 1)
                select count(*) from gone
                """.formatted(table, key, condition));
    }

    /** Rows that the portal's account may not delete, by a function of V20__retention.sql. */
    static Expiring byOwner(String what, Period term, String function) {
        return new Expiring(what, term, "select " + function + "(:before, :most)");
    }
}
