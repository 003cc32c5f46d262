/** Whether the database is there, how long anything waits for it, and what it must be so that the portal starts. */
@ApplicationModule(allowedDependencies = "terminal")
@NullMarked
package org.madoguchi.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
