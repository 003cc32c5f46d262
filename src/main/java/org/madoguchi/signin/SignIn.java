package org.madoguchi.signin;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A member's sign-in at a provider. The pair of issuer and subject is all that is ever kept of it.
 *
 * @param birthdate as the provider claims it, null where it claims none that can be read
 */
public record SignIn(String issuer, String subject, @Nullable LocalDate birthdate) {

    /** @throws IllegalStateException where nobody is signed in */
    public static SignIn by(Principal principal) {
        return of(principal).orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    /** Empty where nobody is signed in, or somebody of the staff. */
    static Optional<SignIn> of(@Nullable Principal principal) {
        return principal instanceof Authentication signedIn && signedIn.getPrincipal() instanceof OidcUser user
                        && !(user instanceof StaffUser)
                ? Optional.of(new SignIn(user.getIssuer().toString(), user.getSubject(), birthdateOf(user)))
                : Optional.empty();
    }

    /** OpenID Connect writes 1985-11-14; the national provider writes 19851114. */
    private static @Nullable LocalDate birthdateOf(OidcUser user) {
        var claim = user.getClaimAsString("birthdate");
        if (claim == null) {
            return null;
        }
        try {
            return LocalDate.parse(claim.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** Without the birth date, because a log file is no place for it. */
    @Override
    public String toString() {
        return "SignIn";
    }
}
