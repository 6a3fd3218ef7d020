package dev.waybill.promise;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says which promises a test proves: it would fail if one of them were broken. On a class it speaks for every
 * test in it.
 *
 * <p>The list of promises is {@code docs/promises.md}. The build fails where a test names an id that is not in
 * the list, and where a promise is marked kept and no test that runs carries it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Promise {
    /** Ids of the list, {@code "R1"} for example; at least one. */
    String[] value();
}
