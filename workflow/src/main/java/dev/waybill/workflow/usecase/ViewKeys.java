package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import java.util.List;
import java.util.Optional;

/** Shows members the plugin keys that are theirs to see: all of them to who manages keys, else their own. */
public final class ViewKeys {
    private final Ledger ledger;

    /**
     * A key as a list shows it.
     *
     * @param owner   name of the member it works for
     * @param project slug of the only project that it may touch; empty for all
     * @param last    the run in which it was used last, of those that live
     */
    public record KeyLine(PluginKey key, String owner, String project, Optional<Run> last) {}

    /**
     * The keys.
     *
     * @param projects  to which a new key may be limited, by slug
     * @param limited   whether the viewer's own keys must be limited to their project
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record KeyList(List<KeyLine> keys, List<Project> projects, boolean limited, long nowMillis) {}

    public ViewKeys(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The keys, newest first, the revoked ones among them.
     *
     * @throws RefusedException {@code FORBIDDEN}
     */
    public KeyList list(Administrator viewer) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.MAKE_OWN_KEYS);
            Member member = Authority.signedIn(transaction, viewer);
            List<KeyLine> keys = transaction.keys().list(ManageKeys.MAX_KEYS).stream()
                    .filter(key -> !key.hash().equals(KeyHash.NONE))
                    .filter(key -> visible(member, key))
                    .map(key -> line(transaction, key))
                    .toList();
            List<Project> projects = transaction.projects().list().stream()
                    .filter(project -> member.reachesProject(project.id().value()))
                    .toList();
            return new KeyList(keys, projects, member.project() != 0, transaction.nowMillis());
        });
    }

    static boolean visible(Member member, PluginKey key) {
        boolean own = key.owner() == member.id().value();
        return own || (member.role().may(Permission.MANAGE_KEYS) && member.reachesProject(key.project()));
    }

    private static KeyLine line(ReadTransaction transaction, PluginKey key) {
        return new KeyLine(
                key,
                transaction
                        .members()
                        .find(new MemberId(key.owner()))
                        .map(Member::name)
                        .orElse(""),
                key.project() == 0 ? "" : ViewRuns.slug(transaction, new ProjectId(key.project())),
                transaction.runs().liveOf(key.id(), Long.MAX_VALUE, 1).stream().findFirst());
    }
}
