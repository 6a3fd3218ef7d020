package dev.waybill.server.console.project;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.usecase.ViewScopeHistory;

/** {@code GET /w/{workspace}/projects/{project}/scope/history}. */
public final class ShowHistory implements Action {
    private static final int ROWS = 10;

    private final ViewScopeHistory history;

    public ShowHistory(ViewScopeHistory history) {
        this.history = history;
    }

    @Override
    public Answer answer(Visit visit) {
        String slug = visit.named("project");
        ViewScopeHistory.History page = history.page(
                visit.administrator(), slug, Sequences.before(visit.query().text("before")), ROWS);
        String here = visit.requirePlace().base() + "/projects/" + slug + "/scope";
        return Answer.page(
                "project/history",
                "History of the scope of " + slug,
                new HistoryPage(
                        here,
                        slug,
                        visit.requirePlace().may(Permission.SET_SCOPE),
                        page.lines().stream()
                                .map(line -> row(line, page.inForce(), page.nowMillis()))
                                .toList(),
                        page.more()
                                ? here + "/history?before="
                                        + page.lines().getLast().version().number()
                                : ""));
    }

    private static HistoryPage.Row row(ViewScopeHistory.VersionLine line, String inForce, long now) {
        return new HistoryPage.Row(
                line.version().number(),
                line.version().digest(),
                line.version().digest().equals(inForce),
                line.author(),
                Moment.of(line.version().atMillis(), now),
                ScopeLists.beyond(line.before(), line.manifest()),
                ScopeLists.beyond(line.manifest(), line.before()));
    }
}
