package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import java.util.List;

/** Lists what an agent's key may read: its own runs that have not ended, and the scopes of its projects. */
public final class ListResources {
    /** Runs in all, and projects on a page. */
    static final int PAGE = 100;

    private final Ledger ledger;

    /**
     * A page.
     *
     * @param runs  newest first; on the first page only
     * @param slugs of projects, in order
     * @param next  the cursor of the next page; empty on the last
     */
    public record Page(List<RunId> runs, List<String> slugs, String next) {}

    public ListResources(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The page at a cursor.
     *
     * @param cursor empty for the first page
     * @throws RefusedException {@code INVALID_ARGUMENT} for a cursor that is none of ours, {@code UNAUTHENTICATED}
     */
    public Page list(Caller caller, String cursor) {
        if (!cursor.isEmpty() && !Names.isSlug(cursor)) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "cursor: it is not the nextCursor of a page before: list again without cursor");
        }
        return ledger.read(caller.workspace(), transaction -> {
            PluginKey key = Admission.admit(transaction, caller);
            List<RunId> runs = cursor.isEmpty()
                    ? transaction.runs().liveOf(key.id(), Long.MAX_VALUE, PAGE).stream()
                            .map(Run::id)
                            .toList()
                    : List.of();
            List<String> slugs = Projects.reached(transaction, key, cursor, PAGE + 1).stream()
                    .map(Project::slug)
                    .toList();
            return slugs.size() > PAGE
                    ? new Page(runs, slugs.subList(0, PAGE), slugs.get(PAGE - 1))
                    : new Page(runs, slugs, "");
        });
    }
}
