package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.usecase.RemoveMember;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill members remove}. */
@Command(
        name = "remove",
        description = "Remove a member; what they decided stays decided.",
        footer = {"", "Their plugin keys go on working, unless --revoke-keys ends them in the same step."})
final class RemoveMemberCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "The member.")
    private String name = "";

    @Option(names = "--revoke-keys", description = "Revoke the plugin keys that they own too.")
    private boolean revokeKeys;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    RemoveMemberCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var removed = new RemoveMember(desk.ledger(), desk.store().control())
                    .remove(desk.administrator(), name, revokeKeys);
            context.output()
                    .one(MemberFacts.of(removed.member())
                            .texts(
                                    removed.revoked() ? "revoked_keys" : "keys_left",
                                    removed.keys().stream()
                                            .map(key -> key.id().text())
                                            .toList()));
            if (!removed.revoked() && !removed.keys().isEmpty()) {
                context.output()
                        .remark(name + " owned " + removed.keys().size()
                                + " plugin keys, which still work: 'waybill keys revoke ID' ends one");
            }
            return ExitCode.DONE;
        });
    }
}
