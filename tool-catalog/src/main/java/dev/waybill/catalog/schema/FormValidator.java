package dev.waybill.catalog.schema;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Holds a text against its {@link TextForm}. As all such validators it finds nothing wrong with what isn't there. */
public final class FormValidator implements ConstraintValidator<Form, String> {
    private TextForm form = TextForm.TEXT;

    @Override
    public void initialize(Form annotation) {
        form = annotation.value();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || text.isEmpty() || form.brokenRule(text).isEmpty();
    }
}
