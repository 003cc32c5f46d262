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

    /**
     * Which member a sign-in is.
     *
     * @param admitted false for a member under a disclosure restriction whose insurer lets none of them in
     */
    public record Link(MemberRef member, boolean admitted) {}

    /** Nobody, where the member turns out to be born on another day than the one who signs in. */
    Optional<Link> of(SignIn signIn) {
        return jdbc.sql("""
                        select link.member,
                               insurer.restricted_sign_in
                                   or exists (select from unrestricted_member free where free.ref = member.ref) as admitted
                        from sign_in_link link
                        join member on member.ref = link.member
                        join insurer on insurer.number = member.insurer_number
                        where issuer = :issuer and subject = :subject
                          and member.birthdate = coalesce(cast(:birthdate as date), member.birthdate)
                        """)
                .param("issuer", signIn.issuer())
                .param("subject", signIn.subject())
                .param("birthdate", signIn.birthdate())
                .query((row, n) -> new Link(
                        new MemberRef(row.getObject("member", UUID.class)), row.getBoolean("admitted")))
                .optional();
    }

    boolean isLinked(String issuer, String subject) {
        return jdbc.sql("select exists (select from sign_in_link where issuer = ? and subject = ?)")
                .params(issuer, subject)
                .query(Boolean.class)
                .single();
    }

    /** Links a sign-in; false where it, or the member at this issuer, is linked already, or it is one of the staff. */
    public boolean link(String issuer, String subject, MemberRef member) {
        return jdbc.sql("""
                        insert into sign_in_link (issuer, subject, member, linked_at)
                        select :issuer, :subject, :member, :at
                        where not exists (select from staff where issuer = :issuer and subject = :subject)
                        on conflict do nothing
                        """)
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("member", member.value())
                        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
