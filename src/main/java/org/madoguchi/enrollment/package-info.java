/** The registration of a card as insurance card (利用登録), and its states. */
@ApplicationModule(allowedDependencies = {"member"})
@NullMarked
package org.madoguchi.enrollment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
