package org.madoguchi.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is insured together: same insurer, symbol and number, both insurances in force on the day. Whoever is under a
 * disclosure restriction (不開示該当, 自己情報提供不可) is in nobody's household, neither seen nor seeing: who looks leaves a
 * trace with those who are looked at.
 */
@Component
public class Households {

    private static final String KIN = """
            select insured.ref as insured, dependent.ref as dependent, dependent.birthdate, insurer.own_consent_age
            from member insured
            join member dependent using (insurer_number, symbol, number)
            join insurer on insurer.number = insurer_number
            where insured.family_classification = 1 and dependent.family_classification = 2
              and insured.missing_from is null and dependent.missing_from is null
              and :day between insured.qualified_on and coalesce(insured.disqualified_on - 1, 'infinity')
              and :day between dependent.qualified_on and coalesce(dependent.disqualified_on - 1, 'infinity')
              and insured.ref in (select ref from unrestricted_member)
              and dependent.ref in (select ref from unrestricted_member)
            """;

    private final JdbcClient jdbc;

    public Households(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A dependent and the insured of the household.
     *
     * @param ownConsentAge from which age on a dependent decides alone what the insured sees, as the insurer has it
     */
    public record Kin(MemberRef insured, MemberRef dependent, LocalDate birthdate, int ownConsentAge) {}

    /** @param day in Japan */
    public Optional<Kin> between(MemberRef insured, MemberRef dependent, LocalDate day) {
        return select("and insured.ref = :insured and dependent.ref = :dependent", day)
                .param("insured", insured.value())
                .param("dependent", dependent.value())
                .query(Households::kin).optional();
    }

    /** @param day in Japan */
    public List<Kin> dependentsOf(MemberRef insured, LocalDate day) {
        return select("and insured.ref = :insured order by dependent.branch, dependent.ref", day)
                .param("insured", insured.value())
                .query(Households::kin).list();
    }

    /**
     * Empty, too, where the register has more than one insured for the household.
     *
     * @param day in Japan
     */
    public Optional<Kin> insuredOf(MemberRef dependent, LocalDate day) {
        var found = select("and dependent.ref = :dependent", day)
                .param("dependent", dependent.value())
                .query(Households::kin).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** From which age on a dependent of this member's insurer decides alone what the insured sees. */
    public int ownConsentAge(MemberRef member) {
        return jdbc.sql("""
                        select own_consent_age from insurer join member on member.insurer_number = insurer.number
                        where ref = ?
                        """)
                .param(member.value()).query(Integer.class).single();
    }

    /**
     * Whose birthday of the age of own consent comes on one of these days; of a birthday on 29 February in a common year,
     * the 28th.
     *
     * @param day in Japan, on which the insurances are in force
     * @param last included, as the first day is
     */
    public List<Kin> reachingOwnConsent(LocalDate day, LocalDate last) {
        return select("""
                        and cast(dependent.birthdate + make_interval(years => insurer.own_consent_age) as date)
                            between :day and :last
                        """, day)
                .param("last", last)
                .query(Households::kin).list();
    }

    private JdbcClient.StatementSpec select(String condition, LocalDate day) {
        return jdbc.sql(KIN + condition).param("day", day);
    }

    private static Kin kin(ResultSet row, int number) throws SQLException {
        return new Kin(
                new MemberRef(row.getObject("insured", UUID.class)),
                new MemberRef(row.getObject("dependent", UUID.class)),
                row.getObject("birthdate", LocalDate.class),
                row.getInt("own_consent_age"));
    }
}
