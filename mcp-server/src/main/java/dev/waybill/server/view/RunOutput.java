package dev.waybill.server.view;

import dev.waybill.catalog.tool.Moment;
import dev.waybill.catalog.tool.NextStep;
import dev.waybill.catalog.tool.OpenCheckpoint;
import dev.waybill.catalog.tool.Quote;
import dev.waybill.catalog.tool.ReportedCounters;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.RunView;
import java.util.List;

/** A run as agents read it, and which of the catalogue's next steps follows from it. */
public final class RunOutput {
    private RunOutput() {}

    /** All that is shown of a run. */
    public static dev.waybill.catalog.tool.RunView of(RunView view) {
        Run run = view.run();
        Progress progress = run.progress();
        String author = run.key().text();
        return new dev.waybill.catalog.tool.RunView(
                run.id().text(),
                view.project().slug(),
                Quote.of(author, run.unit().ticket()),
                Quote.of(author, run.unit().title()),
                run.unit().branch(),
                run.unit().baseBranch(),
                run.status(),
                progress.phase(),
                run.hold().grade(),
                ReportedCounters.of(progress.counters()),
                progress.headSha(),
                progress.prUrl(),
                LastBuildReader.read(progress.lastBuild()),
                Quote.of(author, progress.lastMessage()),
                progress.violations(),
                view.project().scopeDigest(),
                open(view.open()),
                Moment.text(run.startedAtMillis()),
                Moment.text(run.updatedAtMillis()),
                Moment.text(run.endedAtMillis()),
                next(view));
    }

    /** What is shown of the checkpoints that wait for an answer. */
    public static List<OpenCheckpoint> open(List<Checkpoint> pending) {
        return pending.stream()
                .map(checkpoint -> new OpenCheckpoint(
                        checkpoint.id().text(), checkpoint.kind(), Moment.text(checkpoint.requestedAtMillis())))
                .toList();
    }

    /** What to do next in a run that was there before. */
    public static NextStep next(RunView view) {
        if (view.run().status().terminal()) {
            return NextStep.START_ANEW;
        }
        return view.open().isEmpty() ? NextStep.GO_ON : NextStep.WAIT_FOR_ANSWER;
    }
}
