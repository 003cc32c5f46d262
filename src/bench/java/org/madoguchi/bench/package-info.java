/** How fast the portal is, told as ratios: absolute figures are the machine's. {@code mvn -Pbench verify} runs it. */
@NullMarked
package org.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
