/** Demo mode: a database, an OpenID provider and an insurer of their own, where none is configured. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "feed", "register", "signin", "terminal"})
@NullMarked
package org.madoguchi.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
