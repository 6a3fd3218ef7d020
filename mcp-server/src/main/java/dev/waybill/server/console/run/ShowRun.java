package dev.waybill.server.console.run;

import dev.waybill.server.console.live.ChangeFeed;
import dev.waybill.server.console.live.Feed;
import dev.waybill.server.console.live.RunStream;
import dev.waybill.server.console.live.Tickets;
import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Pages;
import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.RunDetails;
import dev.waybill.workflow.usecase.TimelineEntry;
import dev.waybill.workflow.usecase.ViewRuns;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code GET /w/{workspace}/runs/{run}}, and what its stream sends. */
public final class ShowRun implements Action, RunStream {
    private static final int EVENTS = 100;

    private final ViewRuns runs;
    private final Tickets tickets;
    private final Pages pages;

    public ShowRun(ViewRuns runs, Tickets tickets, Pages pages) {
        this.runs = runs;
        this.tickets = tickets;
        this.pages = pages;
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

    @Override
    public ChangeFeed.Step follow(Administrator viewer, RunId run, long after) {
        return new Following(viewer, run, after);
    }

    /** Each new event as a line of the timeline, in order and once, then what stands above it. */
    private final class Following implements ChangeFeed.Step {
        private final Administrator viewer;
        private final RunId run;
        private long last;

        Following(Administrator viewer, RunId run, long after) {
            this.viewer = viewer;
            this.run = run;
            this.last = after;
        }

        @Override
        public boolean send(Feed.Sink sink) throws IOException {
            try {
                return sendNew(sink);
            } catch (RefusedException noLongerTheirs) {
                // The run or the viewer's right to see it went while they watched: there is nothing more for them.
                return false;
            }
        }

        private boolean sendNew(Feed.Sink sink) throws IOException {
            List<TimelineEntry> page = runs.since(viewer, run, last, EVENTS);
            if (page.isEmpty()) {
                return true;
            }
            RunDetails details = runs.show(viewer, run, Long.MAX_VALUE, 1);
            while (!page.isEmpty()) {
                for (TimelineEntry entry : page) {
                    sink.event(
                            "timeline",
                            Long.toString(entry.event().sequence()),
                            pages.part("run/item", TimelineItem.of(entry, details.nowMillis())));
                    last = entry.event().sequence();
                }
                page = runs.since(viewer, run, last, EVENTS);
            }
            details = runs.show(viewer, run, Long.MAX_VALUE, 1);
            sink.event("facts", "", pages.part("run/facts", RunFacts.of(details)));
            if (details.run().status().terminal()) {
                sink.event("ended", "", "");
                return false;
            }
            return true;
        }
    }
}
