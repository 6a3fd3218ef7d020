package dev.waybill.server.cli.run;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.ledger.AuditStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill runs watch}. */
@Command(name = "watch", description = "Print what happens in all runs of a workspace, as it happens, until stopped.")
final class WatchRunsCommand implements Callable<Integer> {
    private static final int EVENTS_A_PAGE = 500;
    /** How long one wait lasts; only for the case that a change was missed. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final CommandContext context;

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
            long after = fromStart ? 0 : newest(desk);
            try {
                // Ends with the process, or when whoever reads the output has gone.
                while (!context.surroundings().out().checkError()) {
                    long seen = desk.ledger().version(desk.workspace().id());
                    after = print(desk, after);
                    desk.ledger().awaitChange(desk.workspace().id(), seen, WAIT);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return ExitCode.DONE;
        });
    }

    private long print(Desk desk, long after) {
        long last = after;
        List<Event> page;
        do {
            long from = last;
            page = desk.read(transaction -> transaction.events().pageOfAll(from, EVENTS_A_PAGE));
            for (Event event : page) {
                context.output().next(EventFacts.of(event), EventFacts.line(event));
                last = event.sequence();
            }
        } while (page.size() == EVENTS_A_PAGE);
        return last;
    }

    /** Events and audit entries share one running number, so the newest entry's is where the past ends. */
    private static long newest(Desk desk) {
        List<AuditStore.Row> newest =
                desk.read(transaction -> transaction.audit().page(Long.MAX_VALUE, 1));
        return newest.isEmpty() ? 0 : newest.getFirst().entry().sequence();
    }
}
