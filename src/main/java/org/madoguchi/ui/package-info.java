/** Layout, languages, error pages and the headers of every answer. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "register", "viewing", "signin", "database"})
@NullMarked
package org.madoguchi.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
