/** Who saw what of whom, when and in which capacity; written before it is shown, never changed after. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "terminal"})
@NullMarked
package org.madoguchi.accesslog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
