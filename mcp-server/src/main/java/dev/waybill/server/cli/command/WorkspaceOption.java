package dev.waybill.server.cli.command;

import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which workspace a command means, and whose token it is signed with. */
public final class WorkspaceOption {
    /** More names than this do not fit an error message. */
    private static final int SHOWN = 10;

    @Option(
            names = "--workspace",
            paramLabel = "W",
            description = "The workspace's slug (default: the only one, or the one called 'default').")
    private String slug = "";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file with the sign-in token of a member (default: the variable WAYBILL_MEMBER_TOKEN).")
    private @Nullable Path tokenFile;

    Optional<Path> tokenFile() {
        return Optional.ofNullable(tokenFile);
    }

    /**
     * The workspace that is meant.
     *
     * @throws RefusedException {@code NOT_FOUND} when there is none, {@code PRECONDITION_FAILED} when it is not clear
     */
    public Workspace choose(Control control) {
        if (!slug.isEmpty()) {
            return control.findBySlug(slug)
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.NOT_FOUND, "no such workspace: see 'waybill workspaces list'"));
        }
        List<Workspace> all = control.list();
        if (all.isEmpty()) {
            throw new RefusedException(
                    RefusalCode.NOT_FOUND,
                    "this data folder has no workspace yet: run 'waybill serve', or 'waybill workspaces create SLUG'");
        }
        if (all.size() == 1) {
            return all.getFirst();
        }
        return all.stream()
                .filter(workspace -> workspace.slug().equals(DefaultWorkspace.SLUG))
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.PRECONDITION_FAILED,
                        "there are " + all.size() + " workspaces: say which with --workspace (" + names(all) + ")"));
    }

    private static String names(List<Workspace> all) {
        String names = all.stream().limit(SHOWN).map(Workspace::slug).collect(Collectors.joining(", "));
        return all.size() > SHOWN ? names + ", ..." : names;
    }
}
