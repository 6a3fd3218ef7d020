package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.ScopeVersion;
import java.util.List;
import java.util.stream.IntStream;

/** Shows what was in force in a project, and who put it there. */
public final class ViewScopeHistory {
    private final Ledger ledger;

    /**
     * A version as a list shows it.
     *
     * @param author name of the member who saved it; empty for the operator
     * @param before what was in force until then
     */
    public record VersionLine(ScopeVersion version, String author, ScopeManifest manifest, ScopeManifest before) {}

    /**
     * A page of versions, the latest first.
     *
     * @param inForce   digest of the manifest in force
     * @param more      whether earlier ones follow
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record History(List<VersionLine> lines, String inForce, boolean more, long nowMillis) {}

    public ViewScopeHistory(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A page.
     *
     * @param before only versions with a smaller number; {@code Long.MAX_VALUE} for the latest
     * @throws RefusedException {@code FORBIDDEN}; {@code NOT_FOUND} for a project that is not there or not theirs
     */
    public History page(Administrator viewer, String slug, long before, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_SCOPE);
            Project project = Projects.reached(transaction, viewer, slug);
            // One more than is shown: the difference of the last line is to the one before it.
            List<ScopeVersion> found = transaction.scopes().versions(project.id(), before, limit + 1);
            List<ScopeManifest> manifests = found.stream()
                    .map(version -> manifest(transaction, project, version.digest()))
                    .toList();
            List<VersionLine> lines = IntStream.range(0, Math.min(limit, found.size()))
                    .mapToObj(at -> new VersionLine(
                            found.get(at),
                            author(transaction, found.get(at)),
                            manifests.get(at),
                            at + 1 < found.size() ? manifests.get(at + 1) : ScopeManifest.EMPTY))
                    .toList();
            return new History(lines, project.scopeDigest(), found.size() > limit, transaction.nowMillis());
        });
    }

    /**
     * A manifest that was in force once.
     *
     * @throws RefusedException as {@link #page}; {@code NOT_FOUND} for a digest that no version of the project had
     */
    public ScopeManifest version(Administrator viewer, String slug, String digest) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_SCOPE);
            Project project = Projects.reached(transaction, viewer, slug);
            return transaction
                    .scopes()
                    .find(project.id(), digest)
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.NOT_FOUND, "this project never had such a scope: look at its history"));
        });
    }

    private static ScopeManifest manifest(ReadTransaction transaction, Project project, String digest) {
        return transaction.scopes().find(project.id(), digest).orElse(ScopeManifest.EMPTY);
    }

    private static String author(ReadTransaction transaction, ScopeVersion version) {
        return version.member() == 0
                ? ""
                : transaction
                        .members()
                        .find(new MemberId(version.member()))
                        .map(Member::name)
                        .orElse("");
    }
}
