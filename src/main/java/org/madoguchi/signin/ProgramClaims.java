package org.madoguchi.signin;

import java.util.Optional;
import java.util.stream.Stream;
import org.madoguchi.viewing.Actor;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whether a token was got by client credentials, by a program for itself, and by which. A person's token may have the same
 * audience, and says the same of an operator, so one that tells nothing of the following is taken for a person's:
 * <ul>
 * <li>{@code sub} is the client, as {@code client_id} or {@code azp} names it: RFC 9068, 2.2, whose section 5 has the
 *     provider see to it that nobody chooses a client's name for a person;
 * <li>Keycloak has a user for each such client, which bears the client's name in {@code preferred_username}, in lower case
 *     (ServiceAccountConstants), and a {@code client_id} in the tokens of that user alone (scope {@code service_account},
 *     from a note of ClientCredentialsGrantType);
 * <li>{@code idtyp} is {@code app}, which Entra ID tells where the application asks for that optional claim, and which any
 *     other provider can be told to say; where it is something else, it is a person's, whatever the rest says.
 * </ul>
 */
final class ProgramClaims {

    private static final String KEYCLOAKS_USER = "service-account-";

    private ProgramClaims() {}

    /** Empty for a person's token, and for a program whose name could not be shown: {@link Actor.Job#isClient}. */
    static Optional<String> client(Jwt token) {
        return token.getSubject() != null && isOfAProgram(token)
                ? Stream.of("client_id", "azp", "sub").flatMap(claim -> text(token, claim)).findFirst()
                        .filter(Actor.Job::isClient)
                : Optional.empty();
    }

    private static boolean isOfAProgram(Jwt token) {
        if (token.hasClaim("idtyp")) {
            return "app".equals(token.getClaims().get("idtyp"));
        }
        return Stream.of("client_id", "azp").flatMap(claim -> text(token, claim)).findFirst()
                .filter(client -> client.equals(token.getSubject()) || isKeycloaks(client, token)).isPresent();
    }

    private static boolean isKeycloaks(String client, Jwt token) {
        return token.hasClaim("client_id")
                && text(token, "preferred_username").anyMatch((KEYCLOAKS_USER + client)::equalsIgnoreCase);
    }

    private static Stream<String> text(Jwt token, String claim) {
        return token.getClaims().get(claim) instanceof String text ? Stream.of(text) : Stream.empty();
    }
}
