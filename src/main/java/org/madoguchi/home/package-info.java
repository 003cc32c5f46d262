/** The pages that join several modules. */
@ApplicationModule(allowedDependencies = {
    "member", "almanac", "certificate", "certificate :: timeline", "enrollment", "eligibility", "standing", "wording", "register",
    "viewing", "signin", "document", "household", "accesslog", "assistance"
})
@NullMarked
package org.madoguchi.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
