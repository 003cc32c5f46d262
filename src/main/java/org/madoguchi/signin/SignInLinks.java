package org.madoguchi.signin;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.madoguchi.member.MemberRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which sign-in is which member. A member has at most one sign-in at each issuer. */
@Component
public class SignInLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody, where the member turns out to be born on another day than the one who signs in. */
    Optional<MemberRef> memberOf(SignIn signIn) {
        return jdbc.sql("""
                        select link.member from sign_in_link link join member on member.ref = link.member
                        where issuer = :issuer and subject = :subject
                          and member.birthdate = coalesce(cast(:birthdate as date), member.birthdate)
                        """)
                .param("issuer", signIn.issuer())
                .param("subject", signIn.subject())
                .param("birthdate", signIn.birthdate())
                .query(UUID.class)
                .optional()
                .map(MemberRef::new);
    }

    /** Links a sign-in; false where it, or the member at this issuer, is linked already. */
    public boolean link(String issuer, String subject, MemberRef member) {
        return jdbc.sql("""
                        insert into sign_in_link (issuer, subject, member, linked_at)
                        values (:issuer, :subject, :member, :at) on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("member", member.value())
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
