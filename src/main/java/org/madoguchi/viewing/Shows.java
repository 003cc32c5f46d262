package org.madoguchi.viewing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On every handler of one member's pages: what of the subject it shows, for the gate and for the log. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Shows {
    Aspect value();

    /** In which capacity alone a handler that does more than read may be called. */
    Capacity changedBy() default Capacity.SELF;
}
