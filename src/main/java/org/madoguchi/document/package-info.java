/** The PDFs a member takes along, and the tables that are saved from a page. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "certificate", "certificate :: timeline", "enrollment", "eligibility", "standing", "wording", "register", "viewing", "terminal"})
@NullMarked
package org.madoguchi.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
