package org.madoguchi.signin;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signin.SignInLinks.Link;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Actors;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Somebody of the staff, by the registration at which they signed in, or a program by its token; else a sign-in that is
 * linked to a member whom the insurer admits. Looked up anew each time.
 */
@Component
class SignedInActors implements Actors {

    private final SignInLinks links;
    private final StaffNumbers numbers;

    SignedInActors(SignInLinks links, StaffNumbers numbers) {
        this.links = links;
        this.numbers = numbers;
    }

    @Override
    public Optional<Actor> of(@Nullable Principal principal) {
        return switch (principal instanceof Authentication signedIn ? signedIn.getPrincipal() : null) {
            case StaffUser user -> staff(user);
            case JobUser job -> Optional.of(job.actor());
            case null, default ->
                SignIn.of(principal).flatMap(links::of).filter(Link::admitted).map(Link::member).map(Actor.Member::new);
        };
    }

    private Optional<Actor> staff(StaffUser user) {
        return numbers.of(user.getIssuer().toString(), user.getSubject())
                .map(staff -> new Actor.Staff(staff.id(), staff.number(), user.insurer(), user.roles()));
    }
}
