package org.madoguchi.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.madoguchi.member.InsuredNumber;
import org.madoguchi.member.InsurerNumber;

/** Somebody who can sign in at the demo's provider. */
sealed interface DemoPerson {

    String signInName();

    /** What the provider says of this person beside the subject. */
    Map<String, Object> claims();

    /** The same at each start, and no name. */
    default String subject() {
        return UUID.nameUUIDFromBytes(("madoguchi demo " + signInName()).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @param number under which the insurer knows this person */
    record Member(String signInName, InsuredNumber number, LocalDate birthdate) implements DemoPerson {

        /** The birth date is written as the national provider writes it, without hyphens. */
        @Override
        public Map<String, Object> claims() {
            return Map.of("birthdate", birthdate.format(DateTimeFormatter.BASIC_ISO_DATE));
        }
    }

    /** @param insurer for which this person works */
    record Staff(String signInName, String role, InsurerNumber insurer) implements DemoPerson {

        @Override
        public Map<String, Object> claims() {
            return Map.of("roles", List.of(role), "insurer", insurer.digits());
        }
    }
}
