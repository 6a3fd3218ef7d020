package dev.waybill.server.config;

import java.util.Locale;

/**
 * One setting.
 *
 * @param key         what {@code --set} takes: lower case, parts joined by dots
 * @param unit        what the value is or is counted in
 * @param defaultText the value when nobody says otherwise, as it would be typed
 * @param description one sentence for {@code waybill config}
 * @param parser      reads a value and refuses what is out of bounds
 */
public record Setting<T>(String key, String unit, String defaultText, String description, SettingParser<T> parser) {
    private static final String VARIABLE_PREFIX = "WAYBILL_";

    /** The environment variable that sets it. */
    public String variable() {
        return VARIABLE_PREFIX + key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return key;
    }
}
