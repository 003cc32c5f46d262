package org.madoguchi.signin;

import java.util.Set;
import org.madoguchi.member.InsurerNumber;
import org.madoguchi.viewing.StaffRole;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody of the staff, as the provider for the staff tells at the sign-in. */
final class StaffUser extends DefaultOidcUser {

    private static final Set<SimpleGrantedAuthority> STAFF = Set.of(new SimpleGrantedAuthority("ROLE_STAFF"));

    private final String insurer;
    private final Set<StaffRole> roles;

    StaffUser(OidcIdToken token, InsurerNumber insurer, Set<StaffRole> roles) {
        super(STAFF, token);
        this.insurer = insurer.digits();
        this.roles = Set.copyOf(roles);
    }

    InsurerNumber insurer() {
        return InsurerNumber.of(insurer);
    }

    Set<StaffRole> roles() {
        return roles;
    }

    /** Is no more than its subject in a log. */
    @Override
    public String toString() {
        return getSubject();
    }
}
