package dev.waybill.workflow.usecase;

import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;

/** Shows members the plugin keys that are theirs to see: all of them to who manages keys, else their own. */
public final class ViewKeys {
    private final Ledger ledger;

    /**
     * A page of keys.
     *
     * @param next      below which the next page begins; 0 where this is the last
     * @param projects  to which a new key may be limited
     * @param limited   whether the viewer's own keys must be limited to a project of theirs
     * @param whole     false while it is still being found out when keys were used under an earlier version
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record KeyPage(
            List<ListedKey> keys, long next, List<Project> projects, boolean limited, boolean whole, long nowMillis) {}

    public ViewKeys(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The keys, newest first, the revoked ones among them. The local key, which has no text, is not shown, and where
     * it would be the page has a row less.
     *
     * @param before only keys with a smaller id; {@code Long.MAX_VALUE} for the newest
     * @throws RefusedException {@code FORBIDDEN}
     */
    public KeyPage page(Administrator viewer, long before, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.MAKE_OWN_KEYS);
            Member member = Authority.signedIn(transaction, viewer);
            List<ListedKey> found = found(transaction, member, before, limit + 1);
            List<ListedKey> shown = found.subList(0, Math.min(limit, found.size()));
            return new KeyPage(
                    shown.stream()
                            .filter(line -> !line.key().hash().equals(KeyHash.NONE))
                            .toList(),
                    found.size() > limit ? shown.getLast().key().id().value() : 0,
                    VisibleProjects.within(transaction, member.limit()),
                    member.limit().limits(),
                    transaction.whole(Backfill.KEY_USES),
                    transaction.nowMillis());
        });
    }

    private static List<ListedKey> found(ReadTransaction transaction, Member member, long before, int limit) {
        if (!member.role().may(Permission.MANAGE_KEYS)) {
            return transaction.keys().pageOf(member.id(), before, limit);
        }
        return switch (member.limit()) {
            case ProjectLimit.All all -> transaction.keys().page(before, limit);
            case ProjectLimit.Only only -> transaction.keys().pageOf(member.id(), only, before, limit);
        };
    }

    /** Whether a key is the member's to see. */
    static boolean visible(Member member, PluginKey key) {
        boolean own = key.owner() == member.id().value();
        return own || (member.role().may(Permission.MANAGE_KEYS) && member.reachesProject(key.project()));
    }
}
