/** Who looks at whose data in which capacity: the gate in front of every personal page. */
@ApplicationModule(allowedDependencies = {"member", "accesslog"})
@NullMarked
package org.madoguchi.viewing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
