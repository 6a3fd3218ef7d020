package dev.waybill.catalog.schema;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The grammar of a text, one of a closed list. An empty text stands for a field left out and has no form. */
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = FormValidator.class)
public @interface Form {
    /** Which grammar. */
    TextForm value();

    /** What the validator says; the specification of Jakarta Validation asks for it. */
    String message() default "is not in the form {value}";

    /** Unused; the specification asks for it. */
    Class<?>[] groups() default {};

    /** Unused; the specification asks for it. */
    Class<? extends Payload>[] payload() default {};
}
