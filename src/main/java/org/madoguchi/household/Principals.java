package org.madoguchi.household;

import java.time.LocalDate;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may let others see their own data. */
@Component
public class Principals {

    private final JdbcClient jdbc;

    Principals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param consent from when on the member decides alone, as the insurer has it
     * @param restricted whether the member is under a disclosure restriction, and so on nobody else's page
     */
    public record Principal(OwnConsent consent, boolean restricted) {

        /** @param day in Japan */
        public boolean mayNameOn(LocalDate day) {
            return !restricted && consent.appliesOn(day);
        }
    }

    public Principal with(MemberRef member) {
        return jdbc.sql("""
                        select birthdate, own_consent_age, not exists (select from unrestricted_member open where open.ref = member.ref) as restricted
                        from member join insurer on insurer.number = insurer_number
                        where ref = :member
                        """)
                .param("member", member.value())
                .query((row, n) -> new Principal(
                        OwnConsent.of(row.getObject("birthdate", LocalDate.class), row.getInt("own_consent_age")),
                        row.getBoolean("restricted")))
                .single();
    }
}
