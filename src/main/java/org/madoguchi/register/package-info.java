/** What the insurers know of their members: its storage, its source and its day. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "certificate", "enrollment", "eligibility", "terminal"})
@NullMarked
package org.madoguchi.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
