/** How an insurer's feed becomes what the register knows: all of it or nothing. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "register", "standing", "viewing", "document", "terminal"})
@NullMarked
package org.madoguchi.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
