/** How long a card's authentication certificate is valid, in which stage it is on a day, and by which rule. */
@ApplicationModule(allowedDependencies = {"member", "almanac"})
@NullMarked
package org.madoguchi.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
