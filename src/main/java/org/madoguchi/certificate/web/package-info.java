/** The public checker: from a date on the card, or from birth and issue, to all that follows. Nothing is stored. */
@NullMarked
package org.madoguchi.certificate.web;

import org.jspecify.annotations.NullMarked;
