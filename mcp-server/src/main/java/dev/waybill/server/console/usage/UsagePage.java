package dev.waybill.server.console.usage;

import dev.waybill.workflow.usecase.ViewUsage;
import java.util.List;

/**
 * Usage.
 *
 * @param by       what it can be summed by
 * @param chosenBy what it is summed by, for the form
 * @param periods  days that can be chosen
 * @param days     that are
 * @param projects slugs that can be chosen
 * @param project  that is; empty for all
 * @param about    what the first column holds
 * @param whole    false while what an earlier version kept is still being added up
 */
public record UsagePage(
        List<Choice> by,
        String chosenBy,
        List<Integer> periods,
        int days,
        List<String> projects,
        String project,
        String about,
        boolean whole,
        List<Section> sections) {
    /** Lines of a table at most that a page shows; the file has more. */
    static final int MOST_SHOWN = 200;

    private static final String OTHERS = "keys of others";

    /** A way to sum. */
    public record Choice(String text, String href, boolean current) {}

    /**
     * A figure's chart and table.
     *
     * @param id   where links lead to
     * @param csv  where the table is to be had as a file
     * @param left how many lines the page doesn't show
     */
    public record Section(String id, String title, Chart chart, Table table, String csv, int left) {}

    /** A table in words. */
    public record Table(List<String> columns, List<Row> rows, List<String> total) {}

    /** A line. */
    public record Row(String name, List<String> cells) {}

    /** What a line is called. */
    static String name(ViewUsage.Line line) {
        if (line.name().isEmpty()) {
            return OTHERS;
        }
        return line.owner().isEmpty() ? line.name() : line.name() + " (" + line.owner() + ")";
    }
}
