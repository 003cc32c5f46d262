/** Signing in at an OpenID provider, and linking that sign-in to a member. */
@ApplicationModule(allowedDependencies = {
    "member", "almanac", "viewing", "accesslog", "register", "retention", "terminal", "database"
})
@NullMarked
package org.madoguchi.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
