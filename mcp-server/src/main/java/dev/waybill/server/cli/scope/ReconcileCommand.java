package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.git.ChangedPaths;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill scope reconcile}. */
@Command(
        name = "reconcile",
        description =
                "Hold the paths that a branch changed against the manifest; exit code 1 when one is not editable.",
        footer = {
            "",
            "Names only: git lists the paths that commits changed between the base and HEAD, and no content is read."
        })
final class ReconcileCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(
            names = "--base",
            paramLabel = "REF",
            required = true,
            description = "The branch or commit to compare with.")
    private String base = "";

    @Option(names = "--project", paramLabel = "SLUG", description = "The project (default: the only one).")
    private String project = "";

    @Option(names = "--repository", paramLabel = "DIR", description = "The working copy (default: this folder).")
    private Path repository = Path.of("");

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ReconcileCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Path folder = context.surroundings().folder().resolve(repository);
        List<String> changed = new ChangedPaths(folder, context.surroundings().environment()).since(base);
        return context.inWorkspace(workspace, desk -> {
            ScopeManifest manifest = ScopeCommands.manifest(context, desk, slug(desk));
            List<PathVerdict> forbidden = changed.stream()
                    .map(path -> PathVerdict.of(manifest, path))
                    .filter(verdict -> !verdict.editable())
                    .toList();
            context.output()
                    .list(
                            forbidden.stream().map(PathVerdict::facts).toList(),
                            "all of the " + changed.size() + " changed paths are editable");
            return forbidden.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        });
    }

    private String slug(Desk desk) {
        if (!project.isEmpty()) {
            return project;
        }
        List<Project> all = desk.read(transaction -> transaction.projects().list());
        if (all.size() != 1) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    "the workspace has " + all.size() + " projects: say which with --project SLUG");
        }
        return all.getFirst().slug();
    }
}
