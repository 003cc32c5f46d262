package org.madoguchi.signin;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.register.Insurers;
import org.madoguchi.viewing.StaffRole;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Lets in whom the provider names with a role, and an insurer of this portal; whose sign-in is linked to a member is not
 * let in, so that nobody is staff and member by one sign-in.
 */
@Component
class StaffUsers implements Converter<OidcUserSource, OidcUser> {

    /** The error of whoever is not let in. */
    static final String NOT_STAFF = "not_staff";
    private static final Set<String> KEPT = Set.of("iss", "sub", "aud", "exp", "iat");

    private final StaffClaims claims;
    private final Insurers insurers;
    private final SignInLinks links;

    StaffUsers(StaffClaims claims, Insurers insurers, SignInLinks links) {
        this.claims = claims;
        this.insurers = insurers;
        this.links = links;
    }

    @Override
    public OidcUser convert(OidcUserSource source) {
        var token = source.getUserRequest().getIdToken();
        var told = new HashMap<String, Object>(token.getClaims());
        if (source.getUserInfo() != null) {
            told.putAll(source.getUserInfo().getClaims());
        }
        if (links.isLinked(token.getIssuer().toString(), token.getSubject())) {
            throw notStaff();
        }
        return new StaffUser(kept(token), insurer(told), roles(told));
    }

    private InsurerNumber insurer(Map<String, Object> told) {
        return claims.insurer(told).filter(number -> insurers.with(number).isPresent()).orElseThrow(StaffUsers::notStaff);
    }

    private Set<StaffRole> roles(Map<String, Object> told) {
        var roles = claims.roles(told);
        if (roles.isEmpty()) {
            throw notStaff();
        }
        return roles;
    }

    private static OidcIdToken kept(OidcIdToken token) {
        var kept = token.getClaims().entrySet().stream()
                .filter(claim -> KEPT.contains(claim.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), kept);
    }

    private static OAuth2AuthenticationException notStaff() {
        return new OAuth2AuthenticationException(new OAuth2Error(NOT_STAFF));
    }
}
