/** The call centre's assisted mode: an agent sees the page of the member who calls, for a reason, for a while, on record. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "viewing", "register", "eligibility", "standing", "wording", "document", "accesslog"})
@NullMarked
package org.madoguchi.assistance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
