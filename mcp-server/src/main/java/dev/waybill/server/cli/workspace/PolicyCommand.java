package dev.waybill.server.cli.workspace;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WordConverter;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.usecase.ChangePolicy;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill workspaces policy}. */
@Command(
        name = "policy",
        description = "Show what the owners of a workspace decided, or change it.",
        footer = {"", "Switching self-approval on, and a looser text mode, need a signed-in owner: see --token-file."})
final class PolicyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = "--self-approval",
            paramLabel = "on|off",
            converter = SwitchWord.class,
            description = "Whether the only member may approve what their own key asked; it is recorded as such.")
    private @Nullable Switch selfApproval;

    @Option(
            names = "--local-approvals",
            paramLabel = "on|off",
            converter = SwitchWord.class,
            description =
                    "Off: merge and deploy are not approved where the agent could edit the data itself. On is decided"
                            + " when a workspace is made.")
    private @Nullable Switch localApprovals;

    @Option(
            names = "--text-mode",
            paramLabel = "MODE",
            converter = TextModeWord.class,
            description = "open: secrets are replaced, bodies not looked for; guarded: bodies are refused too;"
                    + " sealed: no free text at all.")
    private @Nullable TextMode textMode;

    PolicyCommand(CommandContext context) {
        this.context = context;
    }

    private enum Switch {
        ON,
        OFF
    }

    /** The words for switches. */
    private static final class SwitchWord extends WordConverter<Switch> {
        private SwitchWord() {
            super(Switch.class);
        }
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            boolean changes = selfApproval != null || localApprovals != null || textMode != null;
            show(changes ? change(desk) : desk.read(ReadTransaction::policy));
            return ExitCode.DONE;
        });
    }

    private Policy change(Desk desk) {
        return new ChangePolicy(desk.ledger())
                .change(
                        desk.administrator(),
                        before -> new Policy(
                                textMode == null ? before.textMode() : textMode,
                                on(selfApproval, before.selfApproval()),
                                on(localApprovals, before.localApprovals())));
    }

    private static boolean on(@Nullable Switch typed, boolean before) {
        return typed == null ? before : typed == Switch.ON;
    }

    private void show(Policy policy) {
        context.output()
                .one(new Facts()
                        .text("text_mode", policy.textMode().name().toLowerCase(Locale.ROOT))
                        .flag("self_approval", policy.selfApproval())
                        .flag("local_approvals", policy.localApprovals()));
    }
}
