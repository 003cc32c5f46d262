package org.madoguchi.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.almanac.Japan;
import org.madoguchi.document.DocumentCheck.State;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.madoguchi.register.Members;
import org.madoguchi.register.RegisteredMember;
import org.madoguchi.viewing.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The documents that carry a check number. */
@Component
public class IssuedDocuments {

    /** Counted as it is asked for. */
    private static final String ASKED = """
            update issued_document set checks = checks + 1 where number_hash = ?
            returning insurer_number, kind, member, facts_hash, as_of, withdrawn_at is not null as withdrawn
            """;

    private static final String OF_THE_INSURER = """
            select insurer_number, kind, member, facts_hash, as_of, withdrawn_at is not null as withdrawn
            from issued_document where number_hash = :number and insurer_number = :insurer
            """;

    private record Row(
            InsurerNumber insurer, DocumentKind kind, MemberRef member, byte[] facts, LocalDate asOf, boolean withdrawn) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    InsurerNumber.of(row.getString("insurer_number")),
                    DocumentKind.valueOf(row.getString("kind")),
                    new MemberRef(row.getObject("member", UUID.class)),
                    row.getBytes("facts_hash"),
                    row.getObject("as_of", LocalDate.class),
                    row.getBoolean("withdrawn"));
        }
    }

    private final JdbcClient jdbc;
    private final Members members;
    private final Clock clock;

    IssuedDocuments(JdbcClient jdbc, Members members, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.clock = clock;
    }

    void put(CheckNumber number, DocumentKind kind, RegisteredMember member, LocalDate asOf) {
        jdbc.sql("""
                        insert into issued_document
                               (number_hash, insurer_number, kind, member, facts_hash, as_of, issued_at)
                        values (:number, :insurer, :kind, :member, :facts, :asOf, :at)
                        """)
                .param("number", number.hash())
                .param("insurer", member.insurer().number().digits())
                .param("kind", kind.name())
                .param("member", member.ref().value())
                .param("facts", kind.facts(member, asOf).hash(number))
                .param("asOf", asOf)
                .param("at", now())
                .update();
    }

    /** Empty where no document has the number. */
    public Optional<DocumentCheck> check(CheckNumber number) {
        return jdbc.sql(ASKED).param(number.hash()).query(Row::read).optional().map(row -> check(row, number));
    }

    /** The same for the operator who is about to take it back, uncounted; empty where their insurer has not issued it. */
    public Optional<DocumentCheck> look(Actor.Staff operator, CheckNumber number) {
        return jdbc.sql(OF_THE_INSURER)
                .param("number", number.hash())
                .param("insurer", operator.insurer().digits())
                .query(Row::read).optional().map(row -> check(row, number));
    }

    private DocumentCheck check(Row row, CheckNumber number) {
        var member = members.of(row.insurer(), row.member()).orElseThrow();
        return new DocumentCheck(member.insurer().name(), row.kind(), row.asOf(), state(row, number, member));
    }

    private State state(Row row, CheckNumber number, RegisteredMember member) {
        var today = Japan.today(clock);
        if (row.withdrawn() || member.eligibility().on(today) != Eligibility.State.IN_FORCE) {
            return State.WITHDRAWN;
        }
        return Arrays.equals(row.facts(), row.kind().facts(member, today).hash(number)) ? State.CURRENT : State.REPLACED;
    }

    /**
     * Takes back what should not have been given out; once withdrawn, it stays so.
     *
     * @return false where the insurer of this operator has not issued any with this number
     */
    public boolean withdraw(Actor.Staff operator, CheckNumber number) {
        return jdbc.sql("""
                        update issued_document
                        set withdrawn_at = coalesce(withdrawn_at, :at), withdrawn_by = coalesce(withdrawn_by, :by)
                        where number_hash = :number and insurer_number = :insurer
                        """)
                .param("at", now())
                .param("by", operator.id())
                .param("number", number.hash())
                .param("insurer", operator.insurer().digits())
                .update() == 1;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
