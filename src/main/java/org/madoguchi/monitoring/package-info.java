/** What the portal shows to the engineer who watches it, on a port of its own: health, metrics, traces; nothing of a person. */
@ApplicationModule(allowedDependencies = {"almanac", "certificate", "register", "signin", "terminal", "viewing"})
@NullMarked
package org.madoguchi.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
