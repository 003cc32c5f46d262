package org.madoguchi.signin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.register.Insurers;
import org.madoguchi.viewing.StaffRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Access tokens (RFC 9068) of the provider for the staff, for this portal's feed. A program is let in as a person would be: by the role
 * of an operator, at an insurer of this portal. By a scope it is not, since not every provider gives one to a client.
 */
@Component
class JobTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    static final String ROLE = "JOB";

    private final Registrations registrations;
    private final StaffClaims claims;
    private final Insurers insurers;
    private final @Nullable String audience;

    /** @param audience which a token must be for; null where no program is let in */
    JobTokens(
            Registrations registrations, StaffClaims claims, Insurers insurers,
            @Value("${madoguchi.feed.audience:#{null}}") @Nullable String audience) {
        this.registrations = registrations;
        this.claims = claims;
        this.insurers = insurers;
        this.audience = audience;
    }

    /** Asks the provider for its keys when the first token comes. */
    JwtDecoder decoder() {
        return new SupplierJwtDecoder(this::discovered);
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return claims.insurer(token.getClaims())
                .filter(number -> insurers.with(number).isPresent())
                .filter(number -> claims.roles(token.getClaims()).contains(StaffRole.OPERATOR))
                .map(number -> new JobUser(token.getIssuer().toString(), token.getSubject(), number))
                .<AbstractAuthenticationToken>map(job -> UsernamePasswordAuthenticationToken.authenticated(
                        job, token, AuthorityUtils.createAuthorityList("ROLE_" + ROLE)))
                .orElseGet(() -> new JwtAuthenticationToken(token, AuthorityUtils.NO_AUTHORITIES));
    }

    private JwtDecoder discovered() {
        var staff = registrations.findByRegistrationId(Registrations.STAFF);
        if (staff == null || staff.getProviderDetails().getIssuerUri() == null) {
            throw new IllegalStateException("The provider for the staff, or its issuer, is not configured");
        }
        var provider = staff.getProviderDetails();
        var decoder = NimbusJwtDecoder.withJwkSetUri(provider.getJwkSetUri())
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .validateType(false)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                List.of(times(), new JwtIssuerValidator(provider.getIssuerUri()), audience())));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> times() {
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    private OAuth2TokenValidator<Jwt> audience() {
        return new JwtClaimValidator<List<String>>(
                JwtClaimNames.AUD, told -> told != null && audience != null && told.contains(audience));
    }
}
