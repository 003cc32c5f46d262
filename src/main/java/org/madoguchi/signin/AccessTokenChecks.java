package org.madoguchi.signin;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;

/** What an access token must say (RFC 9068, 4), whoever it was given to, as far as the providers hold to it. */
final class AccessTokenChecks {

    private AccessTokenChecks() {}

    /** @param audience blank where nobody is let in */
    static OAuth2TokenValidator<Jwt> of(String issuer, String audience) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                times(), new JwtIssuerValidator(issuer), audience(audience), type(), AccessTokenChecks::noIdToken));
    }

    private static OAuth2TokenValidator<Jwt> times() {
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    private static OAuth2TokenValidator<Jwt> audience(String audience) {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, told -> told != null && !audience.isBlank() && told.contains(audience));
    }

    /** Keycloak and Entra ID say JWT, Okta nothing. */
    private static OAuth2TokenValidator<Jwt> type() {
        var type = new JwtTypeValidator("at+jwt", "application/at+jwt", "JWT");
        type.setAllowEmpty(true);
        return type;
    }

    /** By what only that has (OpenID Connect Core, 2, 3.1.3.6 and 3.3.2.11), or by what Keycloak calls it. */
    private static OAuth2TokenValidatorResult noIdToken(Jwt token) {
        var isOne = "ID".equals(token.getClaims().get("typ"))
                || Stream.of("nonce", "at_hash", "c_hash").anyMatch(token::hasClaim);
        return isOne
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN))
                : OAuth2TokenValidatorResult.success();
    }
}
