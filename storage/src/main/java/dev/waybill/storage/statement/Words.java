package dev.waybill.storage.statement;

import dev.waybill.storage.sqlite.StorageFailure;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How an enum's constants stand in a column: their names in lower case, as callers see them too. */
public final class Words<E extends Enum<E>> {
    private final Class<E> type;
    private final Map<String, E> byText = new HashMap<>();
    private final Map<E, String> texts;

    private Words(Class<E> type) {
        this.type = type;
        this.texts = new EnumMap<>(type);
        for (E constant : type.getEnumConstants()) {
            String text = constant.name().toLowerCase(Locale.ROOT);
            texts.put(constant, text);
            byText.put(text, constant);
        }
    }

    public static <E extends Enum<E>> Words<E> of(Class<E> type) {
        return new Words<>(type);
    }

    public String text(E constant) {
        return texts.getOrDefault(constant, "");
    }

    /**
     * The constant of a stored word.
     *
     * @throws StorageFailure for a word that this program does not know: the file was altered by hand
     */
    public E parse(String text) {
        E constant = byText.get(text);
        if (constant == null) {
            throw new StorageFailure("no " + type.getSimpleName() + " is called what a row says");
        }
        return constant;
    }
}
