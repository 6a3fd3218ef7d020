package dev.waybill.server.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every setting is, and where that came from: a default, else a variable, else the command line. */
public final class Settings {
    /** Variables that begin like settings and are none. */
    private static final List<String> OTHER_VARIABLES = List.of(
            "WAYBILL_KEY", "WAYBILL_MEMBER_TOKEN", "WAYBILL_JAVA", "WAYBILL_JAVA_OPTIONS", "WAYBILL_START_CACHE");

    /** By key: hashing a record is linked at run time, which a start would feel. */
    private final Map<String, Value<?>> values;

    private Settings(Map<String, Value<?>> values) {
        this.values = values;
    }

    /** Where a value came from. */
    public enum Source {
        DEFAULT,
        ENVIRONMENT,
        COMMAND_LINE
    }

    /**
     * A setting's value.
     *
     * @param text as it was typed
     */
    public record Value<T>(Setting<T> setting, String text, T value, Source source) {}

    /**
     * Reads all settings.
     *
     * @param environment variables; those that are no setting are left alone
     * @param assignments {@code KEY=VALUE} in the order of the command line; a later one wins
     * @throws SettingException for an unknown key or a value that is not allowed
     */
    public static Settings of(Map<String, String> environment, List<String> assignments) {
        Map<String, String> commandLine = new LinkedHashMap<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new SettingException("--set takes KEY=VALUE; waybill config lists the keys");
            }
            String key = assignment.substring(0, equals);
            requireKnown(key);
            commandLine.put(key, assignment.substring(equals + 1));
        }
        Map<String, Value<?>> values = new LinkedHashMap<>();
        for (Setting<?> setting : SettingList.ALL) {
            values.put(setting.key(), resolve(setting, environment, commandLine));
        }
        return new Settings(values);
    }

    /** The value of a setting. */
    @SuppressWarnings("unchecked") // of() puts a Value<T> under the key of a Setting<T>, and nothing else puts anything
    public <T> T get(Setting<T> setting) {
        return ((Value<T>) value(setting)).value();
    }

    /** All values, in the order in which they are shown. */
    public List<Value<?>> values() {
        return List.copyOf(values.values());
    }

    /** Variables that look like a setting and are none: most likely a slip of the pen. */
    public static List<String> unknownVariables(Map<String, String> environment) {
        List<String> unknown = new ArrayList<>();
        for (String name : environment.keySet()) {
            boolean known = OTHER_VARIABLES.contains(name)
                    || SettingList.ALL.stream()
                            .anyMatch(setting -> setting.variable().equals(name));
            if (name.startsWith("WAYBILL_") && !known) {
                unknown.add(name);
            }
        }
        unknown.sort(null);
        return List.copyOf(unknown);
    }

    private Value<?> value(Setting<?> setting) {
        return Optional.ofNullable(values.get(setting.key()))
                .orElseThrow(() -> new IllegalArgumentException(setting + " is not listed"));
    }

    private static <T> Value<T> resolve(
            Setting<T> setting, Map<String, String> environment, Map<String, String> commandLine) {
        String typed = commandLine.get(setting.key());
        if (typed != null) {
            return new Value<>(setting, typed, parse(setting, typed, setting.key()), Source.COMMAND_LINE);
        }
        String variable = environment.get(setting.variable());
        if (variable != null && !variable.isEmpty()) {
            return new Value<>(setting, variable, parse(setting, variable, setting.variable()), Source.ENVIRONMENT);
        }
        String byDefault = setting.defaultText();
        return new Value<>(setting, byDefault, parse(setting, byDefault, setting.key()), Source.DEFAULT);
    }

    private static <T> T parse(Setting<T> setting, String text, String calledBy) {
        try {
            return setting.parser().parse(text);
        } catch (IllegalArgumentException notAllowed) {
            throw new SettingException(calledBy + " must be " + notAllowed.getMessage());
        }
    }

    private static void requireKnown(String key) {
        if (SettingList.find(key).isPresent()) {
            return;
        }
        String guess = NearMatch.of(
                        key, SettingList.ALL.stream().map(Setting::key).toList())
                .map(near -> ": did you mean " + near + "?")
                .orElse("; waybill config lists them all");
        throw new SettingException("no such setting" + guess);
    }
}
