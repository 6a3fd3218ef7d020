package dev.waybill.server.console.usage;

import dev.waybill.server.console.page.Amount;
import dev.waybill.workflow.usage.Usage;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** What a chart and its table show, in the order of the page. */
enum Figure {
    TOKENS(
            "Tokens",
            false,
            Series.drawn("Read", "busy", usage -> usage.counters().tokensIn()),
            Series.drawn("Written", "accent", usage -> usage.counters().tokensOut())),
    COST(
            "Cost",
            true,
            Series.drawn("US dollars", "accent", usage -> usage.counters().costUsdMicros())),
    RUNS(
            "Runs",
            false,
            Series.listed("Begun", usage -> usage.runs().begun()),
            Series.drawn("Completed", "good", usage -> usage.runs().completed()),
            Series.drawn("Failed", "bad", usage -> usage.runs().failed()),
            Series.drawn("Cancelled", "quiet", usage -> usage.runs().cancelled()),
            Series.listed("Violations", Usage::violations)),
    BUILDS(
            "Build results",
            false,
            Series.drawn("Passed", "good", Usage::buildsPassed),
            Series.drawn("Failed", "bad", Usage::buildsFailed));

    private static final int MICROS_DIGITS = 6;

    private final String title;
    private final boolean money;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of, of records without state
    private final List<Series> series;

    /**
     * A column of the table.
     *
     * @param tone of its bars; empty where it is in the table only
     */
    record Series(String name, String tone, ToLongFunction<Usage> value) {
        private static Series drawn(String name, String tone, ToLongFunction<Usage> value) {
            return new Series(name, tone, value);
        }

        private static Series listed(String name, ToLongFunction<Usage> value) {
            return new Series(name, "", value);
        }

        long of(Usage usage) {
            return value.applyAsLong(usage);
        }
    }

    Figure(String title, boolean money, Series... series) {
        this.title = title;
        this.money = money;
        this.series = List.of(series);
    }

    static Optional<Figure> parse(String text) {
        return Arrays.stream(values())
                .filter(figure -> figure.text().equals(text))
                .findFirst();
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    List<Series> columns() {
        return series;
    }

    List<Series> drawn() {
        return series.stream().filter(one -> !one.tone().isEmpty()).toList();
    }

    /** The length of all bars of a line together. */
    long height(Usage usage) {
        return drawn().stream().mapToLong(one -> one.of(usage)).sum();
    }

    /** As people read it. */
    String shown(long value) {
        return money ? Amount.dollars(value) : Amount.of(value);
    }

    /** As programs read it. */
    String plain(long value) {
        return money ? BigDecimal.valueOf(value, MICROS_DIGITS).toPlainString() : Long.toString(value);
    }

    /** A line's drawn parts in words: {@code 1,200 read, 80 written}. */
    String words(Usage usage) {
        return String.join(
                ", ",
                drawn().stream()
                        .map(one -> shown(one.of(usage)) + " " + one.name().toLowerCase(Locale.ROOT))
                        .toList());
    }
}
