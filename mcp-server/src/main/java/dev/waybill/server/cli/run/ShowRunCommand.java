package dev.waybill.server.cli.run;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.id.RunId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill runs show}. */
@Command(name = "show", description = "Show a run and its timeline.")
final class ShowRunCommand implements Callable<Integer> {
    private static final int EVENTS_A_PAGE = 500;
    /** A timeline that is longer is shown to here, and says so. */
    private static final int MAX_EVENTS = 100_000;

    private final CommandContext context;

    @Parameters(paramLabel = "ID", converter = RunIdConverter.class, description = "The run's id.")
    private RunId id = new RunId(1);

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ShowRunCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            Facts run = desk.read(transaction -> RunFacts.whole(transaction, RunFacts.existing(transaction, id)));
            List<Facts> events = events(desk).stream().map(EventFacts::of).toList();
            if (context.output().forMachines()) {
                context.output().one(new Facts().facts("run", run).list("events", events));
            } else {
                context.output().one(run);
                if (desk.read(transaction -> RunFacts.guard(transaction, RunFacts.existing(transaction, id)))
                        .equals("silent")) {
                    context.output()
                            .warn("the run is said to be running and its guard was not heard for over "
                                    + GuardWatch.SILENCE.toMinutes()
                                    + " minutes: offline, gone or switched off. What a guard says is a claim, not a"
                                    + " proof; 'waybill scope reconcile' looks at what was changed");
                }
                context.output().text("");
                context.output().list(events, "no events");
            }
            return ExitCode.DONE;
        });
    }

    private List<Event> events(Desk desk) {
        List<Event> events = new ArrayList<>();
        long after = 0;
        List<Event> page;
        do {
            long from = after;
            page = desk.read(transaction -> transaction.events().page(id, from, EVENTS_A_PAGE));
            events.addAll(page);
            after = events.isEmpty() ? 0 : events.getLast().sequence();
        } while (page.size() == EVENTS_A_PAGE && events.size() < MAX_EVENTS);
        if (events.size() >= MAX_EVENTS) {
            context.output().warn("the timeline is cut after " + events.size() + " events");
        }
        return events;
    }
}
