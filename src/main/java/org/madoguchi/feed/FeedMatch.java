package org.madoguchi.feed;

import java.util.List;
import org.madoguchi.member.InsurerNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds who of the register each row of a feed is. */
final class FeedMatch {

    /** Told once of each row, because the rows of a month are compared with a register as long, and few differ. */
    private static final String DIFFERS = "(m.missing_from, %s) is distinct from (null::date, %s)"
            .formatted(FeedColumn.inTable("m."), FeedColumn.merged("r.", "m."));

    /** The insurer's own key survives a change of number. */
    private static final String MATCH_BY_KEY = """
            update feed_row r set ref = m.ref, differs = %s from member m
            where m.insurer_number = :insurer and m.member_key = r.member_key
            """.formatted(DIFFERS);

    /** Whoever marries keeps the given name, which stands behind a space where the insurer writes one. */
    private static final String SAME_NAME = """
            (m.name = r.name or m.name_kana_folded = nullif(fold_kana(r.name_kana), '')
             or substring(normalize(m.name_kana, nfkc) from ' (\\S+)$') = substring(normalize(r.name_kana, nfkc) from ' (\\S+)$')
             or substring(translate(m.name, chr(12288), ' ') from ' (\\S+)$') = substring(translate(r.name, chr(12288), ' ') from ' (\\S+)$'))
            """;

    /**
     * Without a key on either side a person is the number, the birthdate and the name together: a number given to somebody else
     * must not show the former holder's data, not even to a twin.
     */
    private static final String MATCH_BY_NUMBER = """
            update feed_row r set ref = m.ref, member_key = coalesce(r.member_key, m.member_key), differs = %s from (%%s) m
            where r.ref is null
              and (m.symbol, m.number, m.branch, m.birthdate) = (r.symbol, r.number, r.branch, r.birthdate)
              and (m.member_key is null or r.member_key is null)
              and not exists (select from feed_row taken where taken.ref = m.ref)
              and %s
            """.formatted(DIFFERS, SAME_NAME);

    private static final String HOLDERS = """
            select * from member where insurer_number = :insurer and missing_from is null
            """;

    /** Of several who left with the same number and birthdate the last one. */
    private static final String FORMER_HOLDERS = """
            select distinct on (symbol, number, branch, birthdate) * from member
            where insurer_number = :insurer and missing_from is not null
            order by symbol, number, branch, birthdate, missing_from desc
            """;

    private final JdbcClient jdbc;
    private final InsurerNumber insurer;

    FeedMatch(JdbcClient jdbc, InsurerNumber insurer) {
        this.jdbc = jdbc;
        this.insurer = insurer;
    }

    void match() {
        statement(MATCH_BY_KEY).update();
        for (var holders : List.of(HOLDERS, FORMER_HOLDERS)) {
            if (toAdd() > 0) {
                statement(MATCH_BY_NUMBER.formatted(holders)).update();
            }
        }
        jdbc.sql("analyze feed_row").update();
    }

    /** How many are new. Only after {@link #match}. */
    long toAdd() {
        return jdbc.sql("select count(*) from feed_row where ref is null").query(Long.class).single();
    }

    private JdbcClient.StatementSpec statement(String sql) {
        return jdbc.sql(sql).param("insurer", insurer.digits());
    }
}
