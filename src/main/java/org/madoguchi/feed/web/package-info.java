/** The operator's pages of the feeds, and the way in for a job. */
@NullMarked
package org.madoguchi.feed.web;

import org.jspecify.annotations.NullMarked;
