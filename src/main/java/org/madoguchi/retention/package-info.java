/** How long what the portal writes down is kept: the terms, and the job that removes what is older. */
@ApplicationModule(allowedDependencies = {"almanac", "register", "terminal"})
@NullMarked
package org.madoguchi.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
