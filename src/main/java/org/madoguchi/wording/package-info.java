/** What insurers do each in their own way, and may each say in their own words. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "terminal"})
@NullMarked
package org.madoguchi.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
