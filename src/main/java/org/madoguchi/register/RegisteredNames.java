package org.madoguchi.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.member.PersonName;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The names of all members whom an insurer has today, to look through them; without those under a disclosure restriction, who
 * are in nobody's list.
 */
@Component
public class RegisteredNames {

    /** Of one member. */
    public record RegisteredName(MemberRef ref, InsuredNumber number, PersonName name) {

        /** Without a word of the person, because a log file is no place for it. */
        @Override
        public String toString() {
            return "RegisteredName[" + ref + "]";
        }
    }

    private static final int FETCHED_AT_ONCE = 5_000;

    private static final String NAMES = """
            select ref, insurer_number, symbol, number, branch, name, name_kana from member
            where insurer_number = ? and missing_from is null and ref in (select ref from unrestricted_member)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public RegisteredNames(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        // PostgreSQL hands over rows bit by bit within a transaction alone.
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        transaction.setReadOnly(true);
    }

    /** How often a feed of this insurer was applied or undone: while it is the same, so are the names. */
    public long timesChanged(InsurerNumber insurer) {
        return jdbc.sql("""
                        select count(*) + count(undone_at) from feed
                        where insurer_number = ? and state in ('APPLIED', 'UNDONE')
                        """)
                .param(insurer.digits()).query(Long.class).single();
    }

    /** In no order. */
    public void each(InsurerNumber insurer, Consumer<RegisteredName> reader) {
        transaction.executeWithoutResult(same -> jdbc.sql(NAMES).withFetchSize(FETCHED_AT_ONCE)
                .param(insurer.digits()).query((RowCallbackHandler) row -> reader.accept(read(row))));
    }

    private static RegisteredName read(ResultSet row) throws SQLException {
        var insurer = InsurerNumber.of(row.getString("insurer_number"));
        return new RegisteredName(
                new MemberRef(row.getObject("ref", UUID.class)),
                new InsuredNumber(insurer, row.getString("symbol"), row.getString("number"), row.getString("branch")),
                new PersonName(row.getString("name"), row.getString("name_kana")));
    }
}
