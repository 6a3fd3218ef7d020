package dev.waybill.server.cli.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the words of a closed list as they are shown everywhere: lower case, parts joined by {@code -} or {@code _}. A subclass names the list. */
public class WordConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> type;

    protected WordConverter(Class<E> type) {
        this.type = type;
    }

    @Override
    public final E convert(String text) {
        String wanted = text.replace('_', '-');
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("must be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(WordConverter::word)
                                .collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
