/** The insurance itself: periods, copayment ratio, and the eligibility confirmation on paper. */
@ApplicationModule(allowedDependencies = {"member", "almanac"})
@NullMarked
package org.madoguchi.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
