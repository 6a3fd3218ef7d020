package dev.waybill.catalog.schema;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The most Unicode code points a text may have. {@code @Size} won't do: it counts UTF-16 units, so that an emoji
 * costs two, while {@code maxLength} of JSON Schema and {@code length()} of the databases count code points.
 */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CapValidator.class)
public @interface Cap {
    /** The cap, in code points. */
    int value();

    /** What the validator says; the specification of Jakarta Validation asks for it. */
    String message() default "is over its cap of {value} characters";

    /** Unused; the specification asks for it. */
    Class<?>[] groups() default {};

    /** Unused; the specification asks for it. */
    Class<? extends Payload>[] payload() default {};
}
