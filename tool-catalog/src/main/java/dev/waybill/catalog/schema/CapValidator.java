package dev.waybill.catalog.schema;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Counts code points. As all such validators it finds nothing wrong with what isn't there. */
public final class CapValidator implements ConstraintValidator<Cap, String> {
    private int cap;

    @Override
    public void initialize(Cap annotation) {
        cap = annotation.value();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || text.codePointCount(0, text.length()) <= cap;
    }
}
