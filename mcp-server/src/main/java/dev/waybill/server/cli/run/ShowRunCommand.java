package dev.waybill.server.cli.run;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

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

    /** Reads a run's id; a handle is no id and says more than it should. */
    private static final class RunIdConverter implements ITypeConverter<RunId> {
        @Override
        public RunId convert(String text) {
            return RunId.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "must be a run's id, 'run_' and 13 characters: see 'runs list'"));
        }
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            Facts run = desk.read(transaction -> RunFacts.whole(
                    transaction,
                    transaction
                            .runs()
                            .find(id)
                            .orElseThrow(() ->
                                    new RefusedException(RefusalCode.NOT_FOUND, "no such run: see 'runs list'"))));
            List<Facts> events = events(desk).stream().map(EventFacts::of).toList();
            if (context.output().forMachines()) {
                context.output().one(new Facts().facts("run", run).list("events", events));
            } else {
                context.output().one(run);
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
