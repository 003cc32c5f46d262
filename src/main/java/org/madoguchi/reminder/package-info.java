/** What the portal tells its members without being opened: by mail, to an address that the member has confirmed. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "viewing", "register", "household", "accesslog"})
@NullMarked
package org.madoguchi.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
