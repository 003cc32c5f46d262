package org.madoguchi.register;

import java.time.LocalDate;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The certificate's expiry as members read it from the face of their card (本人入力). */
@Component
public class EnteredExpiries {

    private final JdbcClient jdbc;

    public EnteredExpiries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the date beside the insurer's, replacing an earlier entry.
     *
     * @param today the day in Japan on which the member enters it
     */
    public void enter(MemberRef ref, LocalDate expiry, LocalDate today) {
        jdbc.sql("""
                insert into entered_expiry (ref, certificate_expiry, entered_on) values (?, ?, ?)
                on conflict (ref) do update
                set certificate_expiry = excluded.certificate_expiry, entered_on = excluded.entered_on
                """)
                .params(ref.value(), expiry, today)
                .update();
    }

    /** Without effect where there is none. */
    public void remove(MemberRef ref) {
        jdbc.sql("delete from entered_expiry where ref = ?").param(ref.value()).update();
    }
}
