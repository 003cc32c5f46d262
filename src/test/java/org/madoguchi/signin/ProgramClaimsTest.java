package org.madoguchi.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.Actor;
import org.springframework.security.oauth2.jwt.Jwt;

/** A program is let in by its own token, and not by that of a person, who may be an operator as well. */
class ProgramClaimsTest {

    private static final InsurerNumber INSURER = InsurerNumber.of("06990014");

    static Stream<Arguments> programs() {
        return Stream.of(
                Arguments.of("nightly", Map.of("sub", "nightly", "client_id", "nightly")),
                Arguments.of("nightly", Map.of("sub", "nightly", "azp", "nightly")),
                Arguments.of("Nightly", Map.of("sub", "f81d", "azp", "Nightly", "client_id", "Nightly",
                        "preferred_username", "service-account-nightly")),
                Arguments.of("0b5f", Map.of("sub", "9c1e", "oid", "9c1e", "azp", "0b5f", "idtyp", "app")),
                Arguments.of("9c1e", Map.of("sub", "9c1e", "idtyp", "app")));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void aProgramIsCalledAsItsProviderCallsIt(String client, Map<String, Object> told) {
        assertThat(ProgramClaims.client(token(told))).contains(client);
    }

    /** Signed in at a program of theirs; some by the name that would be a program's elsewhere. */
    static Stream<Map<String, Object>> people() {
        return Stream.of(
                Map.of("sub", "ono"),
                Map.of("sub", "ono", "client_id", "portal"),
                Map.of("sub", "ono", "azp", "portal", "preferred_username", "ono"),
                Map.of("sub", "ono", "azp", "portal", "preferred_username", "service-account-portal"),
                Map.of("sub", "ono", "client_id", "portal", "preferred_username", "service-account-nightly"),
                Map.of("sub", "ono", "azp", "portal", "oid", "ono", "scp", "feed"),
                Map.of("sub", "portal", "client_id", "portal", "idtyp", "user"),
                Map.of("sub", "portal", "client_id", "portal", "idtyp", 1),
                Map.of("sub", "nightly", "client_id", "portal", "azp", "nightly"),
                Map.of("client_id", "portal", "preferred_username", "service-account-portal"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void whatCouldBeAPersonsIsTakenForAPersons(Map<String, Object> told) {
        assertThat(ProgramClaims.client(token(told))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nightly\n", "night\u0000ly", "night\u202ely", "night\u2028ly", "night\u200bly"})
    void aProgramWhoseNameCannotBeShownIsNotLetIn(String name) {
        assertThat(ProgramClaims.client(token(Map.of("sub", name, "client_id", name)))).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Actor.Job(UUID.randomUUID(), INSURER, name));
    }

    @Test
    void aNameHas200CharactersAtTheMost() {
        assertThat(Actor.Job.isClient("\u591c".repeat(200))).isTrue();
        assertThat(Actor.Job.isClient("n".repeat(201))).isFalse();
    }

    @Test
    void aProgramIsTheSameWithEachOfItsTokens() {
        var night = new JobUser("https://staff.example", "9c1e", "nightly", INSURER).actor();
        assertThat(night.client()).isEqualTo("nightly");
        assertThat(night).isEqualTo(new JobUser("https://staff.example", "9c1e", "nightly", INSURER).actor());
        assertThat(night.id()).isNotEqualTo(new JobUser("https://staff.example", "9c1f", "nightly", INSURER).actor().id());
    }

    private static Jwt token(Map<String, Object> told) {
        return Jwt.withTokenValue("token").header("alg", "RS256").claims(claims -> claims.putAll(new HashMap<>(told))).build();
    }
}
