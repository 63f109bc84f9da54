package io.stellwerk.architecture;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the package of a feature of a service, and names the classes that other features may use. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.CLASS)
public @interface Feature {

    /** The feature's classes that other features may use; all others are its own, and so are all below its package. */
    Class<?>[] offers() default {};
}
