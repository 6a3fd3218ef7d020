package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.Group;
import dev.waybill.workflow.usecase.ManageGuards;
import dev.waybill.workflow.usecase.ManageKeys;
import picocli.CommandLine;

/** {@code waybill keys}. */
public final class KeyCommands {
    private KeyCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "keys",
                "Make, list, rotate and revoke plugin keys.",
                new CreateKeyCommand(context),
                new ListKeysCommand(context),
                new RotateKeyCommand(context),
                new RevokeKeyCommand(context),
                Group.of(
                        "guard",
                        "Make, list and revoke what guards report with.",
                        new CreateGuardCommand(context),
                        new ListGuardsCommand(context),
                        new RevokeGuardCommand(context)));
    }

    static ManageGuards guards(CommandContext context, Desk desk) {
        return new ManageGuards(
                desk.ledger(),
                desk.store().control(),
                context.ids(),
                context.surroundings().random());
    }

    static ManageKeys useCase(CommandContext context, Desk desk) {
        return new ManageKeys(
                desk.ledger(),
                desk.store().control(),
                context.ids(),
                context.surroundings().random());
    }
}
