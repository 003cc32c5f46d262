package org.madoguchi.register;

import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The insurers of the portal. */
@Component
public class Insurers {

    private static final RowMapper<Insurer> ROW = (row, n) -> new Insurer(
            InsurerNumber.of(row.getString("number")), row.getString("name"), row.getString("phone"));

    private final JdbcClient jdbc;

    public Insurers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number. */
    public List<Insurer> all() {
        return jdbc.sql("select * from insurer order by number").query(ROW).list();
    }

    public Optional<Insurer> with(InsurerNumber number) {
        return jdbc.sql("select * from insurer where number = ?").param(number.digits()).query(ROW).optional();
    }

    public Optional<Insurer> of(MemberRef member) {
        return jdbc.sql("select i.* from insurer i join member m on m.insurer_number = i.number where m.ref = ?")
                .param(member.value())
                .query(ROW)
                .optional();
    }

    /** Makes it an insurer of the portal, or renames it. */
    public void put(Insurer insurer) {
        jdbc.sql("""
                insert into insurer (number, name, phone) values (?, ?, ?)
                on conflict (number) do update set name = excluded.name, phone = excluded.phone
                where (insurer.name, insurer.phone) <> (excluded.name, excluded.phone)
                """)
                .params(insurer.number().digits(), insurer.name(), insurer.phone())
                .update();
    }

    /** Where an insurer draws the lines that are its own to draw; null leaves one as it was. */
    void set(InsurerNumber number, @Nullable Integer ownConsentAge, @Nullable Boolean restrictedSignIn) {
        jdbc.sql("""
                update insurer set own_consent_age = coalesce(:age, own_consent_age),
                                   restricted_sign_in = coalesce(:restricted, restricted_sign_in)
                where number = :number
                  and (own_consent_age, restricted_sign_in)
                      <> (coalesce(:age, own_consent_age), coalesce(:restricted, restricted_sign_in))
                """)
                .param("age", ownConsentAge, Types.SMALLINT)
                .param("restricted", restrictedSignIn, Types.BOOLEAN)
                .param("number", number.digits())
                .update();
    }

    public Set<InsurerNumber> numbers() {
        return all().stream().map(Insurer::number).collect(Collectors.toSet());
    }

    /** Until the end of the transaction, so that its feeds come one after the other. */
    public void lock(InsurerNumber number) {
        jdbc.sql("select number from insurer where number = ? for no key update")
                .param(number.digits())
                .query(String.class)
                .single();
    }
}
