package dev.waybill.server.config;

/** Reads the text of a setting's value. */
@FunctionalInterface
public interface SettingParser<T> {
    /**
     * The value.
     *
     * @throws IllegalArgumentException with what is allowed, to follow "must be": {@code a number from 1 to 9}
     */
    T parse(String text);
}
