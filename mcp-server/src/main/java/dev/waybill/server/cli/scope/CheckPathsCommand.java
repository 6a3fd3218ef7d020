package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill scope check}. */
@Command(name = "check", description = "Say what the manifest makes of paths; exit code 1 when one is not editable.")
final class CheckPathsCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "PROJECT", description = "The project's slug.")
    private String project = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "PATH", description = "Paths in the repository.")
    private List<String> paths = new ArrayList<>();

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    CheckPathsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            ScopeManifest manifest = ScopeCommands.manifest(context, desk, project);
            List<PathVerdict> verdicts =
                    paths.stream().map(path -> PathVerdict.of(manifest, path)).toList();
            context.output().list(verdicts.stream().map(PathVerdict::facts).toList(), "no paths");
            return verdicts.stream().allMatch(PathVerdict::editable) ? ExitCode.DONE : ExitCode.REFUSED;
        });
    }
}
