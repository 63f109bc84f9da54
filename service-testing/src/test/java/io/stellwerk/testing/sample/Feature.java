package io.stellwerk.testing.sample;

import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** The annotation that the rules look for, as a service has it from its libraries. */
@Target(ElementType.PACKAGE)
public @interface Feature {

    Class<?>[] offers() default {};
}
