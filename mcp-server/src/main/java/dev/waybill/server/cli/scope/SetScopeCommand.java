package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.scope.ScopeManifest;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill scope set}. */
@Command(
        name = "set",
        description = "Put a scope manifest in force.",
        footer = {
            "",
            "The file has the keys editable, read_only and excluded, each a list of gitignore-like patterns.",
            "Excluded beats read_only beats editable; what matches nothing is read-only.",
            "Questions and approvals that were bound to another manifest are voided."
        })
final class SetScopeCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "PROJECT", description = "The project's slug.")
    private String project = "";

    @Option(names = "--file", paramLabel = "FILE", required = true, description = "The manifest, as YAML.")
    private Path file = Path.of("scope.yaml");

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    SetScopeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        ScopeManifest manifest = ScopeFile.read(context.surroundings().folder().resolve(file));
        return context.inWorkspace(workspace, desk -> {
            ScopeCommands.useCase(context, desk).setScope(desk.administrator(), project, manifest);
            context.output().one(ScopeFacts.of(project, manifest));
            return ExitCode.DONE;
        });
    }
}
