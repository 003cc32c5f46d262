package org.madoguchi.viewing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every handler below {@code /assistance} and {@code /feed}: which of the staff may call it, or whether an insurer's programs
 * may. Without it, nobody may.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Admits {
    StaffRole[] value() default {};

    boolean jobs() default false;
}
