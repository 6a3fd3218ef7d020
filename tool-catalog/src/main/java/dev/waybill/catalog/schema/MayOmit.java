package dev.waybill.catalog.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field may be left out; without this it is required. What was left out reads as the emptiest value of its
 * type: {@code ""}, 0, {@code false}, or the constant that the type names for it ({@code NOT_GIVEN},
 * {@code UNCHANGED}). It is never null.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MayOmit {}
