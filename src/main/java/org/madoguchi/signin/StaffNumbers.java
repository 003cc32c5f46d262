package org.madoguchi.signin;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers by which members know the staff; each is given at the first sign-in, for good. */
@Component
public class StaffNumbers {

    private final JdbcClient jdbc;

    StaffNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody of the staff. */
    record Numbered(UUID id, int number) {}

    /** @param id as the access log keeps it */
    public Optional<Integer> of(UUID id) {
        return jdbc.sql("select number from staff where id = ?").param(id).query(Integer.class).optional();
    }

    /** Empty for a sign-in that has not been {@link #give given} one. */
    Optional<Numbered> of(String issuer, String subject) {
        return jdbc.sql("select id, number from staff where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query((row, n) -> new Numbered(row.getObject("id", UUID.class), row.getInt("number")))
                .optional();
    }

    /** Does nothing where it has one. */
    void give(String issuer, String subject) {
        jdbc.sql("insert into staff (issuer, subject) values (?, ?) on conflict do nothing")
                .params(issuer, subject)
                .update();
    }
}
