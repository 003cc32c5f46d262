/** Who may act for whom: the family by the insurance, and delegates by a member's own word. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "viewing", "register"})
@NullMarked
package org.madoguchi.household;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
