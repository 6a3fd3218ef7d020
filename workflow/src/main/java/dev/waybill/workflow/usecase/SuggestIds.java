package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.run.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Completes what somebody begins to type: ids of their key's runs that have not ended, slugs of its projects. */
public final class SuggestIds {
    /** Suggestions in one answer. */
    static final int MOST = 100;

    private final Ledger ledger;

    /**
     * What could be meant.
     *
     * @param values at most 100
     * @param more   whether others begin so too
     */
    public record Suggested(List<String> values, boolean more) {
        static final Suggested NOTHING = new Suggested(List.of(), false);

        private static Suggested of(List<String> found) {
            return found.size() > MOST ? new Suggested(found.subList(0, MOST), true) : new Suggested(found, false);
        }
    }

    public SuggestIds(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Ids of runs that begin so, newest first.
     *
     * @param beginning any text; empty for all
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED}
     */
    public Suggested runs(Caller caller, String beginning) {
        return ledger.read(caller.workspace(), transaction -> {
            PluginKey key = Admission.admit(transaction, caller);
            Optional<RunId> last = RunId.last(beginning);
            if (last.isEmpty()) {
                return Suggested.NOTHING;
            }
            long value = last.get().value();
            long before = value == Long.MAX_VALUE ? value : value + 1;
            return Suggested.of(transaction.runs().liveOf(key.id(), before, MOST + 1).stream()
                    .map(Run::id)
                    .map(RunId::text)
                    .takeWhile(text -> text.startsWith(beginning))
                    .toList());
        });
    }

    /**
     * Slugs of connected projects that begin so, in order.
     *
     * @param beginning any text; empty for all
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED}
     */
    public Suggested projects(Caller caller, String beginning) {
        return ledger.read(caller.workspace(), transaction -> {
            PluginKey key = Admission.admit(transaction, caller);
            if (!Names.beginsSlug(beginning)) {
                return Suggested.NOTHING;
            }
            List<String> found = new ArrayList<>();
            transaction
                    .projects()
                    .findBySlug(beginning)
                    .filter(project -> Admission.reaches(key, project.id()))
                    .map(Project::slug)
                    .ifPresent(found::add);
            Projects.reached(transaction, key, beginning, MOST + 1 - found.size()).stream()
                    .map(Project::slug)
                    .takeWhile(slug -> slug.startsWith(beginning))
                    .forEach(found::add);
            return Suggested.of(List.copyOf(found));
        });
    }
}
