/** What is said to, and typed by, whoever runs Madoguchi: commands, their words, and the one line why it doesn't start. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.madoguchi.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
