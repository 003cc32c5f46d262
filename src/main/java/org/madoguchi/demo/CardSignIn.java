package org.madoguchi.demo;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** Signs in a demo person by the card's four-digit number, which is the same for everybody. */
final class CardSignIn implements AuthenticationProvider {

    static final String NUMBER = "1234";

    private final DemoPeople people;
    private final SignInLocks locks;

    CardSignIn(DemoPeople people, SignInLocks locks) {
        this.people = people;
        this.locks = locks;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var person = people.called(attempt.getName())
                .orElseThrow(() -> new BadCredentialsException("Nobody is called so"));
        refuseLocked(person);
        if (!NUMBER.equals(attempt.getCredentials())) {
            locks.miss(person.signInName());
            refuseLocked(person);
            throw new BadCredentialsException("Not the number");
        }
        locks.forget(person.signInName());
        return UsernamePasswordAuthenticationToken.authenticated(person.subject(), null, List.of(byNumberNow()));
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }

    /** From its time the token takes auth_time. */
    private static GrantedAuthority byNumberNow() {
        return FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY);
    }

    private void refuseLocked(DemoPerson person) {
        if (locks.isLocked(person.signInName())) {
            throw new LockedException("Too many misses");
        }
    }
}
