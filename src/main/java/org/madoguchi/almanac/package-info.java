/** Days in Japan: today, eras, holidays, and when a counter or a phone line is open. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.madoguchi.almanac;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
