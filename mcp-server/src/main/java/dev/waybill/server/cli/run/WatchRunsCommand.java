package dev.waybill.server.cli.run;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.ReadTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill runs watch}. */
@Command(
        name = "watch",
        description = "Print what happens in runs, as it happens.",
        footer = {"", "Ends when the run that is named has ended, when stdin ends, or when it is stopped."})
final class WatchRunsCommand implements Callable<Integer> {
    private static final int EVENTS_A_PAGE = 500;
    /** How long one wait lasts: a change ends it at once, the end of stdin is seen after it. */
    private static final Duration WAIT = Duration.ofMillis(500);

    private final CommandContext context;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            converter = RunIdConverter.class,
            description = "Only this run, until it has ended (default: all runs of the workspace).")
    private @Nullable RunId run;

    @Option(names = "--from-start", description = "Print what has happened so far first.")
    private boolean fromStart;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    WatchRunsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            EndOfInput in = EndOfInput.of(context.surroundings().in());
            long after = fromStart ? 0 : newest(desk);
            try {
                boolean over;
                do {
                    long seen = desk.ledger().version(desk.workspace().id());
                    // Asked before the events are read, so that the last of them are printed.
                    over = ended(desk)
                            || in.seen()
                            || context.surroundings().out().checkError();
                    after = print(desk, after);
                    if (!over) {
                        desk.ledger().awaitChange(desk.workspace().id(), seen, WAIT);
                    }
                } while (!over);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return ExitCode.DONE;
        });
    }

    private boolean ended(Desk desk) {
        RunId watched = run;
        return watched != null
                && desk.read(transaction ->
                        RunFacts.existing(transaction, watched).status().terminal());
    }

    private long print(Desk desk, long after) {
        long last = after;
        List<Event> page;
        do {
            long from = last;
            page = desk.read(transaction -> page(transaction, from));
            for (Event event : page) {
                context.output().next(EventFacts.of(event), EventFacts.line(event));
                last = event.sequence();
            }
        } while (page.size() == EVENTS_A_PAGE);
        return last;
    }

    private List<Event> page(ReadTransaction transaction, long after) {
        RunId watched = run;
        return watched == null
                ? transaction.events().pageOfAll(after, EVENTS_A_PAGE)
                : transaction.events().page(watched, after, EVENTS_A_PAGE);
    }

    /** Events and audit entries share one running number, so the newest entry's is where the past ends. */
    private static long newest(Desk desk) {
        List<AuditStore.Row> newest =
                desk.read(transaction -> transaction.audit().page(Long.MAX_VALUE, 1));
        return newest.isEmpty() ? 0 : newest.getFirst().entry().sequence();
    }
}
