package dev.waybill.server.console.run;

import dev.waybill.server.console.live.Tickets;
import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.RunDetails;
import dev.waybill.workflow.usecase.ViewRuns;
import java.util.Optional;

/** {@code GET /w/{workspace}/runs/{run}}. */
public final class ShowRun implements Action {
    private static final int EVENTS = 100;

    private final ViewRuns runs;
    private final Tickets tickets;

    public ShowRun(ViewRuns runs, Tickets tickets) {
        this.runs = runs;
        this.tickets = tickets;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<RunId> id = RunId.parse(visit.named("run"));
        if (id.isEmpty()) {
            return Trouble.notFound();
        }
        long before = Sequences.before(visit.query().text("before"));
        RunDetails details = runs.show(visit.administrator(), id.get(), before, EVENTS);
        Run run = details.run();
        String base = visit.requirePlace().base();
        String here = base + "/runs/" + run.id().text();
        boolean follows = before == Long.MAX_VALUE && !run.status().terminal();
        return Answer.page(
                "run/show",
                run.unit().ticket().isEmpty() ? run.id().text() : run.unit().ticket(),
                new RunShowPage(
                        run.id().text(),
                        run.unit().ticket(),
                        run.unit().title(),
                        details.project(),
                        run.unit().branch(),
                        run.unit().baseBranch(),
                        run.unit().worktree(),
                        details.keyName(),
                        (run.hold().hostName() + " " + run.hold().hostVersion()).strip(),
                        run.hold().grade().text(),
                        Moment.of(run.startedAtMillis(), details.nowMillis()),
                        run.status().terminal(),
                        RunFacts.of(details),
                        details.open().stream()
                                .map(checkpoint -> new RunShowPage.Question(
                                        base + "/checkpoints/" + checkpoint.id().text(),
                                        checkpoint.kind().text(),
                                        checkpoint.summary(),
                                        Moment.of(checkpoint.requestedAtMillis(), details.nowMillis())))
                                .toList(),
                        details.events().stream()
                                .map(entry -> TimelineItem.of(entry, details.nowMillis()))
                                .toList(),
                        details.more()
                                ? here + "?before="
                                        + details.events().getLast().event().sequence()
                                : "",
                        follows ? base + "/live?ticket=" + ticket(visit, details) : "",
                        here));
    }

    private String ticket(Visit visit, RunDetails details) {
        long last = details.events().isEmpty()
                ? 0
                : details.events().getFirst().event().sequence();
        return tickets.mint(new Tickets.Grant(
                visit.requireVisitor().session().id(),
                visit.workspace(),
                Optional.of(details.run().id()),
                last));
    }
}
