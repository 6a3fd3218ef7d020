package dev.waybill.server.console.run;

import dev.waybill.server.console.live.Tickets;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usecase.RunPage;
import dev.waybill.workflow.usecase.ViewRuns;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code GET /w/{workspace}/runs}. */
public final class ListRuns implements Action {
    private static final int ROWS = 50;

    private final ViewRuns runs;
    private final Tickets tickets;

    public ListRuns(ViewRuns runs, Tickets tickets) {
        this.runs = runs;
        this.tickets = tickets;
    }

    @Override
    public Answer answer(Visit visit) {
        RunListPage.Chosen chosen = new RunListPage.Chosen(
                visit.query().text("status"),
                visit.query().text("project"),
                visit.query().text("q"),
                visit.query().text("violated").equals("yes"));
        Optional<RunId> before = RunId.parse(visit.query().text("before"));
        RunFilter filter =
                new RunFilter(ProjectLimit.NONE, status(chosen.status()), chosen.search(), chosen.violated());
        RunPage page = runs.page(
                visit.administrator(),
                new ViewRuns.Query(
                        chosen.project(), filter, before.map(RunId::value).orElse(Long.MAX_VALUE), ROWS));
        String base = visit.requirePlace().base() + "/runs";
        String here = base + "?" + query(chosen);
        String older =
                page.more() ? here + "&before=" + page.runs().getLast().id().text() : "";
        RunListPage shown = new RunListPage(
                page.runs().stream()
                        .map(run -> RunListPage.Row.of(base, page, run))
                        .toList(),
                Arrays.stream(RunStatus.values()).map(RunStatus::text).toList(),
                page.projects().stream().map(Project::slug).toList(),
                chosen,
                older,
                before.isPresent() ? "" : live(visit),
                here);
        return Answer.page("run/list", "Runs", shown);
    }

    private String live(Visit visit) {
        String ticket = tickets.mint(
                new Tickets.Grant(visit.requireVisitor().session().id(), visit.workspace(), Optional.empty(), 0));
        return visit.requirePlace().base() + "/live?ticket=" + ticket;
    }

    /** A word that is no status filters nothing. */
    private static Optional<RunStatus> status(String text) {
        return Arrays.stream(RunStatus.values())
                .filter(status -> status.text().equals(text))
                .findFirst();
    }

    private static String query(RunListPage.Chosen chosen) {
        return String.join(
                "&",
                List.of(
                        "status=" + encoded(chosen.status()),
                        "project=" + encoded(chosen.project()),
                        "q=" + encoded(chosen.search()),
                        "violated=" + (chosen.violated() ? "yes" : "")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
