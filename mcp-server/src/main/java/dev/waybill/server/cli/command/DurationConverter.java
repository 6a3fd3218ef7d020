package dev.waybill.server.cli.command;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads spans of time as people write them: {@code 90d}, {@code 12h}, {@code 30m}, {@code 20s}. */
public final class DurationConverter implements ITypeConverter<Duration> {
    private static final int MAX_DIGITS = 6;

    @Override
    public Duration convert(String text) {
        int end = text.length() - 1;
        if (end < 1 || end > MAX_DIGITS || !text.chars().limit(end).allMatch(c -> c >= '0' && c <= '9')) {
            throw wrong();
        }
        long count = Long.parseLong(text.substring(0, end));
        return switch (text.charAt(end)) {
            case 'd' -> Duration.ofDays(count);
            case 'h' -> Duration.ofHours(count);
            case 'm' -> Duration.ofMinutes(count);
            case 's' -> Duration.ofSeconds(count);
            default -> throw wrong();
        };
    }

    private static TypeConversionException wrong() {
        return new TypeConversionException("must be a number and d, h, m or s, such as 90d");
    }
}
