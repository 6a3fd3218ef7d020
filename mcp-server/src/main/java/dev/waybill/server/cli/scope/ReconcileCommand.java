package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.UsageException;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.run.RunIdConverter;
import dev.waybill.server.git.ChangedPaths;
import dev.waybill.server.git.UncommittedPaths;
import dev.waybill.server.guard.GuardTexts;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.RecordFound;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "Names only: git lists the paths that commits changed between the base and HEAD, and no content leaves the"
                    + " machine."
        })
final class ReconcileCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--base", paramLabel = "REF", description = "The branch or commit to compare with.")
    private String base = "";

    @Option(
            names = "--working-tree",
            description = "Also what is not committed: the index, changed, untracked and ignored files.")
    private boolean workingTree;

    @Option(
            names = "--record",
            description = "Keep what is found as violations of the run on that branch, marked as found afterwards.")
    private boolean record;

    @Option(names = "--branch", paramLabel = "NAME", description = "Whose run it is (default: what is checked out).")
    private String branch = "";

    @Option(
            names = "--run",
            paramLabel = "ID",
            converter = RunIdConverter.class,
            description = "The run to keep it with (default: the branch's latest).")
    private @Nullable RunId run;

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
        if (base.isEmpty() && !workingTree) {
            throw new UsageException("say --base REF, --working-tree, or both");
        }
        Path folder = context.surroundings().folder().resolve(repository);
        ChangedPaths git = new ChangedPaths(folder, context.surroundings().environment());
        List<String> changed = base.isEmpty() ? List.of() : git.since(base);
        return context.inWorkspace(workspace, desk -> {
            String slug = slug(desk);
            List<OutOfScope> found = found(ScopeCommands.manifest(context, desk, slug), changed, folder);
            context.output().list(found.stream().map(OutOfScope::facts).toList(), nothing(changed.size()));
            if (record && !found.isEmpty()) {
                keep(desk, slug, git, found);
            }
            return found.isEmpty() ? ExitCode.DONE : ExitCode.REFUSED;
        });
    }

    /** A path once: what is committed counts before what lies there. */
    private List<OutOfScope> found(ScopeManifest manifest, List<String> changed, Path folder) {
        Map<String, OutOfScope> found = new LinkedHashMap<>();
        for (String path : changed) {
            PathVerdict verdict = PathVerdict.of(manifest, path);
            if (!verdict.editable()) {
                found.put(path, OutOfScope.committed(verdict));
            }
        }
        if (workingTree) {
            var surroundings = context.surroundings();
            new UncommittedPaths(folder, surroundings.home(), surroundings.environment())
                    .against(manifest)
                    .forEach(finding -> found.putIfAbsent(finding.path(), OutOfScope.uncommitted(manifest, finding)));
        }
        return List.copyOf(found.values());
    }

    private String nothing(int changed) {
        String committed = "all of the " + changed + " changed paths are editable";
        String uncommitted = "nothing that is not committed is out of scope";
        if (base.isEmpty()) {
            return uncommitted;
        }
        return workingTree ? committed + ", and " + uncommitted : committed;
    }

    private void keep(Desk desk, String slug, ChangedPaths git, List<OutOfScope> found) {
        RecordFound.Recorded recorded = new RecordFound(desk.ledger())
                .record(
                        desk.administrator(),
                        new RecordFound.Look(
                                slug, Optional.ofNullable(run), branch.isEmpty() ? git.branch() : branch, git.head()),
                        found.stream()
                                .map(one -> new RecordFound.Found(GuardTexts.place(one.path()), one.rule()))
                                .toList());
        int left = found.size() - recorded.recorded() - recorded.known();
        context.output()
                .remark(recorded.recorded() + " violations were recorded of "
                        + recorded.run().text()
                        + (recorded.known() > 0 ? ", " + recorded.known() + " were already" : "")
                        + (left > 0 ? ", and " + left + " were too many to keep" : ""));
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
