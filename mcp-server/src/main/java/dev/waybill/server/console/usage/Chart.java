package dev.waybill.server.console.usage;

import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usecase.ViewUsage;
import java.util.ArrayList;
import java.util.List;

/**
 * Bars, measured. Days stand upright beside one another in one picture; projects and keys lie below one another, each in
 * a picture of its own beside its name.
 *
 * @param upright     whether the bars are days
 * @param width       of the picture, in the units of its bars
 * @param bars        their parts
 * @param most        the longest bar's value, in words
 * @param description what a reader who can't see the picture is told
 * @param legend      what the tones stand for
 */
public record Chart(boolean upright, int width, List<Bar> bars, String most, String description, List<Tone> legend) {
    /** The longest bar's length. */
    public static final int LENGTH = 100;

    /** Lines at most that are drawn of projects and keys; the table has them all. */
    static final int MOST_LYING = 12;

    private static final int SLOT = 10;

    /**
     * A line's bar.
     *
     * @param at    where it begins across, in a picture of days
     * @param words its value
     */
    public record Bar(String name, String words, int at, List<Part> parts) {}

    /** A part of a bar, from its foot. */
    public record Part(String tone, double from, double length) {}

    /** A tone and what it stands for. */
    public record Tone(String tone, String name) {}

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return bars.stream().allMatch(bar -> bar.parts().isEmpty());
    }

    static Chart of(Figure figure, boolean upright, List<ViewUsage.Line> lines) {
        List<ViewUsage.Line> drawn = upright ? lines : lines.subList(0, Math.min(lines.size(), MOST_LYING));
        long most = drawn.stream()
                .mapToLong(line -> figure.height(line.usage()))
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        for (ViewUsage.Line line : drawn) {
            bars.add(new Bar(
                    UsagePage.name(line),
                    figure.words(line.usage()),
                    bars.size() * SLOT,
                    parts(figure, line.usage(), most)));
        }
        return new Chart(
                upright,
                Math.max(1, bars.size()) * SLOT,
                List.copyOf(bars),
                figure.shown(most),
                description(figure, lines),
                figure.drawn().stream()
                        .map(one -> new Tone(one.tone(), one.name()))
                        .toList());
    }

    private static List<Part> parts(Figure figure, Usage usage, long most) {
        List<Part> parts = new ArrayList<>();
        double from = 0;
        for (Figure.Series series : figure.drawn()) {
            if (series.of(usage) > 0) {
                double length = (double) series.of(usage) * LENGTH / most;
                parts.add(new Part(series.tone(), from, length));
                from += length;
            }
        }
        return List.copyOf(parts);
    }

    private static String description(Figure figure, List<ViewUsage.Line> lines) {
        Usage total = lines.stream().map(ViewUsage.Line::usage).reduce(Usage.NONE, Usage::plus);
        return "All together " + figure.words(total) + ". The numbers are in the table below.";
    }
}
