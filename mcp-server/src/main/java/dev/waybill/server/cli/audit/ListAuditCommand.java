package dev.waybill.server.cli.audit;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.LimitOption;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.ledger.AuditStore;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill audit list}. */
@Command(name = "list", description = "List the entries of a workspace's log, the newest first.")
final class ListAuditCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--before", paramLabel = "SEQUENCE", description = "Only entries before this one, to page back.")
    private long before = Long.MAX_VALUE;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    private final LimitOption limit = new LimitOption();

    ListAuditCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        int rows = limit.rows();
        return context.inWorkspace(workspace, desk -> {
            var entries = desk.read(transaction -> transaction.audit().page(before, rows).stream()
                    .map(ListAuditCommand::facts)
                    .toList());
            context.output().list(entries, "no entries");
            return ExitCode.DONE;
        });
    }

    private static Facts facts(AuditStore.Row row) {
        Violated violated = Violated.in(row);
        return new Facts()
                .number("sequence", row.entry().sequence())
                .moment("at", row.entry().atMillis())
                .text("actor", row.entry().actor().text())
                .text("action", row.entry().action().toLowerCase(Locale.ROOT))
                .text("target", row.entry().about())
                .text("path", violated.path())
                .text("rule", violated.rule())
                .text("tool", violated.tool())
                .text("address", row.address())
                .text("user_agent", row.userAgent())
                .text("detail", row.entry().detail())
                .text("hash", HexFormat.of().formatHex(row.entry().hash()));
    }
}
