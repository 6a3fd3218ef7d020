package dev.waybill.catalog.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field's name and bounds don't say, for the schema. Each word costs every model on every turn. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface About {
    /** A constant text. */
    String value();
}
