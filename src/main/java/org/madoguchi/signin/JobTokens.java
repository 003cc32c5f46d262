package org.madoguchi.signin;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madoguchi.register.Insurers;
import org.madoguchi.terminal.CannotStart;
import org.madoguchi.viewing.StaffRole;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Access tokens (RFC 9068) of the provider for the staff, for this portal's feed. A program is let in as a person would be:
 * by the role of an operator, at an insurer of this portal; but not by a person's token. By a scope it is not, since not every
 * provider gives one to a client.
 */
@Component
class JobTokens implements Converter<Jwt, AbstractAuthenticationToken> {

    static final String ROLE = "JOB";

    private final Registrations registrations;
    private final StaffClaims claims;
    private final Insurers insurers;
    private final String audience;

    /**
     * @param audience which a token must be for; blank where no program is let in. An own one: what people sign in with is
     *     for the client-id of a registration
     */
    JobTokens(
            Registrations registrations, StaffClaims claims, Insurers insurers,
            @Value("${madoguchi.feed.audience:}") String audience) {
        if (registrations.isClient(audience)) {
            throw new CannotStart("madoguchi.feed.audience is the client-id of a registration at which people sign in. It"
                    + " must be one of its own, which the provider puts into the tokens of programs");
        }
        this.registrations = registrations;
        this.claims = claims;
        this.insurers = insurers;
        this.audience = audience;
    }

    JwtDecoder decoder() {
        return new LateDecoder(this::discovered, InstantSource.system());
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var job = job(token);
        return job == null
                ? new JwtAuthenticationToken(token, AuthorityUtils.NO_AUTHORITIES)
                : UsernamePasswordAuthenticationToken.authenticated(
                        job, token, AuthorityUtils.createAuthorityList("ROLE_" + ROLE));
    }

    private @Nullable JobUser job(Jwt token) {
        return claims.insurer(token.getClaims())
                .filter(number -> insurers.with(number).isPresent())
                .filter(number -> claims.roles(token.getClaims()).contains(StaffRole.OPERATOR))
                .flatMap(number -> ProgramClaims.client(token).map(
                        client -> new JobUser(token.getIssuer().toString(), token.getSubject(), client, number)))
                .orElse(null);
    }

    private JwtDecoder discovered() {
        var staff = registrations.findByRegistrationId(Registrations.STAFF);
        if (staff == null || staff.getProviderDetails().getIssuerUri() == null) {
            throw new IllegalStateException("The provider for the staff, or its issuer, is not configured");
        }
        var provider = staff.getProviderDetails();
        var decoder = NimbusJwtDecoder.withJwkSource(ProviderKeys.at(provider.getJwkSetUri()))
                .jwsAlgorithms(algorithms -> algorithms.addAll(List.of(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(AccessTokenChecks.of(provider.getIssuerUri(), audience));
        return decoder;
    }
}
