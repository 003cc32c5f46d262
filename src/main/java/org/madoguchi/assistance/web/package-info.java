/** The pages of the call centre. */
@NullMarked
package org.madoguchi.assistance.web;

import org.jspecify.annotations.NullMarked;
