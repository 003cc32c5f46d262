package org.madoguchi.signin;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.madoguchi.signin.SignInLinks.Link;
import org.madoguchi.viewing.Actor;
import org.madoguchi.viewing.Actors;
import org.springframework.stereotype.Component;

/** An actor is a sign-in that is linked to a member whom the insurer admits, looked up anew each time. */
@Component
class LinkedActors implements Actors {

    private final SignInLinks links;

    LinkedActors(SignInLinks links) {
        this.links = links;
    }

    @Override
    public Optional<Actor> of(@Nullable Principal principal) {
        return SignIn.of(principal).flatMap(links::of).filter(Link::admitted).map(Link::member).map(Actor::new);
    }
}
