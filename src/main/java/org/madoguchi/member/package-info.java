/** The values that name a member: reference, insured number, insurer number, name. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.madoguchi.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
