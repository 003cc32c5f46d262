package org.madoguchi.register;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.eligibility.Eligibility;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The members of all insurers of the portal. */
@Component
public class Members {

    private static final String WITH_REF = """
            select m.*, i.name as insurer_name, i.phone as insurer_phone,
                   coalesce(m.missing_from, m.known_as_of,
                            (select max(f.as_of) from feed f
                             where f.insurer_number = m.insurer_number and f.state = 'APPLIED')) as as_of,
                   e.certificate_expiry as entered_expiry, e.entered_on
            from member m
            join insurer i on i.number = m.insurer_number
            left join entered_expiry e using (ref)
            where m.ref = ?
            """;

    /** Reads all who were born on the day, and does not let an index tell sooner that nobody has the number. */
    private static final String WITH_NUMBER = """
            with born as materialized (
                select ref, missing_from, branch, symbol_folded, number_folded, name_kana_folded as kana from member
                where insurer_number = ? and birthdate = ?
            )
            select ref, missing_from is null as has_it, kana from born
            where branch = ?
              and symbol_folded = normalize(?, nfkc) and number_folded = normalize(?, nfkc)
            """;

    private final JdbcClient jdbc;

    public Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RegisteredMember> with(MemberRef ref) {
        return jdbc.sql(WITH_REF).param(ref.value()).query(MemberRow::read).optional();
    }

    /**
     * Only where the insurance is in force.
     *
     * @param day in Japan
     */
    public Optional<RegisteredMember> insured(MemberRef ref, LocalDate day) {
        return with(ref).filter(member -> member.eligibility().on(day) == Eligibility.State.IN_FORCE);
    }

    /** Only where it is a member of this insurer. */
    public Optional<RegisteredMember> of(InsurerNumber insurer, MemberRef ref) {
        return with(ref).filter(member -> member.insurer().number().equals(insurer));
    }

    /**
     * Who has this number and was born on this day, in whichever width its letters and digits are written; the work done
     * does not depend on whether anybody has it.
     */
    public Optional<MemberRef> with(InsuredNumber number, LocalDate birthdate) {
        return holders(number, birthdate).current();
    }

    /**
     * As {@link #with(InsuredNumber, LocalDate)}, and where nobody has the number any more, who had it: what was theirs is
     * theirs still. Empty where it could be two people, who were born on the same day and had the same number one after the
     * other.
     */
    public Optional<MemberRef> everWith(InsuredNumber number, LocalDate birthdate) {
        return holders(number, birthdate).onlyPerson();
    }

    private NumberHolders holders(InsuredNumber number, LocalDate birthdate) {
        return new NumberHolders(jdbc.sql(WITH_NUMBER)
                .params(number.insurer().digits(), birthdate, number.branch(), number.symbol(), number.number())
                .query((row, n) -> new NumberHolders.Holder(
                        new MemberRef(row.getObject("ref", UUID.class)), row.getBoolean("has_it"), row.getString("kana")))
                .list());
    }

    /**
     * Whom the facts fit, former and restricted members included: who may see that they are there is for the caller to
     * decide.
     *
     * @param day in Japan, on which the insurances are looked at
     */
    public FoundMembers found(MemberSearch search, LocalDate day) {
        var statement = new SearchStatement(search, day);
        return FoundMembers.of(jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query((row, n) -> FoundMember.read(row, day))
                .list());
    }
}
