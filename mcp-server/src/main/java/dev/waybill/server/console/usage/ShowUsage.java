package dev.waybill.server.console.usage;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usecase.ViewUsage;
import java.util.Arrays;
import java.util.List;

/** {@code GET /w/{workspace}/usage}. */
public final class ShowUsage implements Action {
    private final ViewUsage usage;

    public ShowUsage(ViewUsage usage) {
        this.usage = usage;
    }

    @Override
    public Answer answer(Visit visit) {
        UsageChoice choice = UsageChoice.of(visit.query());
        ViewUsage.Table table = usage.show(visit.administrator(), choice.query());
        String here = visit.requirePlace().base() + "/usage";
        return Answer.page(
                "usage/show",
                "Usage",
                new UsagePage(
                        Arrays.stream(UsageBy.values())
                                .map(by -> new UsagePage.Choice(
                                        "By " + UsageChoice.text(by),
                                        here + "?" + choice.with(by).parameters(),
                                        by == choice.by()))
                                .toList(),
                        UsageChoice.text(choice.by()),
                        UsageChoice.PERIODS,
                        choice.days(),
                        table.projects().stream().map(Project::slug).toList(),
                        choice.project(),
                        heading(choice.by()),
                        table.whole(),
                        Arrays.stream(Figure.values())
                                .map(figure -> section(here, choice, figure, table.lines()))
                                .toList()));
    }

    /** What a table's first column holds. */
    static String heading(UsageBy by) {
        return switch (by) {
            case DAY -> "Day (UTC)";
            case PROJECT -> "Project";
            case KEY -> "Key";
        };
    }

    private static UsagePage.Section section(
            String here, UsageChoice choice, Figure figure, List<ViewUsage.Line> lines) {
        List<ViewUsage.Line> shown = lines.subList(0, Math.min(lines.size(), UsagePage.MOST_SHOWN));
        return new UsagePage.Section(
                figure.text(),
                figure.title(),
                Chart.of(figure, choice.by() == UsageBy.DAY, lines),
                new UsagePage.Table(
                        figure.columns().stream().map(Figure.Series::name).toList(),
                        shown.stream()
                                .map(line -> new UsagePage.Row(UsagePage.name(line), cells(figure, line.usage())))
                                .toList(),
                        cells(figure, lines.stream().map(ViewUsage.Line::usage).reduce(Usage.NONE, Usage::plus))),
                here + ".csv?figure=" + figure.text() + "&" + choice.parameters(),
                lines.size() - shown.size());
    }

    private static List<String> cells(Figure figure, Usage usage) {
        return figure.columns().stream()
                .map(column -> figure.shown(column.of(usage)))
                .toList();
    }
}
