/** Where a member decides who may see what, and where a delegate takes it up. */
@NullMarked
package org.madoguchi.household.web;

import org.jspecify.annotations.NullMarked;
