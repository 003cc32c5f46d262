/** Certificate, enrollment and eligibility joined into the answer, its consequence, the next step and the proofs. */
@ApplicationModule(allowedDependencies = {"member", "almanac", "certificate", "enrollment", "eligibility", "wording"})
@NullMarked
package org.madoguchi.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
