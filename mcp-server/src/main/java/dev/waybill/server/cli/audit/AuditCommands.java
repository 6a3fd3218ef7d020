package dev.waybill.server.cli.audit;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Group;
import picocli.CommandLine;

/** {@code waybill audit}. */
public final class AuditCommands {
    private AuditCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "audit",
                "Read and check the tamper-evident logs.",
                new ListAuditCommand(context),
                new VerifyAuditCommand(context),
                new AuditHeadCommand(context));
    }
}
