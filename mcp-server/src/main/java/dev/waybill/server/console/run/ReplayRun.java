package dev.waybill.server.console.run;

import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.page.Trouble;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.RunDetails;
import dev.waybill.workflow.usecase.TimelineEntry;
import dev.waybill.workflow.usecase.ViewRuns;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code GET /w/{workspace}/runs/{run}/replay}. The page is whole without a script; one plays it. */
public final class ReplayRun implements Action {
    private static final int EVENTS = 500;

    private final ViewRuns runs;

    public ReplayRun(ViewRuns runs) {
        this.runs = runs;
    }

    @Override
    public Answer answer(Visit visit) {
        Optional<RunId> id = RunId.parse(visit.named("run"));
        if (id.isEmpty()) {
            return Trouble.notFound();
        }
        String after = visit.query().text("after");
        RunDetails details = runs.show(visit.administrator(), id.get(), Long.MAX_VALUE, 1);
        List<TimelineEntry> events =
                runs.since(visit.administrator(), id.get(), after.isEmpty() ? 0 : Sequences.before(after), EVENTS + 1);
        Run run = details.run();
        String href = visit.requirePlace().base() + "/runs/" + run.id().text();
        List<ReplayPage.Step> steps = events.stream()
                .limit(EVENTS)
                .map(entry -> step(entry, run, details.nowMillis()))
                .toList();
        String name =
                run.unit().ticket().isEmpty() ? run.id().text() : run.unit().ticket();
        return Answer.page(
                "run/replay",
                "Replay of " + name,
                new ReplayPage(
                        href,
                        name,
                        run.unit().title(),
                        run.status().terminal(),
                        steps,
                        events.size() > EVENTS
                                ? href + "/replay?after="
                                        + events.get(EVENTS - 1).event().sequence()
                                : ""));
    }

    private static ReplayPage.Step step(TimelineEntry entry, Run run, long now) {
        long since = Math.max(0, entry.event().atMillis() - run.startedAtMillis());
        return new ReplayPage.Step(
                TimelineItem.of(entry, now), entry.event().atMillis(), Moment.length(Duration.ofMillis(since)));
    }
}
