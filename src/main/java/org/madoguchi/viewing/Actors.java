package org.madoguchi.viewing;

import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Knows which member a signed-in principal is; empty where none is signed in or the sign-in is not linked yet. */
public interface Actors {
    Optional<Actor> of(@Nullable Principal principal);
}
