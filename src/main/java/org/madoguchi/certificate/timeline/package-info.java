/** A certificate's stages as a picture of months and as a list of days, for any page that speaks of a day. */
@NamedInterface("timeline")
@NullMarked
package org.madoguchi.certificate.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
