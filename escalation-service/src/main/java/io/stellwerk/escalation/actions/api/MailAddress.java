package io.stellwerk.escalation.actions.api;

import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A text that can be a mail address, and nothing that a mail's header could take for more than one. */
@Size(max = 254)
@Pattern(
        regexp =
                "[^\\s@<>()\\[\\],;:\"\\\\\\u0000-\\u001f\\u007f]{1,64}@[^\\s@<>()\\[\\],;:\"\\\\\\u0000-\\u001f\\u007f.]+(\\.[^\\s@<>()\\[\\],;:\"\\\\\\u0000-\\u001f\\u007f.]+)+")
@ReportAsSingleViolation
@Constraint(validatedBy = {})
@Target(TYPE_USE)
@Retention(RUNTIME)
@interface MailAddress {

    String message() default "is no mail address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
