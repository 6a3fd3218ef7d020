package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.id.KeyId;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill keys guard create}. */
@Command(name = "create", description = "Make a credential for a key's guard and print it, once.")
final class CreateGuardCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "KEY", converter = KeyIdConverter.class, description = "The plugin key it belongs to.")
    private @Nullable KeyId key;

    @Option(
            names = "--project",
            paramLabel = "SLUG",
            description = "The only project it may speak of (default: all that its key reaches).")
    private String project = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    CreateGuardCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        KeyId owner = Objects.requireNonNull(key);
        return context.inWorkspace(workspace, desk -> {
            var made = KeyCommands.guards(context, desk).create(desk.administrator(), owner, project);
            context.output().one(GuardFacts.made(made));
            context.output().remark("the credential is shown this once and kept as a hash only; it ends with its key");
            return ExitCode.DONE;
        });
    }
}
