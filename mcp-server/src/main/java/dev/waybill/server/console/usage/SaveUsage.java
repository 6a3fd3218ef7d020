package dev.waybill.server.console.usage;

import dev.waybill.server.console.page.CsvText;
import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usecase.ViewUsage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code GET /w/{workspace}/usage.csv}: one table of the page as a file, whole. */
public final class SaveUsage implements Action {
    private final ViewUsage usage;

    public SaveUsage(ViewUsage usage) {
        this.usage = usage;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<Figure> figure = Figure.parse(visit.query().text("figure"));
        if (figure.isEmpty()) {
            return Trouble.notFound();
        }
        UsageChoice choice = UsageChoice.of(visit.query());
        ViewUsage.Table table = usage.show(visit.administrator(), choice.query());
        if (!table.whole()) {
            // Whoever asks may be a program, which reads no sentence beside its numbers.
            return Trouble.of(Refusal.of(
                    RefusalCode.UNAVAILABLE,
                    "what was used before the last update is still being added up: ask again in some minutes"));
        }
        String name = "waybill-" + visit.requirePlace().workspace().slug() + "-"
                + figure.get().text() + "-by-" + UsageChoice.text(choice.by()) + "-" + choice.days() + "-days.csv";
        return new Answer.Download(
                name,
                "text/csv;charset=utf-8",
                csv(figure.get(), choice.by(), table).getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(Figure figure, UsageBy by, ViewUsage.Table table) {
        CsvText csv = new CsvText();
        csv.text(ShowUsage.heading(by));
        if (by == UsageBy.KEY) {
            csv.text("Owner");
        }
        figure.columns().forEach(column -> csv.text(column.name()));
        csv.end();
        for (ViewUsage.Line line : table.lines()) {
            if (by == UsageBy.KEY) {
                csv.text(line.name().isEmpty() ? UsagePage.name(line) : line.name())
                        .text(line.owner());
            } else {
                csv.text(line.name());
            }
            figure.columns().forEach(column -> csv.number(figure.plain(column.of(line.usage()))));
            csv.end();
        }
        return csv.toString();
    }
}
