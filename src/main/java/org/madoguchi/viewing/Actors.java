package org.madoguchi.viewing;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows which member, or who of the staff, a signed-in principal is; empty where nobody is signed in, or the sign-in is not
 * linked to a member yet.
 */
public interface Actors {
    Optional<Actor> of(@Nullable Principal principal);
}
