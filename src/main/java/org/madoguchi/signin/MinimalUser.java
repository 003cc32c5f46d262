package org.madoguchi.signin;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Keeps, of what the provider tells, no more than issuer, subject and the birth date that linking compares; and the ID
 * token as it came, because signing out hands it back. A provider had better tell the birth date at its UserInfo endpoint.
 */
class MinimalUser implements Converter<OidcUserSource, OidcUser> {

    private static final Set<SimpleGrantedAuthority> MEMBER = Set.of(new SimpleGrantedAuthority("ROLE_MEMBER"));
    private static final Set<String> KEPT = Set.of("iss", "sub", "aud", "exp", "iat", "birthdate");

    @Override
    public OidcUser convert(OidcUserSource source) {
        var token = source.getUserRequest().getIdToken();
        var told = source.getUserInfo();
        var birthdate = told == null ? null : told.getClaimAsString("birthdate");
        return birthdate == null
                ? new Discreet(kept(token), null)
                : new Discreet(kept(token), new OidcUserInfo(Map.of("sub", token.getSubject(), "birthdate", birthdate)));
    }

    private static OidcIdToken kept(OidcIdToken token) {
        var claims = token.getClaims().entrySet().stream()
                .filter(claim -> KEPT.contains(claim.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new OidcIdToken(token.getTokenValue(), token.getIssuedAt(), token.getExpiresAt(), claims);
    }

    /** Is no more than its subject in a log. */
    private static final class Discreet extends DefaultOidcUser {

        Discreet(OidcIdToken token, @Nullable OidcUserInfo told) {
            super(MEMBER, token, told);
        }

        @Override
        public String toString() {
            return getSubject();
        }
    }
}
