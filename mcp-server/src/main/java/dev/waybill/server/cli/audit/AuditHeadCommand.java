package dev.waybill.server.cli.audit;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.output.JsonEscapes;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code waybill audit head}. */
@Command(
        name = "head",
        description = "Print where a log stands now, signed: a line of JSON to keep elsewhere.",
        footer = {"", "'waybill audit verify --head FILE' later proves that nothing before it was cut off."})
final class AuditHeadCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final LogOption log = new LogOption();

    AuditHeadCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inStore(store -> {
            context.output().text(JsonEscapes.apply(store.auditTrail().head(log.choose(store))));
            return ExitCode.DONE;
        });
    }
}
